import { chineseNumeral } from '../../../../shared/duty-list/numbering.ts'
import type { ItemStatus } from '../../../../shared/duty-list/types.ts'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
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

export interface Outline {
  readonly rows: readonly OutlineRow[]
  /** Items that the search found; all of them without a search. */
  readonly found: number
}

/**
 * The rows of the outline, numbered as printed.
 *
 * @param query only items with this text in any field are shown; blank for all
 * @param status only items of this state are shown; null for all
 * @param collapsed ids of categories whose items are hidden; a search shows them all the same
 */
export function outlineRows(
  list: StoredList,
  query: string,
  status: ItemStatus | null,
  collapsed: ReadonlySet<number>,
): Outline {
  const needle = query.trim().toLowerCase()
  const all = needle === '' && status === null
  const rows: OutlineRow[] = all ? [{ type: 'heading' }] : []
  let printed = 0
  let number = 0
  let found = 0
  for (const category of list.categories) {
    if (category.items.length > 0) printed += 1
    const numbered = category.items.map((item) => ({ type: 'item' as const, item, number: ++number }))
    const hits = all ? numbered : numbered.filter(({ item }) => itemIs(item, status) && itemHas(item, needle))
    found += hits.length
    if (!all && hits.length === 0) continue
    const hidden = all && collapsed.has(category.id)
    const numeral = category.items.length > 0 && printed <= 999 ? `${chineseNumeral(printed)}、` : ''
    rows.push({ type: 'category', category, numeral, collapsed: hidden, found: hits.length })
    if (!hidden) rows.push(...hits)
  }
  return { rows, found }
}

function itemIs(item: StoredItem, status: ItemStatus | null): boolean {
  return status === null || item.status === status
}

function itemHas(item: StoredItem, needle: string): boolean {
  return (
    item.name.toLowerCase().includes(needle) ||
    item.departments.some((name) => name.toLowerCase().includes(needle)) ||
    item.superiorDuties.toLowerCase().includes(needle) ||
    item.support.toLowerCase().includes(needle) ||
    item.cooperationDuties.toLowerCase().includes(needle) ||
    item.remarks.toLowerCase().includes(needle)
  )
}
