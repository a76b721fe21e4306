import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readHeader } from '../header.ts'
import { APPLICATION_ID, migrate, SCHEMA_VERSION, userVersion } from '../migrations/index.ts'
import { problemOf } from '../problem.ts'

/** What a sound database file holds. */
export interface FileContents {
  readonly lists: number
  readonly items: number
  /** When a list was last changed, ISO 8601, UTC; null without lists. */
  readonly updatedAt: string | null
  /** Equal marks mean equal content: what a backup compares to see whether there is anything new. */
  readonly mark: string
}

export type FileFlaw = 'absent' | 'foreign' | 'newer' | 'damaged'

/**
 * Opens a database file that is not in use, checks it from end to end and counts what is in it.
 * The file is read only; it must be whole, without a write-ahead log (as every backup is).
 */
export function inspectFile(file: string): Result<FileContents, FileFlaw> {
  const flaw = flawOfHeader(file)
  if (flaw !== null) return fail(flaw)
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return isSound(db) ? ok(contentsOf(db)) : fail('damaged')
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof Database.SqliteError || problemOf(error, file) !== null) return fail('damaged')
    throw error
  }
}

/** Counts what is in a backup without checking it; null where it can't be read. */
export function glance(file: string): { lists: number; items: number } | null {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      const { lists, items } = contentsOf(db)
      return { lists, items }
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return null
    throw error
  }
}

/** What can be said of a file before SQLite opens it. */
export function flawOfHeader(file: string): FileFlaw | null {
  const header = readHeader(file)
  if (header.type === 'absent' || header.type === 'foreign') return header.type
  if (header.type === 'truncated') return 'damaged'
  if (header.applicationId !== APPLICATION_ID) return 'foreign'
  return header.userVersion > SCHEMA_VERSION ? 'newer' : null
}

/** Whether SQLite finds every page, index and reference of a database in order. */
export function isSound(db: Database.Database): boolean {
  try {
    return (
      db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      (db.pragma('foreign_key_check') as unknown[]).length === 0
    )
  } catch (error) {
    // A page may be so broken that the check itself can't go on; a wrong letter in the schema makes a
    // statement that is right in itself fail (SQLITE_ERROR: “unknown function”).
    const { code } = error instanceof Database.SqliteError ? error : { code: '' }
    if (code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CORRUPT')) return false
    throw error
  }
}

/**
 * Whether the schema is exactly the one that this program makes: a file from elsewhere can't bring
 * triggers or views of its own.
 */
export function hasOwnSchema(db: Database.Database): boolean {
  const model = new Database(':memory:')
  try {
    migrate(model)
    return userVersion(db) === userVersion(model) && schemaOf(db) === schemaOf(model)
  } finally {
    model.close()
  }
}

/**
 * Whether every table has the columns that this program gives it, and can be written: a wrong letter in
 * the schema (of a column's name, of a trigger) passes every check of pages, and is met at an edit only.
 */
export function isUsable(db: Database.Database): boolean {
  const model = new Database(':memory:')
  try {
    migrate(model)
    return columnsOf(model).every(({ table, columns }) => {
      const named = columns.map((column) => `"${column}"`)
      db.prepare(`SELECT ${named.join(', ')} FROM "${table}"`)
      // Preparing compiles the triggers along; nothing is run.
      db.prepare(`UPDATE "${table}" SET ${named.map((column) => `${column} = ${column}`).join(', ')}`)
      db.prepare(`DELETE FROM "${table}"`)
      db.prepare(`INSERT INTO "${table}" DEFAULT VALUES`)
      return true
    })
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR') return false
    throw error
  } finally {
    model.close()
  }
}

function columnsOf(db: Database.Database): { readonly table: string; readonly columns: readonly string[] }[] {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[]
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck()
  return tables.map((table) => ({ table, columns: columns.all(table) as string[] }))
}

function schemaOf(db: Database.Database): string {
  const rows = db
    .prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
    .raw()
    .all()
  return JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted())
}

export function contentsOf(db: Database.Database): FileContents {
  const row = db
    .prepare(
      `SELECT count(*) FILTER (WHERE deleted_at IS NULL) AS lists, max(updated_at) AS updatedAt,
         (SELECT count(*) FROM item JOIN category ON category.id = category_id
            JOIN list AS kept ON kept.id = list_id AND kept.deleted_at IS NULL) AS items,
         printf('%d/%d/%d', count(*), count(deleted_at), total(revision)) AS mark
       FROM list`,
    )
    .get() as FileContents
  return { ...row, mark: `${row.mark}/${row.updatedAt ?? ''}/${directoryMark(db)}` }
}

/** Differs with every change of a directory of departments; empty where an older program knew none. */
function directoryMark(db: Database.Database): string {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'directory_state'").get()
  if (table === undefined) return ''
  const states = db.prepare("SELECT printf('%d/%d', max(id), total(undone)) FROM directory_state")
  return states.pluck().get() as string
}
