import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { unfinished } from '../scratch.ts'
import { inspectFile, type FileContents } from './inspect.ts'

/** Pages copied at a time: all, so that the copy shows one moment of the database. */
const ALL_PAGES = 0x7fffffff

/** The database could not be copied without flaw: it is damaged itself, or the disk is. */
export class UnsoundCopyError extends Error {
  override readonly name = 'UnsoundCopyError'
}

/**
 * Copies a database in use to a file of its own: by SQLite's backup, checked from end to end,
 * flushed, and only then given its name. A file that stood there is replaced, or left as it was.
 *
 * @throws UnsoundCopyError when the copy does not pass the check; SqliteError and system errors
 */
export async function copyDatabase(db: Database.Database, file: string): Promise<FileContents> {
  const temporary = unfinished(file)
  rmSync(temporary, { force: true })
  try {
    await db.backup(temporary, { progress: () => ALL_PAGES })
    makeSelfContained(temporary)
    const inspected = inspectFile(temporary)
    if (!inspected.ok) throw new UnsoundCopyError(inspected.error)
    flush(temporary)
    renameSync(temporary, file)
    flushFolder(dirname(file))
    return inspected.value
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(temporary + suffix, { force: true })
  }
}

/** Puts the content of one database in the place of another's, in one transaction of the other. */
export async function overwriteDatabase(from: Database.Database, file: string): Promise<void> {
  const { totalPages } = await from.backup(file, { progress: () => ALL_PAGES })
  // SQLite's binding takes a busy target for an empty source.
  if (totalPages === 0) throw new Database.SqliteError('the target is in use', 'SQLITE_BUSY')
}

/** A backup is one file: no write-ahead log beside it, readable from a write-protected medium. */
function makeSelfContained(file: string): void {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a rename last through a power cut; Windows needs it not, and can't open folders. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32' || !existsSync(folder)) return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch {
    // Some network folders can't be flushed; the file itself is.
  } finally {
    closeSync(handle)
  }
}
