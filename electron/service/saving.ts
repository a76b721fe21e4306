import { isDeepStrictEqual } from 'node:util'
import type { CallError } from '../../shared/contract/errors.ts'
import type { Saved } from '../../shared/contract/schemas.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { changed, type TextChange } from '../../shared/text-change.ts'
import { edit } from '../database/edits.ts'
import { writing } from '../database/sql.ts'
import { undoLabel } from '../database/undo.ts'
import type { ServiceContext } from './handler.ts'

export interface Change<T> {
  readonly listId: number
  /** In Chinese, for the tooltip of undo. */
  readonly label: string
  readonly joinKey?: string
  readonly startsStep?: boolean | undefined
  /** Writes; null refuses with `refusal` and leaves everything as it was. */
  readonly write: () => T | null
  readonly refusal?: CallError
}

/** Thrown to roll back an edit that turned out to be impossible. */
class RefusedEdit extends Error {
  override readonly name = 'RefusedEdit'
}

/** How an edit finds what it changes: the thing's list, or undefined where the thing is gone. */
export interface Finding<P extends { readonly listId: number }> {
  readonly find: () => P | undefined
  readonly missing: CallError
}

/** Does one edit of a thing that must still be there. */
export function saveFound<P extends { readonly listId: number }, T extends object>(
  context: ServiceContext,
  { find, missing }: Finding<P>,
  change: (found: P) => Omit<Change<T>, 'listId'>,
): Result<Saved & T, CallError> {
  return save(context, () => {
    const found = find()
    return found === undefined ? fail(missing) : ok({ listId: found.listId, ...change(found) })
  })
}

/**
 * Does one edit. `plan` looks up what is to be changed while the write lock is held, so that nothing
 * can change between looking and writing.
 *
 * @returns the answer once the edit is on disk, with what `write` gave
 */
export function save<T extends object>(
  { database: { db }, now }: ServiceContext,
  plan: () => Result<Change<T>, CallError>,
): Result<Saved & T, CallError> {
  let refusal: CallError | undefined
  try {
    return writing(db, () => {
      const planned = plan()
      if (!planned.ok) return planned
      const { listId, label, joinKey, startsStep, write } = planned.value
      const at = now()
      const options = { listId, label, at, startsStep, ...(joinKey && { joinKey }) }
      const { value, revision } = edit(db, options, () => {
        const written = write()
        refusal = planned.value.refusal
        if (written === null) throw new RefusedEdit()
        return written
      })
      return ok({ revision, savedAt: at.toISOString(), undo: undoLabel(db, listId), ...value })
    })
  } catch (error) {
    if (error instanceof RefusedEdit && refusal !== undefined) return fail(refusal)
    throw error
  }
}

/**
 * Whether fields still hold what the clerk saw in them, or already what is to be written: the same edit
 * comes twice where its answer was lost.
 */
export function canTake<T extends object>(stored: T, base: Partial<T>, patch: Partial<T>): boolean {
  return holds(stored, base) || holds(stored, patch)
}

/**
 * The texts after changes of which only the changed piece was sent.
 *
 * @returns null where one of them is no longer the text that it was changed in
 */
export function changedTexts<F extends string>(
  stored: Readonly<Record<NoInfer<F>, string>>,
  changes: Readonly<Partial<Record<F, TextChange | undefined>>>,
): Partial<Record<F, string>> | null {
  const texts: Partial<Record<F, string>> = {}
  for (const [field, change] of Object.entries(changes) as [F, TextChange][]) {
    const text = changed(stored[field], change)
    if (text === null) return null
    texts[field] = text
  }
  return texts
}

/** Whether fields still hold what the clerk saw in them. */
function holds<T extends object>(stored: T, base: Partial<T>): boolean {
  const seen = Object.entries(base) as [keyof T, unknown][]
  return seen.every(([field, value]) => isDeepStrictEqual(stored[field], value))
}
