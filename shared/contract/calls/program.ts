import { z } from 'zod'
import { bytes } from '../schemas.ts'
import { call, jobId, nothing } from './call.ts'

/** The program itself and its long calls. */
export const programCalls = {
  /** What happened at the start that the user should know: damage rescued, a risky folder. */
  'program.notices': call(nothing, z.array(z.string())),

  /** The file that the system asked the program to open (a double click), once; null where there is none. */
  'program.openedFile': call(nothing, z.strictObject({ name: z.string(), bytes }).nullable()),
  /** What whoever maintains the program needs; no text of a list, no path. */
  'program.diagnostics': call(nothing, z.strictObject({ text: z.string() })),
  /** Writes an exception of a screen down in the error log, without its message. */
  'program.reportError': call(
    z.strictObject({ name: z.string().max(200), stack: z.string().max(50_000) }),
    nothing,
  ),

  'job.progress': call(
    z.strictObject({ jobId }),
    z.strictObject({ step: z.string(), done: z.number(), total: z.number() }).nullable(),
  ),
  'job.cancel': call(z.strictObject({ jobId }), nothing),
} as const
