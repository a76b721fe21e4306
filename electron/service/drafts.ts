import { randomUUID } from 'node:crypto'
import { MOST_CONFIRMED } from '../../shared/contract/calls/import.ts'
import type { Corrections } from '../../shared/draft/corrections.ts'
import type { Draft } from '../../shared/draft/types.ts'

/** Bytes of the files kept with them, together; the newest is always kept. */
const MOST_BYTES = 400 * 2 ** 20
/** How long a draft waits for its confirmation, milliseconds. */
const LIFETIME = 8 * 60 * 60 * 1_000

/** Imported files that were understood but not yet confirmed; in memory only. */
export interface KeptDraft {
  readonly draft: Draft
  /** What it was made of, to understand it again with corrections. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What was set right of it so far. */
  readonly corrections: Corrections
  /** Without what was set right for earlier files. */
  readonly ownJudgement: boolean
}

export interface Drafts {
  /** @returns the draft's id */
  readonly keep: (kept: KeptDraft) => string
  readonly get: (draftId: string) => KeptDraft | undefined
  /** Puts another reading of the same file in its place. */
  readonly replace: (draftId: string, reading: Omit<KeptDraft, 'name' | 'bytes'>) => void
  readonly discard: (draftId: string) => void
}

/** @param now milliseconds, for the age of drafts */
export function createDrafts(now: () => number = Date.now): Drafts {
  const kept = new Map<string, { readonly content: KeptDraft; readonly since: number }>()
  const forgetOld = (): void => {
    let bytes = 0
    for (const { content } of kept.values()) bytes += content.bytes.length
    for (const [id, { content, since }] of kept) {
      const tooMuch = kept.size > MOST_CONFIRMED || (bytes > MOST_BYTES && kept.size > 1)
      if (now() - since <= LIFETIME && !tooMuch) continue
      kept.delete(id)
      bytes -= content.bytes.length
    }
  }
  return {
    keep: (content) => {
      const draftId = randomUUID()
      kept.set(draftId, { content, since: now() })
      forgetOld()
      return draftId
    },
    get: (draftId) => {
      forgetOld()
      return kept.get(draftId)?.content
    },
    replace: (draftId, reading) => {
      const present = kept.get(draftId)
      if (present === undefined) return
      kept.set(draftId, { content: { ...present.content, ...reading }, since: now() })
    },
    discard: (draftId) => void kept.delete(draftId),
  }
}
