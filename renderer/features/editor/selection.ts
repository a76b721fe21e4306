import type { StoredList } from '../../../shared/contract/schemas.ts'

/** What the middle of the editor shows. */
export type Selection =
  | { readonly type: 'heading' }
  | { readonly type: 'category'; readonly id: number }
  | {
      readonly type: 'item'
      readonly id: number
      /** The cursor goes into the form as it appears. */
      readonly edit?: boolean
    }

export type StoredCategory = StoredList['categories'][number]
export type StoredItem = StoredCategory['items'][number]

/** An item with where it stands. */
export interface PlacedItem {
  readonly item: StoredItem
  readonly category: StoredCategory
  /** The number it prints with, from 1. */
  readonly number: number
}

/** The items of a list in printed order. */
export function placedItems(list: StoredList): PlacedItem[] {
  let number = 0
  return list.categories.flatMap((category) =>
    category.items.map((item) => {
      number += 1
      return { item, category, number }
    }),
  )
}

/** The selection, or the heading where the selected thing is gone (deleted, undone). */
export function existingSelection(list: StoredList, selection: Selection): Selection {
  if (selection.type === 'heading') return selection
  const exists = list.categories.some((category) =>
    selection.type === 'category'
      ? category.id === selection.id
      : category.items.some((item) => item.id === selection.id),
  )
  return exists ? selection : { type: 'heading' }
}

/**
 * What an undo or redo changed, to show it.
 *
 * @returns the first item, else category, that is new or another than before; the heading where only
 *   that changed; null where nothing that can be shown did
 */
export function changedPlace(before: StoredList, after: StoredList): Selection | null {
  const known = new Set(before.categories.flatMap((category) => category.items))
  const item = placedItems(after).find((placed) => !known.has(placed.item))
  if (item !== undefined) return { type: 'item', id: item.item.id }
  const names = new Map(before.categories.map((category) => [category.id, category.name]))
  const category = after.categories.find((candidate) => names.get(candidate.id) !== candidate.name)
  if (category !== undefined) return { type: 'category', id: category.id }
  const heading = ['title', 'office', 'year', 'notes'] as const
  return heading.some((field) => before[field] !== after[field]) ? { type: 'heading' } : null
}

/** The item to show after `itemId` was deleted: the next, else the one before; null for none. */
export function neighbourOf(list: StoredList, itemId: number): number | null {
  const items = placedItems(list)
  const index = items.findIndex((placed) => placed.item.id === itemId)
  return (items[index + 1] ?? items[index - 1])?.item.id ?? null
}
