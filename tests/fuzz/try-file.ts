import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { FuzzTask } from './worker.ts'

/** Longest time a broken file of this size may take, in milliseconds; the program itself allows 60 s. */
const MAX_TIME = 20_000
const MEMORY = { maxOldGenerationSizeMb: 1_024 }

/** Imports files one after the other in a thread of its own, with the limits of the program. */
export class Trial {
  #worker: Worker | null = null

  /** @returns `read`, `refused`, or what went wrong */
  async run(task: FuzzTask): Promise<string> {
    this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: MEMORY })
    const worker = this.#worker
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), MAX_TIME)
    try {
      worker.postMessage(task, [])
      const [answer] = await Promise.race([
        once(worker, 'message', { signal: stop.signal }),
        once(worker, 'exit', { signal: stop.signal }).then(([code]) => [`thread ended with ${code}`]),
      ])
      const outcome = String(answer)
      if (outcome !== 'read' && outcome !== 'refused') await this.close()
      return outcome
    } catch (error) {
      await this.close()
      return stop.signal.aborted ? `took longer than ${MAX_TIME} ms` : `crashed: ${String(error)}`
    } finally {
      clearTimeout(timer)
      stop.abort()
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }
}
