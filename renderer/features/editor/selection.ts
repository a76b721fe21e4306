import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { ItemField } from './item-fields.ts'

/** What the middle of the editor shows. */
export type Selection =
  | { readonly type: 'heading' }
  | { readonly type: 'category'; readonly id: number }
  | {
      readonly type: 'item'
      readonly id: number
      /** The cursor goes into the form as it appears. */
      readonly edit?: boolean
      /** The place of the form that is meant. */
      readonly at?: FieldPlace
    }

/** A place in the form of an item. */
export type FieldPlace =
  /** Where a line stands as it prints; the cursor goes there. */
  | { readonly field: ItemField; readonly line: string }
  /** A hit of the search, the `nth` of its field. */
  | { readonly field: ItemField; readonly nth: number; readonly cursor?: boolean }

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

/** The selection, or the heading where the selected thing is not in the list. */
export function existingSelection(list: StoredList, selection: Selection): Selection {
  return exists(list, selection) ? selection : { type: 'heading' }
}

/**
 * What is selected after a change of the list: the same thing, or its neighbour where it is gone
 * (deleted, merged, undone) — the next item or category that is still there, else the one before.
 *
 * @param before the list as it was shown with `selection`
 */
export function survivingSelection(before: StoredList, after: StoredList, selection: Selection): Selection {
  if (selection.type === 'heading' || exists(after, selection) || !exists(before, selection)) return selection
  const ids =
    selection.type === 'item'
      ? placedItems(before).map(({ item }) => item.id)
      : before.categories.map(({ id }) => id)
  const left = new Set(
    selection.type === 'item'
      ? placedItems(after).map(({ item }) => item.id)
      : after.categories.map(({ id }) => id),
  )
  const at = ids.indexOf(selection.id)
  const neighbour =
    ids.slice(at).find((id) => left.has(id)) ?? ids.slice(0, at).findLast((id) => left.has(id))
  return neighbour === undefined ? { type: 'heading' } : { type: selection.type, id: neighbour }
}

function exists(list: StoredList, selection: Selection): boolean {
  if (selection.type === 'heading') return true
  return list.categories.some((category) =>
    selection.type === 'category'
      ? category.id === selection.id
      : category.items.some((item) => item.id === selection.id),
  )
}

/** Ids of the selected items in printed order: those marked together, else the one that is shown. */
export function selectedItems(
  list: StoredList,
  selection: Selection,
  marked: ReadonlySet<number>,
): readonly number[] {
  if (marked.size > 1)
    return placedItems(list)
      .map(({ item }) => item.id)
      .filter((id) => marked.has(id))
  return selection.type === 'item' ? [selection.id] : []
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
