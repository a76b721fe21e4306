import { z } from 'zod'
import { bytes, corrections, draftSource, headingFields, id, importFinding, listContent } from '../schemas.ts'
import { call, jobId, nothing } from './call.ts'

const draft = z.strictObject({
  draftId: z.string(),
  list: listContent,
  findings: z.array(importFinding),
  source: draftSource.nullable(),
})

/** Import: read makes a draft that the service keeps; nothing is written until it is confirmed. */
export const importCalls = {
  'import.read': call(z.strictObject({ jobId, name: z.string().max(1_000), bytes }), draft),
  /** Understands the same file again with what the clerk set right. */
  'import.correct': call(z.strictObject({ jobId, draftId: z.string(), corrections }), draft),
  'import.confirm': call(
    z.strictObject({
      draftId: z.string(),
      heading: z.strictObject(headingFields).omit({ notes: true }),
    }),
    z.strictObject({ listId: id }),
  ),
  'import.discard': call(z.strictObject({ draftId: z.string() }), nothing),
} as const
