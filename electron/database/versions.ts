import type Database from 'better-sqlite3'
import { presentImages, rowKey, type Images, type RowImage } from './images.ts'
import { sql } from './sql.ts'

export interface VersionRow {
  readonly id: number
  readonly list_id: number
  readonly name: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly item_count: number
}

/** Versions of a list, the newest first. */
export function versionsOf(db: Database.Database, listId: number): VersionRow[] {
  const text = 'SELECT id, list_id, name, at, item_count FROM version WHERE list_id = ? ORDER BY id DESC'
  return sql(db, text).all(listId) as VersionRow[]
}

/** A version of a list that is not deleted; undefined where there is none. */
export function versionById(db: Database.Database, versionId: number): VersionRow | undefined {
  return sql(
    db,
    `SELECT version.id, list_id, name, at, item_count FROM version JOIN list ON list.id = list_id
     WHERE version.id = ? AND deleted_at IS NULL`,
  ).get(versionId) as VersionRow | undefined
}

/** Keeps the present state of a list under a name. @returns the version's id */
export function keepVersion(db: Database.Database, listId: number, name: string, at: Date): number {
  const images = [...presentImages(db, listId).values()]
  return insertVersion(db, { listId, name, at: at.toISOString(), images })
}

/** Writes a state of a list as a version. @returns the version's id */
export function insertVersion(
  db: Database.Database,
  version: {
    readonly listId: number
    readonly name: string
    /** ISO 8601, UTC. */
    readonly at: string
    readonly images: readonly RowImage[]
  },
): number {
  const { listId, name, at, images } = version
  const insert = sql(db, 'INSERT INTO version (list_id, name, at, item_count, images) VALUES (?, ?, ?, ?, ?)')
  const items = images.filter(({ entity }) => entity === 'item').length
  return Number(insert.run(listId, name, at, items, JSON.stringify(images)).lastInsertRowid)
}

export function deleteVersion(db: Database.Database, versionId: number): void {
  sql(db, 'DELETE FROM version WHERE id = ?').run(versionId)
}

export function imagesOfVersion(db: Database.Database, versionId: number): Images {
  const row = sql(db, 'SELECT images FROM version WHERE id = ?').get(versionId) as { images: string }
  const rows = JSON.parse(row.images) as RowImage[]
  return new Map(rows.map((each) => [rowKey(each.entity, each.id), each]))
}
