import { MOST_CONFIRMED } from '../../shared/contract/calls/import.ts'
import type { Corrections } from '../../shared/draft/corrections.ts'
import type { Draft } from '../../shared/draft/types.ts'
import { createWaiting, type Waiting } from './waiting.ts'

/** An imported file that was understood but not yet confirmed. */
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

export type Drafts = Omit<Waiting<KeptDraft>, 'replace'> & {
  /** Puts another reading of the same file in its place. */
  readonly replace: (draftId: string, reading: Omit<KeptDraft, 'name' | 'bytes'>) => void
}

/** @param now milliseconds, for the age of drafts */
export function createDrafts(now?: () => number): Drafts {
  const waiting = createWaiting<KeptDraft>(MOST_CONFIRMED, ({ bytes }) => bytes.length, now)
  return {
    ...waiting,
    replace: (draftId, reading) => {
      const present = waiting.get(draftId)
      if (present !== undefined) waiting.replace(draftId, { ...present, ...reading })
    },
  }
}
