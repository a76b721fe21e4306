import type { Selection } from '../selection.ts'
import type { OutlineRow } from './outline-rows.ts'

/** Items marked together, and what the form shows meanwhile. */
export interface Marking {
  readonly marked: ReadonlySet<number>
  readonly shown: Selection
}

/** Marks the items of the rows from one to another, as Shift does. The last row is shown. */
export function markRange(rows: readonly OutlineRow[], from: number, to: number): Marking | null {
  const last = rows[to]
  if (last === undefined) return null
  const range = rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)
  return { marked: new Set(range.flatMap(idsOf)), shown: selectionOf(last) }
}

/** Marks one more row, or takes its mark away, as Ctrl and a click do; a category stands for its items. */
export function toggleMark(
  rows: readonly OutlineRow[],
  marked: ReadonlySet<number>,
  selection: Selection,
  row: OutlineRow,
): Marking {
  const before = marked.size > 0 || selection.type !== 'item' ? marked : new Set([selection.id])
  const ids = row.type === 'category' ? itemsIn(row) : idsOf(row)
  if (ids.length === 0) return { marked: new Set(), shown: selectionOf(row) }
  if (!ids.every((id) => before.has(id)))
    return { marked: new Set([...before, ...ids]), shown: { type: 'item', id: ids.at(-1) ?? 0 } }
  const left = new Set([...before].filter((id) => !ids.includes(id)))
  const shown = selection.type === 'item' && left.has(selection.id) ? selection : firstOf(rows, left)
  return { marked: left, shown: shown ?? selectionOf(row) }
}

/** Marks all items that the outline shows, and keeps in the form what is there. */
export function markAll(rows: readonly OutlineRow[], selection: Selection): Marking | null {
  const marked = new Set(
    rows.flatMap((row) => (row.type === 'category' && row.collapsed ? itemsIn(row) : idsOf(row))),
  )
  const shown = selection.type === 'item' && marked.has(selection.id) ? selection : firstOf(rows, marked)
  return shown === null ? null : { marked, shown }
}

/** Index of the row that is selected: of an item's rows the one of the hit, if it is at one; -1 for none. */
export function currentRow(rows: readonly OutlineRow[], selection: Selection): number {
  const at = rows.findIndex((row) => isCurrent(row, selection))
  if (at !== -1 || selection.type !== 'item') return at
  return rows.findIndex((row) => row.type === 'item' && row.item.id === selection.id)
}

function isCurrent(row: OutlineRow, selection: Selection): boolean {
  if (row.type === 'heading' || selection.type === 'heading') return row.type === selection.type
  if (row.type === 'category') return selection.type === 'category' && selection.id === row.category.id
  if (selection.type !== 'item' || selection.id !== row.item.id) return false
  const { at } = selection
  const hit = at !== undefined && 'nth' in at && at.field !== 'name' ? at : undefined
  if (row.type === 'item') return hit === undefined
  return hit?.field === row.hit.field && hit.nth === row.hit.nth
}

/** What a row selects. */
export function selectionOf(row: OutlineRow): Selection {
  if (row.type === 'heading') return { type: 'heading' }
  if (row.type === 'category') return { type: 'category', id: row.category.id }
  if (row.type === 'item') return { type: 'item', id: row.item.id }
  return { type: 'item', id: row.item.id, at: { field: row.hit.field, nth: row.hit.nth } }
}

function firstOf(rows: readonly OutlineRow[], ids: ReadonlySet<number>): Selection | null {
  const first = rows.flatMap(idsOf).find((id) => ids.has(id)) ?? [...ids][0]
  return first === undefined ? null : { type: 'item', id: first }
}

function idsOf(row: OutlineRow): number[] {
  return row.type === 'item' ? [row.item.id] : []
}

function itemsIn(row: Extract<OutlineRow, { type: 'category' }>): number[] {
  return row.category.items.map(({ id }) => id)
}
