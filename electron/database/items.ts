import type Database from 'better-sqlite3'
import type { ItemContent, ItemWork } from '../../shared/duty-list/types.ts'
import { followingSibling, ITEM_ORDER, positionBefore } from './positions.ts'
import { itemOf, type ItemRow } from './rows.ts'
import { sql } from './sql.ts'

export interface ItemPlace {
  readonly id: number
  readonly categoryId: number
  readonly listId: number
  readonly content: WorkedItem
}

/** An item's content with what is kept beside it. */
export type WorkedItem = ItemContent & ItemWork

/** An item of a list that is not deleted; undefined where there is none. */
export function itemPlace(db: Database.Database, itemId: number): ItemPlace | undefined {
  const row = sql(
    db,
    `SELECT item.*, list_id FROM item
     JOIN category ON category.id = category_id JOIN list ON list.id = list_id
     WHERE item.id = ? AND deleted_at IS NULL`,
  ).get(itemId) as (ItemRow & { list_id: number }) | undefined
  if (row === undefined) return undefined
  const { id, ...content } = itemOf(row)
  return { id, categoryId: row.category_id, listId: row.list_id, content }
}

/** @returns the new item's id; null when `before` is not an item of the category */
export function insertItem(
  db: Database.Database,
  categoryId: number,
  content: WorkedItem,
  before: number | null,
): number | null {
  const position = positionBefore(db, ITEM_ORDER, categoryId, before)
  return position === null ? null : insertItemAt(db, categoryId, content, position)
}

/** Adds an item at a position that is free. @returns its id */
export function insertItemAt(
  db: Database.Database,
  categoryId: number,
  content: WorkedItem,
  position: number,
): number {
  const insert = sql(
    db,
    `INSERT INTO item
       (category_id, position, name, departments, superior_duties, support, cooperation_duties, remarks,
        status, internal_note)
     VALUES
       (@categoryId, @position, @name, @departments, @superiorDuties, @support, @cooperationDuties, @remarks,
        @status, @internalNote)`,
  )
  return Number(insert.run({ ...itemColumns(content), categoryId, position }).lastInsertRowid)
}

export function updateItem(db: Database.Database, itemId: number, content: WorkedItem): void {
  sql(
    db,
    `UPDATE item SET name = @name, departments = @departments, superior_duties = @superiorDuties,
       support = @support, cooperation_duties = @cooperationDuties, remarks = @remarks,
       status = @status, internal_note = @internalNote
     WHERE id = @itemId`,
  ).run({ ...itemColumns(content), itemId })
}

/** Id of the item after this one in its category; null when it is the last. */
export function itemAfter(db: Database.Database, itemId: number): number | null {
  return followingSibling(db, ITEM_ORDER, itemId)
}

function itemColumns({ departments, ...texts }: WorkedItem): Record<string, unknown> {
  return { ...texts, departments: JSON.stringify(departments) }
}
