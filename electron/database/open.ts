import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import { isSound, isUsable } from './backup/inspect.ts'
import { readHeader } from './header.ts'
import { APPLICATION_ID, migrate, NewerDatabaseError, SCHEMA_VERSION } from './migrations/index.ts'
import { databaseProblem, problemOf, type DatabaseProblem, type DatabaseProblemCode } from './problem.ts'

const FILE_NAME = 'duty-lists.db'

/** How long a call waits for another program that is writing, milliseconds. */
const BUSY_TIMEOUT = 5_000

/** No program will ever write a higher schema version: a file that claims to has a damaged header. */
const LAST_VERSION = 10_000

export interface OpenOptions {
  readonly busyTimeout?: number
}

export interface OpenDatabase {
  readonly db: Database.Database
  readonly folder: string
  readonly file: string
  readonly close: () => void
}

export function databaseFile(folder: string): string {
  return join(folder, FILE_NAME)
}

/**
 * Opens the database of a data folder, making folder and file where they are missing, and brings an
 * older file to the present schema in one transaction.
 *
 * @param folder absolute path
 * @returns the problem in words when the file is newer than the program, damaged, foreign or locked;
 * such a file is left as it is
 */
export function openDatabase(
  folder: string,
  options: OpenOptions = {},
): Result<OpenDatabase, DatabaseProblem> {
  const file = databaseFile(folder)
  try {
    mkdirSync(folder, { recursive: true })
    const refused = refusal(file)
    return refused === null ? ok(connect(folder, file, options)) : fail(databaseProblem(refused, file))
  } catch (error) {
    const problem =
      error instanceof NewerDatabaseError ? databaseProblem('newer', file) : problemOf(error, file)
    if (problem === null) throw error
    return fail(problem)
  }
}

function refusal(file: string): DatabaseProblemCode | null {
  const header = readHeader(file)
  if (header.type === 'absent') return null
  if (header.type === 'foreign') return 'not-a-database'
  if (header.type === 'truncated') return 'damaged'
  if (header.applicationId !== APPLICATION_ID) return ownerOf(file)
  if (header.userVersion > SCHEMA_VERSION) return header.userVersion > LAST_VERSION ? 'damaged' : 'newer'
  return null
}

/** Whose an unmarked database is, without writing to it. */
function ownerOf(file: string): DatabaseProblemCode | null {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    if (db.pragma('application_id', { simple: true }) === APPLICATION_ID) return null
    const tables = new Set(db.prepare('SELECT name FROM sqlite_schema').pluck().all())
    // A crash during the very first start leaves an empty file.
    if (tables.size === 0) return null
    return tables.has('list') && tables.has('recording') ? 'damaged' : 'foreign'
  } finally {
    db.close()
  }
}

function connect(folder: string, file: string, { busyTimeout = BUSY_TIMEOUT }: OpenOptions): OpenDatabase {
  const db = new Database(file, { timeout: busyTimeout })
  try {
    if (!isSound(db)) throw new Database.SqliteError('the check found damage', 'SQLITE_CORRUPT')
    configure(db)
    migrate(db)
    if (!isUsable(db)) throw new Database.SqliteError('the schema is damaged', 'SQLITE_CORRUPT')
    return { db, folder, file, close: () => db.close() }
  } catch (error) {
    db.close()
    throw error
  }
}

function configure(db: Database.Database): void {
  // A network drive may not give WAL; SQLite then answers with the mode it stays in, which is safe too.
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  const synchronous = db.pragma('synchronous', { simple: true })
  const foreignKeys = db.pragma('foreign_keys', { simple: true })
  if (synchronous !== 2 || foreignKeys !== 1) {
    throw new Error(`SQLite runs with synchronous=${synchronous}, foreign_keys=${foreignKeys}`)
  }
}
