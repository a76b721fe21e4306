import type Database from 'better-sqlite3'
import type { ListSummary } from '../../shared/contract/schemas.ts'
import type { ListHeading } from '../../shared/duty-list/types.ts'
import type { Layout } from '../../shared/layout/types.ts'
import type { ProofreadSettings } from '../../shared/proofread/settings.ts'
import { headingOf, type ListRow } from './rows.ts'
import { sql } from './sql.ts'

/** Lists that are not deleted, the one changed last first. */
export function listSummaries(db: Database.Database): ListSummary[] {
  const rows = sql(
    db,
    `SELECT list.*,
       (SELECT count(*) FROM category WHERE list_id = list.id) AS category_count,
       (SELECT count(*) FROM item JOIN category ON category.id = category_id WHERE list_id = list.id)
         AS item_count
     FROM list WHERE deleted_at IS NULL ORDER BY updated_at DESC, id DESC`,
  ).all() as (ListRow & { category_count: number; item_count: number })[]
  return rows.map((row) => ({
    id: row.id,
    ...headingOf(row),
    itemCount: row.item_count,
    categoryCount: row.category_count,
    updatedAt: row.updated_at,
  }))
}

/** A list that is not deleted; undefined where there is none. */
export function listRow(db: Database.Database, listId: number): ListRow | undefined {
  const text = 'SELECT * FROM list WHERE id = ? AND deleted_at IS NULL'
  return sql(db, text).get(listId) as ListRow | undefined
}

/** @returns the new list's id */
export function insertList(db: Database.Database, heading: ListHeading, layout: Layout, at: Date): number {
  const insert = sql(
    db,
    `INSERT INTO list (kind, title, office, year, notes, layout, created_at, updated_at)
     VALUES (@kind, @title, @office, @year, @notes, @layout, @at, @at)`,
  )
  const row = { ...headingColumns(heading), layout: JSON.stringify(layout), at: at.toISOString() }
  return Number(insert.run(row).lastInsertRowid)
}

export function updateHeading(db: Database.Database, listId: number, heading: ListHeading): void {
  sql(
    db,
    `UPDATE list SET kind = @kind, title = @title, office = @office, year = @year, notes = @notes
     WHERE id = @listId`,
  ).run({ ...headingColumns(heading), listId })
}

export function updateLayout(db: Database.Database, listId: number, layout: Layout): void {
  sql(db, 'UPDATE list SET layout = ? WHERE id = ?').run(JSON.stringify(layout), listId)
}

export function updateProofreading(db: Database.Database, listId: number, settings: ProofreadSettings): void {
  sql(db, 'UPDATE list SET proofreading = ? WHERE id = ?').run(JSON.stringify(settings), listId)
}

/**
 * Takes a list out of the library, or puts it back where `at` is null. Nothing of it is erased.
 *
 * @returns whether there was such a list to delete or to put back
 */
export function setDeleted(db: Database.Database, listId: number, at: Date | null): boolean {
  const text =
    'UPDATE list SET deleted_at = @at WHERE id = @listId AND (deleted_at IS NULL) = (@at IS NOT NULL)'
  return sql(db, text).run({ at: at?.toISOString() ?? null, listId }).changes === 1
}

function headingColumns({ kind, title, office, year, notes }: ListHeading): Record<string, unknown> {
  return { kind, title: JSON.stringify(title), office, year, notes: JSON.stringify(notes) }
}
