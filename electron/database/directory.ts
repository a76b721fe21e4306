import type Database from 'better-sqlite3'
import type { DirectoryEntry } from '../../shared/directory/types.ts'
import { sql } from './sql.ts'

/** A county's directory as it is now. */
export interface DirectoryState {
  /** 0 before the first change; another one after each change, undo and redo. */
  readonly id: number
  readonly entries: readonly DirectoryEntry[]
}

/**
 * A list that was changed together with a directory, with the edit that did it. The list's revision
 * would not tell: it goes up as well when a later change is taken back.
 */
export interface ChangedList {
  readonly listId: number
  readonly editId: number
}

export interface DirectoryStep {
  readonly id: number
  readonly label: string
  readonly lists: readonly ChangedList[]
}

/** States that are kept of each county; the oldest can't be undone. */
const KEPT_STATES = 200

interface StateRow {
  readonly id: number
  readonly label: string
  readonly entries: string
  readonly lists: string
}

/** A county's directory as it is now; empty, with id 0, for a county that has none. */
export function directoryState(db: Database.Database, county: string): DirectoryState {
  const row = lastRow(db, county)
  return row === undefined
    ? { id: 0, entries: [] }
    : { id: row.id, entries: JSON.parse(row.entries) as DirectoryEntry[] }
}

/** Makes `entries` the directory; what was undone before can't be done again any more. */
export function writeDirectory(
  db: Database.Database,
  state: {
    readonly county: string
    readonly label: string
    readonly entries: readonly DirectoryEntry[]
    readonly lists: readonly ChangedList[]
    readonly at: Date
  },
): number {
  const { county, label, entries, lists, at } = state
  sql(db, 'DELETE FROM directory_state WHERE county = ? AND undone = 1').run(county)
  const insert = sql(
    db,
    'INSERT INTO directory_state (county, label, at, entries, lists) VALUES (?, ?, ?, ?, ?)',
  )
  if (lastRow(db, county) === undefined) insert.run(county, '', at.toISOString(), '[]', '[]')
  const written = insert.run(county, label, at.toISOString(), JSON.stringify(entries), JSON.stringify(lists))
  sql(
    db,
    `DELETE FROM directory_state WHERE county = @county AND id <=
      (SELECT id FROM directory_state WHERE county = @county ORDER BY id DESC LIMIT 1 OFFSET @kept)`,
  ).run({ county, kept: KEPT_STATES })
  return Number(written.lastInsertRowid)
}

/** The step that undo would take back; undefined where there is none. */
export function undoStep(db: Database.Database, county: string): DirectoryStep | undefined {
  const text = `SELECT * FROM directory_state WHERE county = @county AND undone = 0
    AND id > (SELECT min(id) FROM directory_state WHERE county = @county) ORDER BY id DESC LIMIT 1`
  return stepOf(sql(db, text).get({ county }) as StateRow | undefined)
}

/** The step that redo would do again; undefined where there is none. */
export function redoStep(db: Database.Database, county: string): DirectoryStep | undefined {
  const text = 'SELECT * FROM directory_state WHERE county = ? AND undone = 1 ORDER BY id LIMIT 1'
  return stepOf(sql(db, text).get(county) as StateRow | undefined)
}

/** Takes a step back or does it again; `lists` are those that went along. */
export function markStep(
  db: Database.Database,
  stepId: number,
  undone: boolean,
  lists: readonly ChangedList[],
): void {
  sql(db, 'UPDATE directory_state SET undone = ?, lists = ? WHERE id = ?').run(
    undone ? 1 : 0,
    JSON.stringify(lists),
    stepId,
  )
}

/** Counties that have a directory, with the number of its entries. */
export function directorySizes(db: Database.Database): Map<string, number> {
  const rows = sql(
    db,
    `SELECT county, json_array_length(entries) AS size FROM directory_state
     WHERE id IN (SELECT max(id) FROM directory_state WHERE undone = 0 GROUP BY county)`,
  ).all() as { county: string; size: number }[]
  return new Map(rows.map(({ county, size }) => [county, size]))
}

/** The county that the office itself chose for each list. */
export function chosenCounties(db: Database.Database): Map<number, string> {
  const rows = sql(db, 'SELECT list_id, county FROM list_county').all() as {
    list_id: number
    county: string
  }[]
  return new Map(rows.map(({ list_id, county }) => [list_id, county]))
}

/** @param county null leaves it to the program again */
export function chooseCounty(db: Database.Database, listId: number, county: string | null): void {
  if (county === null) sql(db, 'DELETE FROM list_county WHERE list_id = ?').run(listId)
  else sql(db, 'INSERT OR REPLACE INTO list_county (list_id, county) VALUES (?, ?)').run(listId, county)
}

function lastRow(db: Database.Database, county: string): StateRow | undefined {
  const text = 'SELECT * FROM directory_state WHERE county = ? AND undone = 0 ORDER BY id DESC LIMIT 1'
  return sql(db, text).get(county) as StateRow | undefined
}

function stepOf(row: StateRow | undefined): DirectoryStep | undefined {
  return row && { id: row.id, label: row.label, lists: JSON.parse(row.lists) as ChangedList[] }
}
