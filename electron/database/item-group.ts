import { isDeepStrictEqual } from 'node:util'
import type Database from 'better-sqlite3'
import { NEW_WORK } from '../../shared/duty-list/content.ts'
import { insertItemAt, type ItemPlace } from './items.ts'
import { ITEM_ORDER, positionsBefore } from './positions.ts'
import { itemOf, type ItemRow } from './rows.ts'
import { sql } from './sql.ts'

/**
 * Items of lists that are not deleted, in the order they print in.
 *
 * @returns undefined where one of them is gone
 */
export function itemGroup(db: Database.Database, itemIds: readonly number[]): ItemPlace[] | undefined {
  const wanted = [...new Set(itemIds)]
  const rows = sql(
    db,
    `SELECT item.*, list_id FROM json_each(?) AS wanted
     JOIN item ON item.id = wanted.value
     JOIN category ON category.id = category_id JOIN list ON list.id = list_id
     WHERE deleted_at IS NULL
     ORDER BY list_id, category.position, category.id, item.position, item.id`,
  ).all(JSON.stringify(wanted)) as (ItemRow & { list_id: number })[]
  if (rows.length < wanted.length) return undefined
  return rows.map((row) => {
    const { id, ...content } = itemOf(row)
    return { id, categoryId: row.category_id, listId: row.list_id, content }
  })
}

/** Ids of a category's items in their order. */
export function itemsOfCategory(db: Database.Database, categoryId: number): number[] {
  const rows = sql(db, 'SELECT id FROM item WHERE category_id = ? ORDER BY position, id').all(categoryId)
  return (rows as { id: number }[]).map(({ id }) => id)
}

/**
 * Moves items, in the given order, to one place. Items that stand there already are not touched.
 *
 * @param before stands for the next item that stays where it is one of those moved
 * @returns false when `before` is not an item of that category
 */
export function moveItems(
  db: Database.Database,
  itemIds: readonly number[],
  categoryId: number,
  before: number | null,
): boolean {
  const moved = new Set(itemIds)
  const children = itemsOfCategory(db, categoryId)
  const at = before === null ? children.length : children.indexOf(before)
  if (at === -1) return false
  const next = children.slice(at).find((id) => !moved.has(id)) ?? null
  const staying = children.filter((id) => !moved.has(id))
  const index = next === null ? staying.length : staying.indexOf(next)
  if (isDeepStrictEqual(staying.toSpliced(index, 0, ...itemIds), children)) return true
  const positions = positionsBefore(db, ITEM_ORDER, categoryId, next, itemIds.length)
  if (positions === null) return false
  const update = sql(db, 'UPDATE item SET category_id = ?, position = ? WHERE id = ?')
  itemIds.forEach((id, place) => update.run(categoryId, positions[place], id))
  return true
}

/**
 * Writes copies of items, in the given order, as new drafts without internal notes.
 *
 * @returns their ids; null when `before` is not an item of that category
 */
export function copyItems(
  db: Database.Database,
  items: readonly ItemPlace[],
  categoryId: number,
  before: number | null,
): number[] | null {
  const positions = positionsBefore(db, ITEM_ORDER, categoryId, before, items.length)
  if (positions === null) return null
  return items.map(({ content }, index) =>
    insertItemAt(db, categoryId, { ...content, ...NEW_WORK }, positions[index] ?? 0),
  )
}

/** Deletes items; ids that are no item's are passed over. */
export function deleteItems(db: Database.Database, itemIds: readonly number[]): void {
  sql(db, 'DELETE FROM item WHERE id IN (SELECT value FROM json_each(?))').run(JSON.stringify(itemIds))
}
