import Database from 'better-sqlite3'

export type ReadRow = Readonly<Record<string, string | number | null | undefined>>

/** The tables that are rescued, each with its key. */
const KEYS = {
  list: 'id',
  category: 'id',
  item: 'id',
  list_county: 'list_id',
  directory_state: 'id',
  named_layout: 'id',
  import_correction: 'id',
  preference: 'name',
} as const

export type RecoveredTable = keyof typeof KEYS

/** Ids tried one by one where a table can't be read in one go. */
const MOST_IDS = 200_000

/**
 * The rows of a damaged table that can be read: from its beginning, from its end, and what lies
 * between the broken pages by its id.
 */
export function readableRows(db: Database.Database, table: RecoveredTable): ReadRow[] {
  const key = KEYS[table]
  const found = new Map<string | number, ReadRow>()
  const add = (row: ReadRow): void => {
    const { [key]: name } = row
    if (typeof name === 'number' || typeof name === 'string') found.set(name, row)
  }
  const all = `SELECT * FROM ${table} NOT INDEXED`
  if (scan(db, `${all} ORDER BY ${key}`, add)) return [...found.values()]
  const first = highest(found)
  scan(db, `${all} ORDER BY ${key} DESC`, add)
  const last = Math.max(highest(found), highestId(db, table))
  for (let id = first + 1; id <= Math.min(last, first + MOST_IDS); id += 1) {
    if (!found.has(id)) scan(db, `${all} WHERE ${key} = ${id}`, add)
  }
  return [...found.values()]
}

/** 0 for a table whose keys are words: what lies between two of them can't be guessed. */
function highest(found: ReadonlyMap<string | number, ReadRow>): number {
  return [...found.keys()].reduce<number>((most, id) => Math.max(most, typeof id === 'number' ? id : 0), 0)
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
