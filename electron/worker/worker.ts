import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import type { FromWorker, Task, TaskResults, TaskType } from './messages.ts'
import type { Progress } from './types.ts'

/** Steps closer together than this are not worth a message, milliseconds. */
const PROGRESS_EVERY = 50

/** Runs a task; what it needs is loaded now, so that an import does not wait for the export's libraries. */
async function run(task: Task, onProgress: (progress: Progress) => void): Promise<TaskResults[TaskType]> {
  if (task.type === 'import') {
    const { importFile } = await import('../import/import-file.ts')
    return importFile(task.name, task.bytes, onProgress, task.corrections)
  }
  if (task.type === 'package') {
    const { readPackage } = await import('../list-package/read-package.ts')
    return readPackage(task.bytes)
  }
  if (task.type === 'report') {
    const { writeProofreadReport } = await import('../export/report/proofread-report.ts')
    return new Uint8Array(await writeProofreadReport(task.source))
  }
  if (task.type === 'import-report') {
    const { writeImportReport } = await import('../export/report/import-report.ts')
    return new Uint8Array(await writeImportReport(task.report))
  }
  if (task.type === 'extract') {
    const { writeExtracts } = await import('../export/extract/write-extracts.ts')
    return writeExtracts(task.source, onProgress)
  }
  if (task.type === 'compare') {
    const { compareLists } = await import('../../shared/compare/compare-lists.ts')
    const { before, after, sameRows } = task.source
    return compareLists(before, after, { sameRows })
  }
  if (task.type === 'revision') {
    const { writeRevision } = await import('../export/revision/write-revision.ts')
    return new Uint8Array(await writeRevision(task.source))
  }
  const { writeTable } = await import('../export/write-table.ts')
  return new Uint8Array(await writeTable(task.table, task.format))
}

async function serve(port: MessagePort, task: Task): Promise<void> {
  const send = (message: FromWorker, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer)
  let last = -PROGRESS_EVERY
  try {
    const result = await run(task, (progress) => {
      if (performance.now() - last < PROGRESS_EVERY) return
      last = performance.now()
      send({ type: 'progress', progress })
    })
    send({ type: 'done', result }, result instanceof Uint8Array ? [result.buffer] : [])
  } catch (error) {
    send({ type: 'threw', error: error instanceof Error ? error : new Error(String(error)) })
  }
}

const port = parentPort
if (port === null) throw new Error('runs only as a worker')
await serve(port, workerData as Task)
