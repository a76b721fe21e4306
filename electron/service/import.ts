import type { CallOutput } from '../../shared/contract/contract.ts'
import type { Corrections } from '../../shared/draft/corrections.ts'
import type { Draft } from '../../shared/draft/types.ts'
import { layoutFor } from '../../shared/layout/built-in.ts'
import { fail, ok } from '../../shared/result.ts'
import { createList } from '../database/content.ts'
import { rememberedCorrections } from '../database/import-corrections.ts'
import { writing } from '../database/sql.ts'
import type { KeptDraft } from './drafts.ts'
import { NO_DRAFT } from './errors.ts'
import type { HandlersOf, Input, ServiceContext } from './handler.ts'
import { learnFrom } from './learn.ts'

/** Import in two steps: files become drafts in memory, confirmed drafts become lists. */
export function importHandlers({ database, jobs, drafts, now }: ServiceContext): HandlersOf<'import'> {
  const { db } = database
  return {
    'import.read': async ({ jobId, name, bytes }) => {
      const remembered = rememberedCorrections(db)
      const read = await jobs.importFile(jobId, name, bytes, { remembered })
      if (!read.ok) return read
      const reading = { draft: read.value, corrections: {}, ownJudgement: false }
      return ok({ draftId: drafts.keep({ ...reading, name, bytes }), ...preview(read.value) })
    },
    'import.correct': async ({ jobId, draftId, corrections: given }) => {
      const kept = drafts.get(draftId)
      if (kept === undefined) return fail(NO_DRAFT)
      const { corrections, ownJudgement } = separated(given)
      const remembered = ownJudgement ? [] : rememberedCorrections(db)
      const read = await jobs.importFile(jobId, kept.name, kept.bytes, { ...corrections, remembered })
      if (!read.ok) return read
      drafts.replace(draftId, { draft: read.value, corrections, ownJudgement })
      return ok({ draftId, ...preview(read.value) })
    },
    'import.confirm': ({ drafts: chosen }) => {
      const confirmed = chosen.flatMap(({ draftId, heading }) => {
        const kept = drafts.get(draftId)
        return kept === undefined ? [] : [{ kept, heading }]
      })
      if (confirmed.length < chosen.length) return fail(NO_DRAFT)
      const at = now()
      const listIds = writing(db, () =>
        confirmed.map(({ kept, heading }) => {
          learnFrom(db, kept, heading.kind, at)
          return createList(db, newList(kept, heading), at)
        }),
      )
      for (const { draftId } of chosen) drafts.discard(draftId)
      return ok({ listIds })
    },
    'import.discard': ({ draftId }) => {
      drafts.discard(draftId)
      return ok({})
    },
    'import.report': async ({ jobId, report }) => {
      const written = await jobs.writeImportReport(jobId, report)
      return written.ok ? ok({ name: '导入情况表.docx', bytes: written.value }) : written
    },
  }
}

type Heading = Input<'import.confirm'>['drafts'][number]['heading']

function newList({ draft }: KeptDraft, heading: Heading): Parameters<typeof createList>[1] {
  const { columns, categories, notes } = draft.list
  return { heading: { ...heading, notes }, layout: layoutFor(heading.kind, columns), categories }
}

/** Corrections without the fields that are there but undefined, and what is no correction of the file. */
function separated({ ownJudgement = false, ...given }: Input<'import.correct'>['corrections']): {
  corrections: Corrections
  ownJudgement: boolean
} {
  const definite = Object.entries(given).filter(([, value]) => value !== undefined)
  return { corrections: Object.fromEntries(definite), ownJudgement }
}

/** A draft is handed out as it is; the contract's types are the writable ones. */
function preview({ list, findings, source }: Draft): Omit<CallOutput<'import.read'>, 'draftId'> {
  return structuredClone({ list, findings, source }) as Omit<CallOutput<'import.read'>, 'draftId'>
}
