import type { CallOutput } from '../../shared/contract/contract.ts'
import type { Draft } from '../../shared/draft/types.ts'
import { layoutFor } from '../../shared/layout/built-in.ts'
import { fail, ok } from '../../shared/result.ts'
import { createList } from '../database/content.ts'
import { NO_DRAFT } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

/** Import in two steps: a file becomes a draft in memory, a confirmed draft becomes a list. */
export function importHandlers({ database, jobs, drafts, now }: ServiceContext): HandlersOf<'import'> {
  return {
    'import.read': async ({ jobId, name, bytes }) => {
      const read = await jobs.importFile(jobId, name, bytes)
      return read.ok ? ok({ draftId: drafts.keep(read.value), ...preview(read.value) }) : read
    },
    'import.confirm': ({ draftId, heading }) => {
      const draft = drafts.get(draftId)
      if (draft === undefined) return fail(NO_DRAFT)
      const { columns, categories, notes } = draft.list
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

/** A draft is handed out as it is; the contract's types are the writable ones. */
function preview({ list, findings }: Draft): Omit<CallOutput<'import.read'>, 'draftId'> {
  return structuredClone({ list, findings }) as Omit<CallOutput<'import.read'>, 'draftId'>
}
