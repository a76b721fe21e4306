import type Database from 'better-sqlite3'
import { layoutSchema } from '../../shared/layout/schema.ts'
import type { Layout } from '../../shared/layout/types.ts'
import { sql } from './sql.ts'

export interface NamedLayout {
  readonly id: number
  readonly name: string
  readonly layout: Layout
  /** ISO 8601, UTC. */
  readonly at: string
}

interface NamedLayoutRow extends Omit<NamedLayout, 'layout'> {
  readonly layout: string
}

/** Saved layouts by name. One that this version can't read is left out; it stays stored. */
export function namedLayouts(db: Database.Database): NamedLayout[] {
  const rows = sql(
    db,
    'SELECT id, name, layout, at FROM named_layout ORDER BY name',
  ).all() as NamedLayoutRow[]
  return rows.flatMap(({ layout, ...row }) => {
    const stored = layoutSchema.safeParse(JSON.parse(layout))
    return stored.success ? [{ ...row, layout: { ...stored.data, name: row.name } }] : []
  })
}

/** @returns the id of the layout of this name; undefined where there is none */
export function namedLayoutId(db: Database.Database, name: string): number | undefined {
  return sql(db, 'SELECT id FROM named_layout WHERE name = ?').pluck().get(name) as number | undefined
}

/** Saves a layout under a name, in the place of one that has it. @returns its id */
export function saveNamedLayout(db: Database.Database, name: string, layout: Layout, at: Date): number {
  const row = { name, layout: JSON.stringify({ ...layout, name }), at: at.toISOString() }
  return sql(
    db,
    `INSERT INTO named_layout (name, layout, at) VALUES (@name, @layout, @at)
     ON CONFLICT (name) DO UPDATE SET layout = excluded.layout, at = excluded.at RETURNING id`,
  )
    .pluck()
    .get(row) as number
}

/** @returns whether there was such a layout */
export function renameNamedLayout(db: Database.Database, layoutId: number, name: string): boolean {
  return sql(db, 'UPDATE named_layout SET name = ? WHERE id = ?').run(name, layoutId).changes === 1
}

/** @returns whether there was such a layout */
export function deleteNamedLayout(db: Database.Database, layoutId: number): boolean {
  return sql(db, 'DELETE FROM named_layout WHERE id = ?').run(layoutId).changes === 1
}
