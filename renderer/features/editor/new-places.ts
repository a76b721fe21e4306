import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { ItemPlace } from './moves.ts'
import { standingFor } from './selection.ts'
import type { Present, Selection } from './selection.ts'

/**
 * A new item stands after the selected one, at the head of the selected category, else at the very
 * end; null in a list without categories.
 */
export function placeAfter(list: StoredList, selected: Selection): ItemPlace | null {
  const selection = standingFor(selected)
  for (const category of list.categories) {
    if (isSelected(selection, 'category', category.id))
      return { categoryId: category.id, before: category.items[0]?.id ?? null }
    const index = category.items.findIndex((item) => isSelected(selection, 'item', item.id))
    if (index !== -1) return { categoryId: category.id, before: category.items[index + 1]?.id ?? null }
  }
  const last = list.categories.at(-1)
  return last === undefined ? null : { categoryId: last.id, before: null }
}

/** A new category stands after the one that is selected or holds the selected item, else at the end. */
export function categoryAfter(list: StoredList, selected: Selection): number | null {
  const selection = standingFor(selected)
  const at = list.categories.findIndex(
    (category) =>
      isSelected(selection, 'category', category.id) ||
      category.items.some((item) => isSelected(selection, 'item', item.id)),
  )
  return at === -1 ? null : (list.categories[at + 1]?.id ?? null)
}

function isSelected(selection: Present, type: 'item' | 'category', id: number): boolean {
  return selection.type === type && selection.id === id
}
