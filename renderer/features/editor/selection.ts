import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { ItemField } from './item-fields.ts'
import type { Thing } from './save/deleted-elsewhere.ts'

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
  | Gone

/** What was shown until another window or program deleted it. Another form must not slip under the clerk's hands. */
export interface Gone {
  readonly type: 'gone'
  /** Where it was an item, as it was shown. */
  readonly item: SeenItem | null
  readonly was: Present & Thing
  readonly name: string
  /** What stands where it stood. */
  readonly next: Present
}

/** What is in the list. */
export type Present = Exclude<Selection, Gone>

/** A place in the form of an item. */
export type FieldPlace =
  /** Where a line stands as it prints; the cursor goes there. */
  | { readonly field: ItemField; readonly line: string }
  /** A hit of the search, the `nth` of its field. */
  | { readonly field: ItemField; readonly nth: number; readonly cursor?: boolean }

export type StoredCategory = StoredList['categories'][number]
export type StoredItem = StoredCategory['items'][number]

/** An item, and the category it stood in, as they were shown. */
export interface SeenItem {
  readonly item: StoredItem
  readonly category: StoredCategory
}

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

/** What a list that is opened shows: its first item, the heading where there is none. */
export function beginningOf(list: StoredList): Selection {
  const first = list.categories.find(({ items }) => items.length > 0)?.items[0]
  return first === undefined ? { type: 'heading' } : { type: 'item', id: first.id }
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
 * @param deletedElsewhere whether others deleted it: then that is said, and the clerk goes on from there
 * @param isShown where the outline shows only some items: the neighbour is one of those, if there is any
 */
export function survivingSelection(
  before: StoredList,
  after: StoredList,
  selection: Selection,
  deletedElsewhere: (thing: Thing) => boolean,
  isShown?: IsShown,
): Selection {
  if (selection.type === 'gone') return stillGone(before, after, selection, isShown)
  if (selection.type === 'heading' || exists(after, selection) || !exists(before, selection)) return selection
  const next = neighbourOf(before, after, selection, isShown)
  return deletedElsewhere(selection) ? goneFrom(before, selection, next) : next
}

type IsShown = (item: StoredItem) => boolean

function stillGone(before: StoredList, after: StoredList, gone: Gone, isShown?: IsShown): Selection {
  const { was, next } = gone
  if (exists(after, was)) return was
  if (exists(after, next) || next.type === 'heading') return gone
  return { ...gone, next: neighbourOf(before, after, next, isShown) }
}

function neighbourOf(before: StoredList, after: StoredList, thing: Thing, isShown?: IsShown): Present {
  const ids = idsLike(before, thing)
  const at = ids.indexOf(thing.id)
  const nearest = (left: ReadonlySet<number>): number | undefined =>
    ids.slice(at).find((id) => left.has(id)) ?? ids.slice(0, at).findLast((id) => left.has(id))
  const neighbour =
    nearest(new Set(idsLike(after, thing, isShown))) ?? nearest(new Set(idsLike(after, thing)))
  return neighbour === undefined ? { type: 'heading' } : { type: thing.type, id: neighbour }
}

/** Ids of the things of a kind, in printed order; where only some items count, of those and of categories with one. */
function idsLike(list: StoredList, { type }: Thing, counts?: IsShown): number[] {
  if (type === 'item')
    return placedItems(list).flatMap(({ item }) => (counts?.(item) === false ? [] : [item.id]))
  return list.categories.flatMap(({ id, items }) => (counts === undefined || items.some(counts) ? [id] : []))
}

function goneFrom(before: StoredList, was: Present & Thing, next: Present): Gone {
  if (was.type === 'category') {
    const name = before.categories.find(({ id }) => id === was.id)?.name ?? ''
    return { type: 'gone', was, item: null, name, next }
  }
  const item = placedItems(before).find((placed) => placed.item.id === was.id) ?? null
  return { type: 'gone', was, item, name: item?.item.name ?? '', next }
}

function exists(list: StoredList, selection: Selection): boolean {
  if (selection.type === 'heading' || selection.type === 'gone') return true
  return list.categories.some((category) =>
    selection.type === 'category'
      ? category.id === selection.id
      : category.items.some((item) => item.id === selection.id),
  )
}

/** What is selected, or what stands where it stood: where new things go, and where the eye goes on from. */
export function standingFor(selection: Selection): Present {
  return selection.type === 'gone' ? selection.next : selection
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
