import { join } from 'node:path'
import { openDatabase } from '../../electron/database/open.ts'
import { saveFile } from '../../electron/export/save-file.ts'
import { createService } from '../../electron/service/create-service.ts'
import { createJobs } from '../../electron/worker/jobs.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'

/**
 * A program that does everything in turn, edits, imports, exports, backups, going back to a backup,
 * and prints a line for each thing acknowledged. Runs until it is killed. Arguments: data folder,
 * folder for exports, first number.
 */
const [folder = '', exports = '', first = ''] = process.argv.slice(2)
const opened = openDatabase(folder)
if (!opened.ok) throw new Error(opened.error.message)
const service = createService({ database: opened.value, jobs: createJobs() })

async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = await service.call(name, input)
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
  return result.value
}

function say(what: string, number: number): void {
  process.stdout.write(`${what} ${number}\n`)
}

const [sample] = (await call('library.lists', {})).toSorted((a, b) => a.id - b.id)
const listId = sample?.id ?? (await call('library.addSample', {})).listId
say('open', 0)
for (let number = Number(first); ; number += 1) {
  for (let times = 0; times < 5; times += 1) {
    await call('list.updateHeading', { listId, patch: { office: `第${number}镇` } })
    say('edit', number)
  }
  await call('library.create', { kind: 'basic', office: `新${number}`, year: 2026 })
  say('create', number)
  const { bytes } = await call('export.build', { listId, jobId: 'export', format: 'json' })
  await saveFile(join(exports, `${number}.json`), bytes)
  say('export', number)
  const { draftId, list } = await call('import.read', { jobId: 'import', name: 'a.json', bytes })
  const { kind, title, year } = list
  const heading = { kind, title, year, office: `导入${number}` }
  await call('import.confirm', { drafts: [{ draftId, heading }] })
  say('import', number)
  const { backupId } = await call('backup.take', {})
  say('backup', number)
  if (number % 3 === 0) {
    await call('backup.restore', { backupId })
    say('restore', number)
  }
}
