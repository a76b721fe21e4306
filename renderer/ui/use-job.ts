import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../api/client.ts'
import type { CallOutput } from '../../shared/contract/contract.ts'

export type JobProgress = NonNullable<CallOutput<'job.progress'>>

export interface Job {
  /** Null while nothing runs, or nothing is known yet. */
  readonly progress: JobProgress | null
  readonly running: boolean
  /** Runs a long call under a job id of its own and follows its progress. */
  run<T>(work: (jobId: string) => Promise<T>): Promise<T>
  /** Asks the running call to stop; it then rejects with the code `cancelled`. */
  cancel(): void
}

const POLL_MS = 250

/** One long call at a time, with progress and cancel; leaving the screen cancels it. */
export function useJob(): Job {
  const [jobId, setJobId] = useState<string | null>(null)
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const current = useRef<string | null>(null)

  useEffect(() => {
    if (jobId === null) return
    const timer = setInterval(() => {
      void call('job.progress', { jobId }).then(
        (known) => setProgress(known),
        // The call itself reports what is wrong; a missed progress report is not worth a message.
        () => undefined,
      )
    }, POLL_MS)
    return () => clearInterval(timer)
  }, [jobId])

  const cancel = useCallback(() => {
    if (current.current !== null) void call('job.cancel', { jobId: current.current }).catch(() => undefined)
  }, [])
  useEffect(() => cancel, [cancel])

  const run = useCallback(async <T>(work: (id: string) => Promise<T>): Promise<T> => {
    const id = crypto.randomUUID()
    current.current = id
    setProgress(null)
    setJobId(id)
    try {
      return await work(id)
    } finally {
      if (current.current === id) current.current = null
      setJobId(null)
    }
  }, [])

  return { progress, running: jobId !== null, run, cancel }
}
