import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { directoryEntries } from '../../shared/contract/calls/departments.ts'
import type { DirectoryEntry } from '../../shared/directory/types.ts'
import { EMPTY_ITEM, NEW_WORK } from '../../shared/duty-list/content.ts'
import { ITEM_STATUSES, LIST_KINDS } from '../../shared/duty-list/types.ts'
import { layoutFor } from '../../shared/layout/built-in.ts'
import { layoutSchema } from '../../shared/layout/schema.ts'
import type { NewList } from './content.ts'
import { graftSchema } from './recover/graft.ts'
import { readableRows, type ReadRow, type RecoveredTable } from './recover/rows.ts'
import { scratchFolder } from './scratch.ts'

export interface RecoveredList {
  readonly list: NewList
  readonly deleted: boolean
}

/** A county's directory of departments, as it was last. */
export interface RecoveredDirectory {
  readonly county: string
  readonly entries: readonly DirectoryEntry[]
}

export interface Recovered {
  readonly lists: readonly RecoveredList[]
  readonly directories: readonly RecoveredDirectory[]
}

const LOST_NAME = '（名称已损坏）'
const FOUNDLINGS = '从损坏的数据中救回的事项'

/**
 * Reads what can still be read of a damaged database: every list, category and item whose own page is
 * sound, and the directories of departments. Rows whose parent is lost come together in a list of their
 * own. The file is not touched.
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
  const items = found.flatMap(({ list }) => list.categories.map((category) => category.items.length))
  return items.reduce((sum, count) => sum + count, found.length)
}

function rowsOfDirectories(found: Recovered['directories']): number {
  return found.reduce((sum, { entries }) => sum + entries.length, 0)
}

function recoverFrom(file: string): Recovered {
  let db: Database.Database
  try {
    db = new Database(file)
  } catch {
    return { lists: [], directories: [] }
  }
  try {
    const read = (table: RecoveredTable) => readableRows(db, table)
    return {
      lists: assemble(read('list'), read('category'), read('item')),
      directories: latestDirectories(read('directory_state')),
    }
  } finally {
    db.close()
  }
}

function assemble(
  lists: readonly ReadRow[],
  categories: readonly ReadRow[],
  items: readonly ReadRow[],
): RecoveredList[] {
  const itemsOf = Map.groupBy(inOrder(items), (row) => row['category_id'])
  const categoriesOf = Map.groupBy(inOrder(categories), (row) => row['list_id'])
  const content = (rows: readonly ReadRow[]): NewList['categories'] =>
    rows.map((row) => ({
      name: text(row['name'], LOST_NAME),
      items: (itemsOf.get(row['id'] ?? null) ?? []).map(itemFrom),
    }))
  const whole = lists.map((row) => listFrom(row, content(categoriesOf.get(row['id'] ?? null) ?? [])))
  const known = new Set(lists.map((row) => row['id']))
  const knownCategories = new Set(categories.map((row) => row['id']))
  const orphans = [
    ...content(inOrder(categories).filter((row) => !known.has(row['list_id'] ?? null))),
    ...[...itemsOf]
      .filter(([categoryId]) => !knownCategories.has(categoryId ?? null))
      .map(([, rows]) => ({ name: LOST_NAME, items: rows.map(itemFrom) })),
  ].filter(({ items: rows }) => rows.length > 0)
  return orphans.length === 0 ? whole : [...whole, { list: foundlings(orphans), deleted: false }]
}

function latestDirectories(states: readonly ReadRow[]): RecoveredDirectory[] {
  const latest = new Map<string, RecoveredDirectory>()
  const done = states.filter(({ undone }) => undone === 0)
  for (const { county, entries } of done.toSorted((a, b) => Number(a['id']) - Number(b['id']))) {
    const read = directoryEntries.safeParse(json(entries))
    if (typeof county === 'string' && read.success) latest.set(county, { county, entries: read.data })
  }
  return [...latest.values()].filter(({ entries }) => entries.length > 0)
}

function listFrom(row: ReadRow, categories: NewList['categories']): RecoveredList {
  const kind = LIST_KINDS.find((known) => known === row['kind']) ?? 'cooperation'
  const layout = layoutSchema.safeParse(json(row['layout']))
  const { office, year } = row
  return {
    deleted: typeof row['deleted_at'] === 'string',
    list: {
      heading: {
        kind,
        title: texts(row['title'], [LOST_NAME]),
        office: typeof office === 'string' ? office : null,
        year: typeof year === 'number' ? year : null,
        notes: texts(row['notes'], []),
      },
      layout: layout.success ? layout.data : layoutFor(kind),
      categories,
    },
  }
}

function itemFrom(row: ReadRow): NewList['categories'][number]['items'][number] {
  return {
    ...EMPTY_ITEM,
    ...NEW_WORK,
    name: text(row['name'], LOST_NAME),
    departments: texts(row['departments'], []),
    superiorDuties: text(row['superior_duties'], ''),
    support: text(row['support'], ''),
    cooperationDuties: text(row['cooperation_duties'], ''),
    remarks: text(row['remarks'], ''),
    status: ITEM_STATUSES.find((known) => known === row['status']) ?? NEW_WORK.status,
    internalNote: text(row['internal_note'], ''),
  }
}

function foundlings(categories: NewList['categories']): NewList {
  return {
    heading: { kind: 'cooperation', title: [FOUNDLINGS], office: null, year: null, notes: [] },
    layout: layoutFor('cooperation'),
    categories,
  }
}

function inOrder(rows: readonly ReadRow[]): ReadRow[] {
  return rows.toSorted((a, b) => positionOf(a) - positionOf(b))
}

function positionOf({ position }: ReadRow): number {
  return typeof position === 'number' ? position : 0
}

function text(value: ReadRow[string] | undefined, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}

function texts(value: ReadRow[string] | undefined, otherwise: string[]): string[] {
  const parsed = json(value)
  return Array.isArray(parsed) && parsed.every((entry) => typeof entry === 'string') ? parsed : otherwise
}

function json(value: ReadRow[string] | undefined): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : null
  } catch {
    return null
  }
}
