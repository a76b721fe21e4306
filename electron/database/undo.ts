import type Database from 'better-sqlite3'
import { revision, touch, unrecorded } from './edits.ts'
import { deleteRow, writeRow, type Entity, type Image } from './images.ts'
import { sql } from './sql.ts'

export interface Replayed {
  /** What was undone or redone; null when there was nothing. */
  readonly label: string | null
  readonly revision: number
}

interface EditRow {
  readonly id: number
  readonly label: string
}

interface ChangeRow {
  readonly entity: Entity
  readonly row_id: number
  readonly image: string | null
}

/** Takes back the last edit of a list that is not undone, in one transaction. */
export function undo(db: Database.Database, listId: number, at: Date): Replayed {
  return replay(db, listId, at, nextUndo, (editId) => {
    for (const change of changes(db, 'before', editId)) restore(db, change)
    sql(db, 'UPDATE edit SET undone = 1, join_key = NULL WHERE id = ?').run(editId)
  })
}

/** Does the edit again that was undone last, in one transaction. */
export function redo(db: Database.Database, listId: number, at: Date): Replayed {
  return replay(db, listId, at, nextRedo, (editId) => {
    for (const change of changes(db, 'after', editId)) restore(db, change)
    sql(db, 'UPDATE edit SET undone = 0, join_key = NULL WHERE id = ?').run(editId)
  })
}

/** The edit that undo would take back; null for none. */
export function undoEdit(db: Database.Database, listId: number): number | null {
  return nextUndo(db, listId)?.id ?? null
}

/** The edit that redo would do again; null for none. */
export function redoEdit(db: Database.Database, listId: number): number | null {
  return nextRedo(db, listId)?.id ?? null
}

/** Label of the edit that undo would take back; null for none. */
export function undoLabel(db: Database.Database, listId: number): string | null {
  return nextUndo(db, listId)?.label ?? null
}

/** Label of the edit that redo would do again; null for none. */
export function redoLabel(db: Database.Database, listId: number): string | null {
  return nextRedo(db, listId)?.label ?? null
}

function nextUndo(db: Database.Database, listId: number): EditRow | undefined {
  const text = 'SELECT id, label FROM edit WHERE list_id = ? AND undone = 0 ORDER BY id DESC LIMIT 1'
  return sql(db, text).get(listId) as EditRow | undefined
}

function nextRedo(db: Database.Database, listId: number): EditRow | undefined {
  const text = 'SELECT id, label FROM edit WHERE list_id = ? AND undone = 1 ORDER BY id LIMIT 1'
  return sql(db, text).get(listId) as EditRow | undefined
}

function replay(
  db: Database.Database,
  listId: number,
  at: Date,
  next: (db: Database.Database, listId: number) => EditRow | undefined,
  apply: (editId: number) => void,
): Replayed {
  return unrecorded(db, () => {
    const found = next(db, listId)
    if (found === undefined) return { label: null, revision: revision(db, listId) }
    // A row has one change an edit, so their order does not matter: an item may come before its category.
    db.pragma('defer_foreign_keys = ON')
    apply(found.id)
    return { label: found.label, revision: touch(db, listId, at) }
  })
}

function changes(db: Database.Database, image: 'before' | 'after', editId: number): ChangeRow[] {
  const text = `SELECT entity, row_id, ${image} AS image FROM change WHERE edit_id = ?`
  return sql(db, text).all(editId) as ChangeRow[]
}

function restore(db: Database.Database, { entity, row_id: id, image }: ChangeRow): void {
  if (image === null) deleteRow(db, entity, id)
  else writeRow(db, entity, id, JSON.parse(image) as Image)
}
