import { openDatabase } from '../../electron/database/open.ts'
import { createService } from '../../electron/service/create-service.ts'
import { createJobs } from '../../electron/worker/jobs.ts'
import { printExchange } from '../../shared/duty-list/exchange.ts'
import { sampleList } from '../../shared/sample/sample-list.ts'

/**
 * A program that reads ten townships' files, says so, and confirms them all at once; prints `done`
 * when the service has acknowledged it. Argument: data folder.
 */
const [folder = ''] = process.argv.slice(2)
const opened = openDatabase(folder)
if (!opened.ok) throw new Error(opened.error.message)
const service = createService({ database: opened.value, jobs: createJobs() })
const categories = Array.from({ length: 6 }, () => sampleList.categories).flat()
const drafts = await Promise.all(
  Array.from({ length: 10 }, async (_, index) => {
    const office = `第${index}镇`
    const bytes = new TextEncoder().encode(printExchange({ ...sampleList, office, categories }))
    const read = await service.call('import.read', { jobId: office, name: `${office}.json`, bytes })
    if (!read.ok) throw new Error(read.error.message)
    const { draftId, list } = read.value
    return { draftId, heading: { kind: list.kind, title: list.title, office, year: list.year } }
  }),
)
await new Promise<void>((resolve) => process.stdout.write('confirming\n', () => resolve()))
const confirmed = await service.call('import.confirm', { drafts })
if (!confirmed.ok) throw new Error(confirmed.error.message)
process.stdout.write('done\n')
setInterval(() => undefined, 1_000)
