import type { Calls } from './import-queue.ts'
import type { ImportDraft } from './queued-file.ts'
import type { JobProgress } from '../../ui/use-job.ts'

const POLL_MS = 250

/** The calls under way, one a file; an answer to a call that is no longer the file's own comes too late. */
export interface FileJobs {
  /**
   * Runs a call as the present job of a file.
   *
   * @param work is told whether it is still wanted
   * @returns null where the job was stopped meanwhile; its draft is thrown away
   */
  run(
    id: string,
    work: (jobId: string, isWanted: () => boolean) => Promise<ImportDraft | null>,
  ): Promise<ImportDraft | null>
  stop(id: string): void
  stopAll(): void
}

/** @param onProgress told how far the job of a file is, while it runs */
export function createFileJobs(
  call: Calls,
  onProgress: (id: string, progress: JobProgress) => void,
): FileJobs {
  const jobs = new Map<string, string>()
  let polling: ReturnType<typeof setInterval> | null = null

  const ask = async (id: string, jobId: string): Promise<void> => {
    // The job itself reports what is wrong.
    const progress = await call('job.progress', { jobId }).catch(() => null)
    if (progress !== null && jobs.get(id) === jobId) onProgress(id, progress)
  }
  const poll = (): void => {
    for (const [id, jobId] of jobs) void ask(id, jobId)
  }
  const ended = (id: string): void => {
    jobs.delete(id)
    if (jobs.size > 0 || polling === null) return
    clearInterval(polling)
    polling = null
  }
  const stop = (id: string): void => {
    const jobId = jobs.get(id)
    if (jobId === undefined) return
    void call('job.cancel', { jobId }).catch(() => undefined)
    ended(id)
  }

  return {
    run: async (id, work) => {
      const jobId = crypto.randomUUID()
      const isWanted = (): boolean => jobs.get(id) === jobId
      jobs.set(id, jobId)
      polling ??= setInterval(poll, POLL_MS)
      try {
        const draft = await work(jobId, isWanted)
        if (isWanted()) return draft
        if (draft !== null) await call('import.discard', { draftId: draft.draftId })
        return null
      } catch (error) {
        if (isWanted()) throw error
        return null
      } finally {
        if (isWanted()) ended(id)
      }
    },
    stop,
    stopAll: () => {
      for (const id of jobs.keys()) stop(id)
    },
  }
}
