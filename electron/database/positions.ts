import type Database from 'better-sqlite3'
import { sql } from './sql.ts'

/** Room left between neighbours: twenty moves to the same place before the siblings are renumbered. */
const GAP = 2 ** 20

/** A table whose rows stand in an order under a parent. */
export interface Order {
  readonly table: 'category' | 'item'
  readonly parent: 'list_id' | 'category_id'
}

export const CATEGORY_ORDER: Order = { table: 'category', parent: 'list_id' }
export const ITEM_ORDER: Order = { table: 'item', parent: 'category_id' }

/**
 * The position of a row that is to stand in front of `before`, or last where `before` is null.
 * Makes room among the siblings where there is none.
 *
 * @returns null when `before` is not a child of `parentId`
 */
export function positionBefore(
  db: Database.Database,
  order: Order,
  parentId: number,
  before: number | null,
): number | null {
  return positionsBefore(db, order, parentId, before, 1)?.[0] ?? null
}

/**
 * The positions of several rows that are to stand together in front of `before`, as {@link positionBefore}.
 *
 * @param count fewer than {@link GAP}
 */
export function positionsBefore(
  db: Database.Database,
  order: Order,
  parentId: number,
  before: number | null,
  count: number,
): number[] | null {
  if (before === null) return evenly((lastPosition(db, order, parentId) ?? 0) + GAP, GAP, count)
  const next = positionOf(db, order, parentId, before)
  if (next === null) return null
  const free = freeBetween(previousPosition(db, order, parentId, before, next), next, count)
  if (free !== null) return free
  renumber(db, order, parentId)
  return positionsBefore(db, order, parentId, before, count)
}

/** Id of the sibling after a row; null when the row is the last. */
export function followingSibling(db: Database.Database, order: Order, id: number): number | null {
  const { table, parent } = order
  const row = sql(
    db,
    `SELECT sibling.id FROM ${table} self JOIN ${table} sibling ON sibling.${parent} = self.${parent}
     WHERE self.id = ? AND (sibling.position, sibling.id) > (self.position, self.id)
     ORDER BY sibling.position, sibling.id LIMIT 1`,
  ).get(id) as { id: number } | undefined
  return row?.id ?? null
}

/** Positions for rows that are written in order into an empty parent. */
export function nthPosition(index: number): number {
  return (index + 1) * GAP
}

function freeBetween(previous: number | null, next: number, count: number): number[] | null {
  if (previous === null) return evenly(next - count * GAP, GAP, count)
  const step = Math.floor((next - previous) / (count + 1))
  return step === 0 ? null : evenly(previous + step, step, count)
}

function evenly(first: number, step: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index * step)
}

function lastPosition(db: Database.Database, { table, parent }: Order, parentId: number): number | null {
  const row = sql(db, `SELECT max(position) AS position FROM ${table} WHERE ${parent} = ?`).get(parentId)
  return (row as { position: number | null }).position
}

function positionOf(
  db: Database.Database,
  { table, parent }: Order,
  parentId: number,
  id: number,
): number | null {
  const row = sql(db, `SELECT position FROM ${table} WHERE ${parent} = ? AND id = ?`).get(parentId, id)
  return (row as { position: number } | undefined)?.position ?? null
}

function previousPosition(
  db: Database.Database,
  { table, parent }: Order,
  parentId: number,
  id: number,
  position: number,
): number | null {
  const row = sql(
    db,
    `SELECT position FROM ${table} WHERE ${parent} = ? AND (position, id) < (?, ?)
     ORDER BY position DESC, id DESC LIMIT 1`,
  ).get(parentId, position, id)
  return (row as { position: number } | undefined)?.position ?? null
}

function renumber(db: Database.Database, { table, parent }: Order, parentId: number): void {
  const rows = sql(db, `SELECT id FROM ${table} WHERE ${parent} = ? ORDER BY position, id`).all(parentId)
  const update = sql(db, `UPDATE ${table} SET position = ? WHERE id = ?`)
  ;(rows as { id: number }[]).forEach(({ id }, index) => update.run(nthPosition(index), id))
}
