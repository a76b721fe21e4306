import { parentPort } from 'node:worker_threads'
import { outcomeOf } from './check.ts'

/** One damaged file to try. */
export interface FuzzTask {
  readonly name: string
  readonly bytes: Uint8Array
}

parentPort?.on('message', async ({ name, bytes }: FuzzTask) => {
  parentPort?.postMessage(await outcomeOf(name, bytes), [])
})
