import { randomUUID } from 'node:crypto'
import type { Draft } from '../../shared/draft/types.ts'

/** Drafts kept at a time; a clerk looks at one, several files may be dropped at once. */
const MOST = 20
/** How long a draft waits for its confirmation, milliseconds. */
const LIFETIME = 8 * 60 * 60 * 1_000

/** Imported files that were understood but not yet confirmed; in memory only. */
export interface Drafts {
  /** @returns the draft's id */
  readonly keep: (draft: Draft) => string
  readonly get: (draftId: string) => Draft | undefined
  readonly discard: (draftId: string) => void
}

/** @param now milliseconds, for the age of drafts */
export function createDrafts(now: () => number = Date.now): Drafts {
  const kept = new Map<string, { readonly draft: Draft; readonly since: number }>()
  const forgetOld = (): void => {
    for (const [id, { since }] of kept) {
      if (now() - since > LIFETIME || kept.size > MOST) kept.delete(id)
    }
  }
  return {
    keep: (draft) => {
      const draftId = randomUUID()
      kept.set(draftId, { draft, since: now() })
      forgetOld()
      return draftId
    },
    get: (draftId) => {
      forgetOld()
      return kept.get(draftId)?.draft
    },
    discard: (draftId) => void kept.delete(draftId),
  }
}
