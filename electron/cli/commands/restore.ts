import { resolve } from 'node:path'
import { ok } from '../../../shared/result.ts'
import { restoreDatabase } from '../../database/backup.ts'
import { dataFolder } from '../../paths.ts'
import type { Run } from '../command.ts'
import { failureOf } from '../outcome.ts'

/** `restore FILE`: back from a backup, the present state kept aside. */
export const runRestore: Run = async ({ operands, dataFolder: folder, json, terminal }) => {
  const file = resolve(terminal.workingFolder, operands[0] ?? '')
  const restored = await restoreDatabase(dataFolder(folder), file)
  if (!restored.ok) return failureOf(restored.error)
  const { contents, keptAside } = restored.value
  const { lists, items } = contents
  if (json) terminal.out(JSON.stringify({ lists, items, keptAside }, null, 2))
  terminal.say(`已恢复 ${lists} 份清单、${items} 个事项；恢复前的数据保存在：${keptAside}`)
  return ok(undefined)
}
