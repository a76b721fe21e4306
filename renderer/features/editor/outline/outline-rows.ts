import { chineseNumeral } from '../../../../shared/duty-list/numbering.ts'
import type { ItemStatus } from '../../../../shared/duty-list/types.ts'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { folded, searchItem } from '../search/hits.ts'
import type { Hit } from '../search/hits.ts'
import type { StoredCategory, StoredItem } from '../selection.ts'

/** One row of the list's outline. */
export type OutlineRow =
  | { readonly type: 'heading' }
  | {
      readonly type: 'category'
      readonly category: StoredCategory
      /** 一、 as printed; empty where the category is not printed. */
      readonly numeral: string
      readonly collapsed: boolean
      /** Items that the search found in it; all of them without a search. */
      readonly found: number
    }
  | { readonly type: 'item'; readonly item: StoredItem; readonly number: number }
  /** A place in the item above it, other than its name, where the search found something. */
  | { readonly type: 'hit'; readonly item: StoredItem; readonly hit: Hit }

export interface Outline {
  readonly rows: readonly OutlineRow[]
  /** Items that the search found; all of them without a search. */
  readonly found: number
  /** Places that the search found. */
  readonly hits: number
  /** Rows that a step from hit to hit stops at; none without a search. */
  readonly stops: readonly number[]
}

interface FoundItem {
  readonly item: StoredItem
  readonly number: number
  readonly hits: readonly Hit[]
}

/**
 * The rows of the outline, numbered as printed.
 *
 * @param query only what has this text in any field is shown, each place of it a row; blank for all
 * @param status only items of this state are shown; null for all
 * @param collapsed ids of categories whose items are hidden; a search shows them all the same
 */
export function outlineRows(
  list: StoredList,
  query: string,
  status: ItemStatus | null,
  collapsed: ReadonlySet<number>,
): Outline {
  const needle = folded(query.trim())
  const all = needle === '' && status === null
  const rows: OutlineRow[] = []
  const stops: number[] = []
  const searching = needle !== ''
  if (all) rows.push({ type: 'heading' })
  else if (searching && status === null && headingHas(list, needle)) {
    stops.push(rows.length)
    rows.push({ type: 'heading' })
  }
  let printed = 0
  let number = 0
  let found = 0
  let hits = stops.length
  for (const category of list.categories) {
    if (category.items.length > 0) printed += 1
    const items: FoundItem[] = []
    for (const item of category.items) {
      number += 1
      if (status !== null && item.status !== status) continue
      const own = searching ? searchItem(item, number, needle) : []
      if (!searching || own.length > 0) items.push({ item, number, hits: own })
    }
    const named = searching && status === null && folded(category.name).includes(needle)
    found += items.length
    if (!all && items.length === 0 && !named) continue
    if (named) {
      stops.push(rows.length)
      hits += 1
    }
    const hidden = all && collapsed.has(category.id)
    const numeral = category.items.length > 0 && printed <= 999 ? `${chineseNumeral(printed)}、` : ''
    rows.push({ type: 'category', category, numeral, collapsed: hidden, found: items.length })
    if (hidden) continue
    for (const each of items) {
      hits += each.hits.length
      addItem(rows, stops, each)
    }
  }
  return { rows, found, hits, stops }
}

/** The item's row, which shows the hits of its name, and a row for each of its other hits. */
function addItem(rows: OutlineRow[], stops: number[], { item, number, hits }: FoundItem): void {
  if (hits[0]?.field === 'name') stops.push(rows.length)
  rows.push({ type: 'item', item, number })
  for (const hit of hits) {
    if (hit.field === 'name') continue
    stops.push(rows.length)
    rows.push({ type: 'hit', item, hit })
  }
}

function headingHas({ title, office, notes }: StoredList, needle: string): boolean {
  return [...title, office ?? '', ...notes].some((text) => folded(text).includes(needle))
}

/**
 * The next row that a step from hit to hit goes to, round the end of the list.
 *
 * @param from index of the selected row; -1 for none
 * @returns null where nothing was found
 */
export function nextStop(stops: readonly number[], from: number, direction: 1 | -1): number | null {
  const next = direction === 1 ? stops.find((at) => at > from) : stops.findLast((at) => at < from)
  return next ?? (direction === 1 ? stops[0] : stops.at(-1)) ?? null
}
