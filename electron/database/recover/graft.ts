import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from '../migrations/index.ts'

const PAGE_SIZE = 4_096

/**
 * Puts the schema of a new database in the place of a damaged one's. The same migrations make the
 * same tables at the same pages, so that rows become readable again although the first page is gone.
 *
 * @param file a copy: it is changed
 */
export function graftSchema(file: string): void {
  const place = mkdtempSync(join(dirname(file), 'model-'))
  const model = join(place, 'model.db')
  try {
    const pages = schemaPages(model)
    copyPages(model, file, pages)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function schemaPages(file: string): number[] {
  const db = new Database(file)
  try {
    migrate(db)
    return db.prepare("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'").pluck().all() as number[]
  } finally {
    db.close()
  }
}

function copyPages(from: string, to: string, pages: readonly number[]): void {
  const source = openSync(from, 'r')
  const target = openSync(to, 'r+')
  try {
    // A truncated file must reach as far as the tables of an empty database, or SQLite refuses all of it.
    const count = Math.max(fstatSync(source).size, fstatSync(target).size) / PAGE_SIZE
    ftruncateSync(target, Math.ceil(count) * PAGE_SIZE)
    const page = Buffer.alloc(PAGE_SIZE)
    for (const number of pages) {
      readSync(source, page, 0, PAGE_SIZE, (number - 1) * PAGE_SIZE)
      if (number === 1) adaptHeader(page, Math.ceil(count))
      writeSync(target, page, 0, PAGE_SIZE, (number - 1) * PAGE_SIZE)
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}

/** SQLite file format, 1.3: size in pages at 28, free pages at 32 and 36. */
function adaptHeader(header: Buffer, pages: number): void {
  header.writeUInt32BE(pages, 28)
  header.writeUInt32BE(0, 32)
  header.writeUInt32BE(0, 36)
}
