import type { CallError } from '../../shared/contract/errors.ts'
import type { Saved } from '../../shared/contract/schemas.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { edit } from '../database/edits.ts'
import { writing } from '../database/sql.ts'
import type { ServiceContext } from './handler.ts'

export interface Change<T> {
  readonly listId: number
  /** In Chinese, for the tooltip of undo. */
  readonly label: string
  readonly joinKey?: string
  /** Writes; null refuses with `refusal` and leaves everything as it was. */
  readonly write: () => T | null
  readonly refusal?: CallError
}

/** Thrown to roll back an edit that turned out to be impossible. */
class RefusedEdit extends Error {
  override readonly name = 'RefusedEdit'
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
      const { listId, label, joinKey, write } = planned.value
      const at = now()
      const { value, revision } = edit(db, { listId, label, at, ...(joinKey && { joinKey }) }, () => {
        const written = write()
        refusal = planned.value.refusal
        if (written === null) throw new RefusedEdit()
        return written
      })
      return ok({ revision, savedAt: at.toISOString(), ...value })
    })
  } catch (error) {
    if (error instanceof RefusedEdit && refusal !== undefined) return fail(refusal)
    throw error
  }
}
