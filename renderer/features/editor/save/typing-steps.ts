import { spliceOf } from '../../../../shared/text-change.ts'
import type { Splice } from '../../../../shared/text-change.ts'
import { placeKey } from './edits.ts'
import type { Edit } from './edits.ts'

/** Characters after which typing goes on as the next step of undo: about a sentence. */
export const LONGEST_STEP = 40

/** Milliseconds without a key after which typing goes on as the next step of undo. */
export const LONGEST_PAUSE = 3_000

const END_MARK = /[。！？；：…]$/

/** Typing or deleting that more of its kind may join. */
interface OpenStep {
  readonly place: string
  readonly kind: 'insert' | 'delete'
  /** Where the cursor stands after it. */
  readonly cursor: number
  readonly length: number
  readonly at: number
}

/** Tells which changes of texts are steps of undo of their own. */
export interface TypingSteps {
  /**
   * @param before what the edit's fields held
   * @param at now, milliseconds
   * @returns whether the edit goes on with what was typed just before it, as Word would undo it
   */
  goesOn(edit: Edit, before: Readonly<Record<string, unknown>>, at: number): boolean
  /** Whatever comes next is a step of its own: a paste, an undo, another place. */
  breakHere(): void
}

/**
 * Parts typing into steps as Word does: letters in a row belong together up to the end of a sentence
 * or {@link LONGEST_STEP} characters; a pause, a cursor put elsewhere, deleting after typing, a line break, a
 * paste and every change that is not of a text begin anew.
 */
export function createTypingSteps(): TypingSteps {
  let open: OpenStep | null = null
  return {
    goesOn: (edit, before, at) => {
      const splice = spliceIn(edit, before)
      const next = splice && stepOf(placeKey(edit), splice, at)
      if (splice === null || next === null) {
        open = null
        return false
      }
      const joins = open !== null && follows(open, next, splice)
      const length = next.length + (joins && open !== null ? open.length : 0)
      open = next.kind === 'insert' && END_MARK.test(splice.inserted) ? null : { ...next, length }
      return joins
    },
    breakHere: () => {
      open = null
    },
  }
}

/** Null for an edit that is not of one text alone. */
function spliceIn(edit: Edit, before: Readonly<Record<string, unknown>>): Splice | null {
  const entries = Object.entries(edit.patch)
  const [field, value] = entries[0] ?? ['', null]
  const [was, is] = [textOf(before[field]), textOf(value)]
  return entries.length === 1 && was !== null && is !== null ? spliceOf(was, is) : null
}

/** The lines of a title are typed as one text. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.join('\n') : null
}

/** Null for a change that nothing may join: over lines, a long piece, a deleted selection. */
function stepOf(place: string, { at, removed, inserted }: Splice, now: number): OpenStep | null {
  if (`${removed}${inserted}`.includes('\n') || inserted.length > LONGEST_STEP) return null
  if (inserted !== '')
    return { place, kind: 'insert', cursor: at + inserted.length, length: inserted.length, at: now }
  const single = [...removed].length === 1
  return single ? { place, kind: 'delete', cursor: at, length: removed.length, at: now } : null
}

function follows(last: OpenStep, next: OpenStep, { at, removed }: Splice): boolean {
  if (last.place !== next.place || last.kind !== next.kind) return false
  if (last.length + next.length > LONGEST_STEP || next.at - last.at > LONGEST_PAUSE) return false
  if (next.kind === 'insert') return removed === '' && at === last.cursor
  // Backspace takes what is before the cursor, Delete what is behind it.
  return at === last.cursor || at + removed.length === last.cursor
}
