import { z } from 'zod'
import {
  bytes,
  corrections,
  draftSource,
  headingFields,
  id,
  importFinding,
  importReport,
  listContent,
} from '../schemas.ts'
import { call, jobId, nothing } from './call.ts'

const draft = z.strictObject({
  draftId: z.string(),
  list: listContent,
  findings: z.array(importFinding),
  source: draftSource.nullable(),
})

/** Files that a window reads together: more than a county has townships. */
export const MOST_DRAFTS = 60

/** Megabytes of files that a window reads together; a single file may be larger. */
export const MOST_DRAFT_MB = 200

/** Drafts that can be confirmed together; the command line takes as many files. */
export const MOST_CONFIRMED = 1_000

const confirmedDraft = z.strictObject({
  draftId: z.string(),
  heading: z.strictObject(headingFields).omit({ notes: true }),
})

/** Import: read makes a draft that the service keeps; nothing is written until it is confirmed. */
export const importCalls = {
  'import.read': call(z.strictObject({ jobId, name: z.string().max(1_000), bytes }), draft),
  /** Understands the same file again with what the clerk set right. */
  'import.correct': call(z.strictObject({ jobId, draftId: z.string(), corrections }), draft),
  /** Writes all of these drafts or none of them. */
  'import.confirm': call(
    z.strictObject({
      drafts: z
        .array(confirmedDraft)
        .min(1)
        .max(MOST_CONFIRMED)
        .refine((drafts) => new Set(drafts.map(({ draftId }) => draftId)).size === drafts.length),
    }),
    /** In the order of the drafts. */
    z.strictObject({ listIds: z.array(id) }),
  ),
  'import.discard': call(z.strictObject({ draftId: z.string() }), nothing),
  /** What came in and what did not, as a Word document. */
  'import.report': call(
    z.strictObject({ jobId, report: importReport }),
    z.strictObject({ name: z.string(), bytes }),
  ),
} as const
