import { resolve } from 'node:path'
import { ok } from '../../../shared/result.ts'
import { backupDatabase } from '../../database/backup.ts'
import { dataFolder } from '../../paths.ts'
import type { Run } from '../command.ts'
import { failureOf } from '../outcome.ts'

/** `backup FILE`: a checked copy of the database. */
export const runBackup: Run = async ({ operands, dataFolder: folder, json, terminal }) => {
  const file = resolve(terminal.workingFolder, operands[0] ?? '')
  const copied = await backupDatabase(dataFolder(folder), file)
  if (!copied.ok) return failureOf(copied.error)
  const { lists, items } = copied.value
  if (json) terminal.out(JSON.stringify({ file, lists, items }, null, 2))
  terminal.say(`已备份 ${lists} 份清单、${items} 个事项：${file}`)
  return ok(undefined)
}
