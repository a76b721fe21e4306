import Database from 'better-sqlite3'

export type ReadRow = Readonly<Record<string, string | number | null | undefined>>

export type RecoveredTable = 'list' | 'category' | 'item' | 'directory_state'

/** Ids tried one by one where a table can't be read in one go. */
const MOST_IDS = 200_000

/**
 * The rows of a damaged table that can be read: from its beginning, from its end, and what lies
 * between the broken pages by its id.
 */
export function readableRows(db: Database.Database, table: RecoveredTable): ReadRow[] {
  const found = new Map<number, ReadRow>()
  const add = (row: ReadRow): void => {
    if (typeof row['id'] === 'number') found.set(row['id'], row)
  }
  if (scan(db, `SELECT * FROM ${table} NOT INDEXED ORDER BY rowid`, add)) return [...found.values()]
  const first = Math.max(0, ...found.keys())
  scan(db, `SELECT * FROM ${table} NOT INDEXED ORDER BY rowid DESC`, add)
  const last = Math.max(first, ...found.keys(), highestId(db, table))
  for (let id = first + 1; id <= Math.min(last, first + MOST_IDS); id += 1) {
    if (!found.has(id)) scan(db, `SELECT * FROM ${table} NOT INDEXED WHERE rowid = ${id}`, add)
  }
  return [...found.values()]
}

/** @returns whether it came to the end */
function scan(db: Database.Database, query: string, add: (row: ReadRow) => void): boolean {
  try {
    for (const row of db.prepare(query).iterate()) add(row as ReadRow)
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof RangeError) return false
    throw error
  }
}

function highestId(db: Database.Database, table: string): number {
  try {
    const query = db.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck()
    return Number(query.get(table) ?? 0)
  } catch {
    return 0
  }
}
