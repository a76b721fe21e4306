import type Database from 'better-sqlite3'
import type { UsedName } from '../../shared/directory/types.ts'
import { sql } from './sql.ts'

/** A list in whose printed order items are numbered. */
export interface NamingItem {
  readonly listId: number
  readonly itemId: number
  /** The number the item prints with. */
  readonly number: number
  readonly name: string
  readonly departments: string[]
}

/** All names in the column 对应上级部门 of a list, as often as they stand there. */
export function namesInList(db: Database.Database, listId: number): string[] {
  return sql(
    db,
    `SELECT department.value FROM category
     JOIN item ON item.category_id = category.id
     JOIN json_each(item.departments) AS department
     WHERE category.list_id = ? ORDER BY item.id, department.key`,
  )
    .pluck()
    .all(listId) as string[]
}

/** Names in the column 对应上级部门 of these lists, the most used first. */
export function namesInLists(db: Database.Database, listIds: readonly number[]): UsedName[] {
  return sql(
    db,
    `SELECT department.value AS name, count(DISTINCT item.id) AS items
     FROM json_each(?) AS wanted
     JOIN category ON category.list_id = wanted.value
     JOIN item ON item.category_id = category.id
     JOIN json_each(item.departments) AS department
     GROUP BY department.value ORDER BY items DESC, department.value`,
  ).all(JSON.stringify(listIds)) as UsedName[]
}

/** Items of these lists that have one of the names in 对应上级部门, list by list in printed order. */
export function itemsNaming(
  db: Database.Database,
  listIds: readonly number[],
  names: readonly string[],
): NamingItem[] {
  const rows = sql(
    db,
    `SELECT * FROM (
       SELECT category.list_id AS listId, item.id AS itemId, item.name, item.departments,
         row_number() OVER (PARTITION BY category.list_id
           ORDER BY category.position, category.id, item.position, item.id) AS number
       FROM json_each(@listIds) AS wanted
       JOIN category ON category.list_id = wanted.value
       JOIN item ON item.category_id = category.id)
     WHERE EXISTS (SELECT 1 FROM json_each(departments) AS own
       WHERE own.value IN (SELECT value FROM json_each(@names)))
     ORDER BY listId, number`,
  ).all({ listIds: JSON.stringify(listIds), names: JSON.stringify(names) }) as (Omit<
    NamingItem,
    'departments'
  > & { departments: string })[]
  return rows.map((row) => ({ ...row, departments: JSON.parse(row.departments) as string[] }))
}

/** Names of the items of a list by category, in printed order: all that other lists compare with. */
export function itemNames(db: Database.Database, listId: number): { name: string; items: string[] }[] {
  const rows = sql(
    db,
    `SELECT category.name, json_group_array(item.name ORDER BY item.position, item.id) AS items
     FROM category JOIN item ON item.category_id = category.id
     WHERE category.list_id = ? GROUP BY category.id ORDER BY category.position, category.id`,
  ).all(listId) as { name: string; items: string }[]
  return rows.map(({ name, items }) => ({ name, items: JSON.parse(items) as string[] }))
}
