import type Database from 'better-sqlite3'
import { correctionFor, headerKey } from '../../shared/draft/corrections.ts'
import type { ListKind } from '../../shared/duty-list/types.ts'
import {
  forgetCorrection,
  rememberCorrection,
  rememberedCorrections,
} from '../database/import-corrections.ts'
import { kindNamed } from '../import/interpret/heading.ts'
import type { KeptDraft } from './drafts.ts'

/**
 * Remembers what the clerk set right in a confirmed draft for the next file with the same header, or
 * forgets it where the clerk went back to the program's own judgement. Call within a transaction.
 *
 * @param kind as confirmed
 */
export function learnFrom(db: Database.Database, kept: KeptDraft, kind: ListKind, at: Date): void {
  const { draft, corrections, ownJudgement } = kept
  if (draft.source === null) return
  const header = headerKey(draft.source.columns)
  const before = ownJudgement ? undefined : correctionFor(rememberedCorrections(db), draft.source.columns)
  // A title that names its kind does so in the next file too.
  const ownKind = kindNamed(draft.list.title) === null && kind !== draft.list.kind ? kind : null
  const named = Object.keys(corrections.columns ?? {}).length > 0
  if (!named && ownKind === null && before === undefined) {
    if (ownJudgement) forgetCorrection(db, header)
    return
  }
  const fields = draft.source.columns.map(({ field }) => field)
  rememberCorrection(db, { header, fields, kind: ownKind ?? before?.kind ?? null }, at)
}
