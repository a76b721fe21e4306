import type Database from 'better-sqlite3'
import { presentImages, rowKey, type Entity, type Image, type Images, type RowImage } from './images.ts'
import { sql } from './sql.ts'

export interface PastEdit {
  readonly editId: number
  readonly listId: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly label: string
  readonly undone: boolean
}

export interface PastChange {
  readonly entity: Entity
  readonly id: number
  readonly before: Image | null
  readonly after: Image | null
}

interface EditRow {
  readonly id: number
  readonly list_id: number
  readonly at: number
  readonly label: string
  readonly undone: 0 | 1
}

export interface EditsWanted {
  readonly listId: number
  /** Only edits that touched this item. */
  readonly itemId?: number | undefined
  /** Only edits older than this one. */
  readonly olderThan?: number | undefined
  readonly limit: number
}

/** Edits of a list, the newest first. */
export function pastEdits(db: Database.Database, wanted: EditsWanted): PastEdit[] {
  const rows = sql(
    db,
    `SELECT id, list_id, at, label, undone FROM edit
     WHERE list_id = @listId AND (@olderThan IS NULL OR id < @olderThan)
       AND (@itemId IS NULL OR EXISTS (
         SELECT 1 FROM change WHERE edit_id = edit.id AND entity = 'item' AND row_id = @itemId))
     ORDER BY id DESC LIMIT @limit`,
  ).all({
    listId: wanted.listId,
    itemId: wanted.itemId ?? null,
    olderThan: wanted.olderThan ?? null,
    limit: wanted.limit,
  }) as EditRow[]
  return rows.map(pastEdit)
}

/** One edit of a list that is not deleted; undefined where there is none. */
export function editById(db: Database.Database, editId: number): PastEdit | undefined {
  const row = sql(
    db,
    `SELECT edit.id, list_id, at, label, undone FROM edit JOIN list ON list.id = list_id
     WHERE edit.id = ? AND deleted_at IS NULL`,
  ).get(editId) as EditRow | undefined
  return row && pastEdit(row)
}

/** What an edit did, row by row. */
export function changesOf(db: Database.Database, editId: number): PastChange[] {
  const rows = sql(db, 'SELECT entity, row_id, before, after FROM change WHERE edit_id = ? ORDER BY id').all(
    editId,
  ) as { entity: Entity; row_id: number; before: string | null; after: string | null }[]
  return rows.map(({ entity, row_id: id, before, after }) => ({
    entity,
    id,
    before: parsed(before),
    after: parsed(after),
  }))
}

/**
 * The rows of a list as they were right after an edit that is not undone: the present ones with
 * every newer edit taken back.
 */
export function imagesAfter(db: Database.Database, edit: PastEdit): Images {
  const images = new Map<string, RowImage>(presentImages(db, edit.listId))
  const newer = sql(
    db,
    `SELECT entity, row_id, before FROM change JOIN edit ON edit.id = edit_id
     WHERE list_id = ? AND edit.id > ? AND undone = 0 ORDER BY edit.id DESC`,
  ).all(edit.listId, edit.editId) as { entity: Entity; row_id: number; before: string | null }[]
  for (const { entity, row_id: id, before } of newer) {
    const image = parsed(before)
    if (image === null) images.delete(rowKey(entity, id))
    else images.set(rowKey(entity, id), { entity, id, image })
  }
  return images
}

function pastEdit({ id, list_id: listId, at, label, undone }: EditRow): PastEdit {
  return { editId: id, listId, at, label, undone: undone === 1 }
}

function parsed(image: string | null): Image | null {
  return image === null ? null : (JSON.parse(image) as Image)
}
