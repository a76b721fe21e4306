import type { ItemStatus } from '../../../shared/duty-list/types.ts'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { PlacedItem, Selection, StoredItem } from './selection.ts'

/** The state of work whose items alone are shown; null for all. */
export type StatusFilter = ItemStatus | null

/** Whether the outline shows an item. */
export function passes({ status }: Pick<StoredItem, 'status'>, filter: StatusFilter): boolean {
  return filter === null || status === filter
}

/** Whether a filter keeps out of the outline what is in the list: an item, a category without such items, the heading. */
export function isHidden(list: StoredList, selection: Selection, filter: StatusFilter): boolean {
  if (filter === null || selection.type === 'gone') return false
  if (selection.type === 'heading') return true
  if (selection.type === 'category') {
    const category = list.categories.find(({ id }) => id === selection.id)
    return category !== undefined && !category.items.some((item) => passes(item, filter))
  }
  const item = list.categories.flatMap(({ items }) => items).find(({ id }) => id === selection.id)
  return item !== undefined && !passes(item, filter)
}

/** The first item that a filter shows; null where there is none. */
export function firstShown(list: StoredList, filter: StatusFilter): Selection | null {
  const item = list.categories.flatMap(({ items }) => items).find((each) => passes(each, filter))
  return item === undefined ? null : { type: 'item', id: item.id }
}

/**
 * The item that a step goes to: the next one that is shown, also from one that is shown no longer; from
 * anything but an item, the first.
 */
export function steppedItem(
  items: readonly PlacedItem[],
  selection: Selection,
  step: 1 | -1,
  filter: StatusFilter,
): PlacedItem | undefined {
  const isShown = ({ item }: PlacedItem): boolean => passes(item, filter)
  const at = selection.type === 'item' ? items.findIndex(({ item }) => item.id === selection.id) : -1
  if (at === -1) return items.find(isShown)
  return step === 1 ? items.slice(at + 1).find(isShown) : items.slice(0, at).findLast(isShown)
}
