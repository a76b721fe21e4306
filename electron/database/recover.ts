import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Preferences } from '../../shared/contract/preferences.ts'
import {
  correctionsOf,
  latestDirectories,
  layoutsOf,
  preferencesOf,
  type RecoveredDirectory,
} from './recover/around-lists.ts'
import { graftSchema } from './recover/graft.ts'
import { assembleLists, itemCount, type RecoveredList } from './recover/lists.ts'
import { readableRows, type RecoveredTable } from './recover/rows.ts'
import { scratchFolder } from './scratch.ts'

export interface Recovered {
  readonly lists: readonly RecoveredList[]
  readonly directories: readonly RecoveredDirectory[]
  readonly layouts: ReturnType<typeof layoutsOf>
  readonly corrections: ReturnType<typeof correctionsOf>
  readonly preferences: Partial<Preferences>
}

const NOTHING: Recovered = { lists: [], directories: [], layouts: [], corrections: [], preferences: {} }

/**
 * Reads what can still be read of a damaged database: every list, category and item whose own page is
 * sound, the directories of departments, layouts saved under a name, what was said of imported columns,
 * and the preferences. Rows whose parent is lost come together in a list of their own. The file is not
 * touched.
 *
 * @param file the damaged file, moved aside; its log is taken into account where it is there
 * @param folder where a copy may be made for the time
 */
export function recoverContent(file: string, folder: string): Recovered {
  const place = scratchFolder(folder)
  try {
    const copy = join(place, 'copy.db')
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    const asItIs = recoverFrom(copy)
    for (const suffix of ['-wal', '-shm']) rmSync(copy + suffix, { force: true })
    copyFileSync(file, copy)
    graftSchema(copy)
    const grafted = recoverFrom(copy)
    return {
      lists: richer(asItIs.lists, grafted.lists, rowsOfLists),
      directories: richer(asItIs.directories, grafted.directories, rowsOfDirectories),
      layouts: richer(asItIs.layouts, grafted.layouts, count),
      corrections: richer(asItIs.corrections, grafted.corrections, count),
      preferences: richer(asItIs.preferences, grafted.preferences, (found) => count(Object.keys(found))),
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** The reading that holds more; the first where both hold the same. */
function richer<T>(one: T, other: T, rowsOf: (found: T) => number): T {
  return rowsOf(other) > rowsOf(one) ? other : one
}

function rowsOfLists(found: Recovered['lists']): number {
  return found.reduce((sum, { list }) => sum + itemCount(list), found.length)
}

function rowsOfDirectories(found: Recovered['directories']): number {
  return found.reduce((sum, { entries }) => sum + entries.length, 0)
}

function count(rows: readonly unknown[]): number {
  return rows.length
}

function recoverFrom(file: string): Recovered {
  let db: Database.Database
  try {
    db = new Database(file)
  } catch {
    return NOTHING
  }
  try {
    const read = (table: RecoveredTable) => readableRows(db, table)
    return {
      lists: assembleLists({
        lists: read('list'),
        categories: read('category'),
        items: read('item'),
        counties: read('list_county'),
      }),
      directories: latestDirectories(read('directory_state')),
      layouts: layoutsOf(read('named_layout')),
      corrections: correctionsOf(read('import_correction')),
      preferences: preferencesOf(read('preference')),
    }
  } finally {
    db.close()
  }
}
