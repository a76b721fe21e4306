import type Database from 'better-sqlite3'
import { CATEGORY_ORDER, followingSibling, positionBefore } from './positions.ts'
import { sql } from './sql.ts'

export interface CategoryPlace {
  readonly id: number
  readonly listId: number
  readonly name: string
}

/** A category of a list that is not deleted; undefined where there is none. */
export function categoryPlace(db: Database.Database, categoryId: number): CategoryPlace | undefined {
  return sql(
    db,
    `SELECT category.id, list_id AS listId, name FROM category JOIN list ON list.id = list_id
     WHERE category.id = ? AND deleted_at IS NULL`,
  ).get(categoryId) as CategoryPlace | undefined
}

/** @returns the new category's id; null when `before` is not a category of the list */
export function insertCategory(
  db: Database.Database,
  listId: number,
  name: string,
  before: number | null,
): number | null {
  const position = positionBefore(db, CATEGORY_ORDER, listId, before)
  return position === null ? null : insertCategoryAt(db, listId, name, position)
}

/** Adds a category at a position that is free. @returns its id */
export function insertCategoryAt(
  db: Database.Database,
  listId: number,
  name: string,
  position: number,
): number {
  const insert = sql(db, 'INSERT INTO category (list_id, name, position) VALUES (?, ?, ?)')
  return Number(insert.run(listId, name, position).lastInsertRowid)
}

export function itemsInCategory(db: Database.Database, categoryId: number): number {
  return Number(sql(db, 'SELECT count(*) FROM item WHERE category_id = ?').pluck().get(categoryId))
}

export function renameCategory(db: Database.Database, categoryId: number, name: string): void {
  sql(db, 'UPDATE category SET name = ? WHERE id = ?').run(name, categoryId)
}

/** @returns false when `before` is not a category of the same list */
export function moveCategory(db: Database.Database, place: CategoryPlace, before: number | null): boolean {
  if (before === place.id || before === followingSibling(db, CATEGORY_ORDER, place.id)) return true
  const position = positionBefore(db, CATEGORY_ORDER, place.listId, before)
  if (position === null) return false
  sql(db, 'UPDATE category SET position = ? WHERE id = ?').run(position, place.id)
  return true
}

/** Deletes a category with its items. */
export function deleteCategory(db: Database.Database, categoryId: number): void {
  sql(db, 'DELETE FROM item WHERE category_id = ?').run(categoryId)
  sql(db, 'DELETE FROM category WHERE id = ?').run(categoryId)
}
