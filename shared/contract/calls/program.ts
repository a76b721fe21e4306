import { z } from 'zod'
import { call, jobId, nothing } from './call.ts'

/** The program itself and its long calls. */
export const programCalls = {
  /** What happened at the start that the user should know: damage rescued, a risky folder. */
  'program.notices': call(nothing, z.array(z.string())),

  'job.progress': call(
    z.strictObject({ jobId }),
    z.strictObject({ step: z.string(), done: z.number(), total: z.number() }).nullable(),
  ),
  'job.cancel': call(z.strictObject({ jobId }), nothing),
} as const
