import type { CallOutput } from '../../shared/contract/contract.ts'
import type { Corrections } from '../../shared/draft/corrections.ts'
import type { Draft } from '../../shared/draft/types.ts'
import { layoutFor } from '../../shared/layout/built-in.ts'
import { fail, ok } from '../../shared/result.ts'
import { createList } from '../database/content.ts'
import { NO_DRAFT } from './errors.ts'
import type { HandlersOf, Input, ServiceContext } from './handler.ts'

/** Import in two steps: a file becomes a draft in memory, a confirmed draft becomes a list. */
export function importHandlers({ database, jobs, drafts, now }: ServiceContext): HandlersOf<'import'> {
  return {
    'import.read': async ({ jobId, name, bytes }) => {
      const read = await jobs.importFile(jobId, name, bytes)
      if (!read.ok) return read
      return ok({ draftId: drafts.keep({ draft: read.value, name, bytes }), ...preview(read.value) })
    },
    'import.correct': async ({ jobId, draftId, corrections }) => {
      const kept = drafts.get(draftId)
      if (kept === undefined) return fail(NO_DRAFT)
      const read = await jobs.importFile(jobId, kept.name, kept.bytes, definite(corrections))
      if (!read.ok) return read
      drafts.replace(draftId, read.value)
      return ok({ draftId, ...preview(read.value) })
    },
    'import.confirm': ({ draftId, heading }) => {
      const kept = drafts.get(draftId)
      if (kept === undefined) return fail(NO_DRAFT)
      const { columns, categories, notes } = kept.draft.list
      const layout = layoutFor(heading.kind, columns)
      const list = { heading: { ...heading, notes }, layout, categories }
      const listId = createList(database.db, list, now())
      drafts.discard(draftId)
      return ok({ listId })
    },
    'import.discard': ({ draftId }) => {
      drafts.discard(draftId)
      return ok({})
    },
  }
}

/** Corrections without the fields that are there but undefined. */
function definite(corrections: Input<'import.correct'>['corrections']): Corrections {
  return Object.fromEntries(Object.entries(corrections).filter(([, value]) => value !== undefined))
}

/** A draft is handed out as it is; the contract's types are the writable ones. */
function preview({ list, findings, source }: Draft): Omit<CallOutput<'import.read'>, 'draftId'> {
  return structuredClone({ list, findings, source }) as Omit<CallOutput<'import.read'>, 'draftId'>
}
