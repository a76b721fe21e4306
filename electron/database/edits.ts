import type Database from 'better-sqlite3'
import { sql, writing } from './sql.ts'

/** Edits of the same place within this time are one step of undo unless they say themselves, milliseconds. */
export const JOIN_WITHIN = 1_500

/** Steps of a list that are kept, undoable and for its history; the oldest go first. */
export const KEPT_EDITS = 10_000
const PRUNE_EVERY = 100

export interface EditOptions {
  readonly listId: number
  /** What the edit does, in Chinese, for the tooltip of undo and for the history. */
  readonly label: string
  /** Edits in a row with the same key are one step of undo while they follow quickly. */
  readonly joinKey?: string
  /**
   * True for a step of its own, however quickly it follows; false for one that goes on with the edit
   * before, however late it comes. Without it, time tells.
   */
  readonly startsStep?: boolean | undefined
  /** Now. */
  readonly at: Date
}

export interface Edited<T> {
  readonly value: T
  readonly revision: number
}

/**
 * Runs `body` as one edit of a list: its changes are recorded for undo, the steps that were undone
 * before can't be redone any more, and the list's revision goes up. A body that changes nothing
 * leaves no trace. One transaction; on disk when this returns (or when the caller's transaction is).
 */
export function edit<T>(db: Database.Database, options: EditOptions, body: () => T): Edited<T> {
  return writing(db, () => {
    const joined = editToJoin(db, options)
    const editId = joined ?? begin(db, options)
    const { value, changes } = recording(db, 'edit', editId, body)
    if (joined !== null) sql(db, 'UPDATE edit SET at = ? WHERE id = ?').run(options.at.getTime(), joined)
    if (changes > 0 && joined === null) forgetUndone(db, options.listId)
    dropIfWithoutEffect(db, editId)
    if (editId % PRUNE_EVERY === 0) prune(db, options.listId)
    return {
      value,
      revision: changes > 0 ? touch(db, options.listId, options.at) : revision(db, options.listId),
    }
  })
}

/** Writes content that is no edit of a user: a new, imported or copied list. */
export function unrecorded<T>(db: Database.Database, body: () => T): T {
  return writing(db, () => recording(db, 'unrecorded', null, body).value)
}

/** Raises a list's revision; every change to its content does. */
export function touch(db: Database.Database, listId: number, at: Date): number {
  const row = sql(
    db,
    'UPDATE list SET revision = revision + 1, updated_at = ? WHERE id = ? RETURNING revision',
  ).get(at.toISOString(), listId)
  return (row as { revision: number }).revision
}

export function revision(db: Database.Database, listId: number): number {
  return (sql(db, 'SELECT revision FROM list WHERE id = ?').get(listId) as { revision: number }).revision
}

/** Opens the change log for the time of `body`; an exception rolls back with the transaction. */
function recording<T>(
  db: Database.Database,
  mode: 'edit' | 'unrecorded',
  editId: number | null,
  body: () => T,
): { value: T; changes: number } {
  const opened = sql(
    db,
    "UPDATE recording SET mode = ?, edit_id = ?, changes = 0 WHERE id = 1 AND mode = 'closed'",
  ).run(mode, editId)
  if (opened.changes !== 1) throw new Error('an edit inside an edit')
  const value = body()
  const row = sql(
    db,
    "UPDATE recording SET mode = 'closed', edit_id = NULL WHERE id = 1 RETURNING changes",
  ).get()
  return { value, changes: (row as { changes: number }).changes }
}

function editToJoin(db: Database.Database, { listId, joinKey, startsStep, at }: EditOptions): number | null {
  if (joinKey === undefined || startsStep === true) return null
  const last = sql(
    db,
    'SELECT id, join_key, at, undone FROM edit WHERE list_id = ? ORDER BY id DESC LIMIT 1',
  ).get(listId) as { id: number; join_key: string | null; at: number; undone: 0 | 1 } | undefined
  if (last === undefined || last.undone === 1 || last.join_key !== joinKey) return null
  const goesOn = startsStep === false || Math.abs(at.getTime() - last.at) <= JOIN_WITHIN
  return goesOn ? last.id : null
}

function begin(db: Database.Database, { listId, label, joinKey, at }: EditOptions): number {
  const insert = sql(db, 'INSERT INTO edit (list_id, label, join_key, at) VALUES (?, ?, ?, ?)')
  return Number(insert.run(listId, label, joinKey ?? null, at.getTime()).lastInsertRowid)
}

function forgetUndone(db: Database.Database, listId: number): void {
  sql(db, 'DELETE FROM edit WHERE list_id = ? AND undone = 1').run(listId)
}

/** A letter typed and taken away again in one step is nothing to undo. */
function dropIfWithoutEffect(db: Database.Database, editId: number): void {
  sql(db, 'DELETE FROM change WHERE edit_id = ? AND before IS after').run(editId)
  sql(db, 'DELETE FROM edit WHERE id = ? AND NOT EXISTS (SELECT 1 FROM change WHERE edit_id = edit.id)').run(
    editId,
  )
}

function prune(db: Database.Database, listId: number): void {
  sql(
    db,
    `DELETE FROM edit WHERE list_id = @listId AND id <=
      (SELECT id FROM edit WHERE list_id = @listId ORDER BY id DESC LIMIT 1 OFFSET @kept)`,
  ).run({ listId, kept: KEPT_EDITS })
}
