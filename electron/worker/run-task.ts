import { Worker } from 'node:worker_threads'
import { errorCode } from '../error-code.ts'
import type { FromWorker, TaskOf, TaskResults, TaskType } from './messages.ts'
import type { Progress } from './types.ts'

export interface Limits {
  /** Milliseconds. */
  readonly time: number
  /** JavaScript heap of the thread, megabytes. */
  readonly memory: number
  /**
   * By how much the whole process may grow, megabytes: what a file unpacks to lies outside the heap,
   * where the limit of a thread does not count it.
   */
  readonly growth: number
}

/** How often the size of the process is looked at, milliseconds. */
const LOOK_EVERY = 100

export type Outcome<T> =
  | { readonly type: 'done'; readonly result: T }
  | { readonly type: 'cancelled' | 'too-long' | 'too-large' }
  | { readonly type: 'threw'; readonly error: unknown }

export interface Watch {
  readonly onProgress: (progress: Progress) => void
  readonly cancelled: AbortSignal
}

/**
 * Does one task in a thread of its own and ends the thread: what a hostile file did to it is gone
 * with it. The worker's file lies beside this one, as source or built.
 *
 * @returns how it ended; never rejects
 */
export async function runTask<T extends TaskType>(
  task: TaskOf<T>,
  limits: Limits,
  watch: Watch,
): Promise<Outcome<TaskResults[T]>> {
  if (watch.cancelled.aborted) return { type: 'cancelled' }
  const worker = new Worker(new URL(workerFile(), import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    // A library's warnings must not get into what the command line prints.
    stdout: true,
    stderr: true,
  })
  worker.stdout.resume()
  worker.stderr.resume()
  const allowed = process.memoryUsage.rss() + limits.growth * 2 ** 20
  const timers: NodeJS.Timeout[] = []
  const ended = new Promise<Outcome<TaskResults[T]>>((resolve) => {
    timers.push(
      setTimeout(() => resolve({ type: 'too-long' }), limits.time),
      setInterval(() => {
        if (process.memoryUsage.rss() > allowed) resolve({ type: 'too-large' })
      }, LOOK_EVERY),
    )
    watch.cancelled.addEventListener('abort', () => resolve({ type: 'cancelled' }), { once: true })
    worker.on('message', (message: FromWorker<T>) => {
      if (message.type === 'progress') watch.onProgress(message.progress)
      else resolve(message)
    })
    worker.once('error', (error) => resolve(outOfMemory(error) ? { type: 'too-large' } : threw(error)))
    worker.once('exit', (code) => resolve(threw(new Error(`the worker ended with ${code}`))))
  })
  const outcome = await ended
  for (const timer of timers) clearTimeout(timer)
  await worker.terminate()
  return outcome
}

function workerFile(): string {
  return import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
}

function outOfMemory(error: Error): boolean {
  return errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY'
}

function threw(error: Error): { type: 'threw'; error: Error } {
  return { type: 'threw', error }
}
