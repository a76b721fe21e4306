import { openDatabase } from '../../electron/database/open.ts'
import { createService } from '../../electron/service/create-service.ts'
import { createJobs } from '../../electron/worker/jobs.ts'

/**
 * A program that types: writes ever new names into an item and prints each one when the service has
 * acknowledged it. Runs until it is killed. Arguments: data folder, item id, first number.
 */
const [folder = '', itemId = '', first = ''] = process.argv.slice(2)
const opened = openDatabase(folder)
if (!opened.ok) throw new Error(opened.error.message)
const service = createService({ database: opened.value, jobs: createJobs() })
for (let number = Number(first); ; number += 1) {
  const saved = await service.call('item.update', {
    itemId: Number(itemId),
    patch: { name: `事项${number}` },
  })
  if (!saved.ok) throw new Error(saved.error.message)
  process.stdout.write(`${number}\n`)
}
