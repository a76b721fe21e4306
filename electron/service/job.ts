import { ok } from '../../shared/result.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

export function jobHandlers({ jobs }: ServiceContext): HandlersOf<'job'> {
  return {
    'job.progress': ({ jobId }) => ok(jobs.progress(jobId)),
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId)
      return ok({})
    },
  }
}
