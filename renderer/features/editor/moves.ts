import type { StoredList } from '../../../shared/contract/schemas.ts'

/** A place for an item: in a category, in front of an item or (null) at the end. */
export interface ItemPlace {
  readonly categoryId: number
  readonly before: number | null
}

/** Items that go to a place together. */
export interface ItemsMove extends ItemPlace {
  readonly itemIds: readonly number[]
}

/** A category that goes in front of another or (null) to the end. */
export interface CategoryMove {
  readonly categoryId: number
  readonly before: number | null
}

/**
 * Where an item goes that moves one step up or down. At the edge of its category it passes into the
 * neighbouring one.
 *
 * @returns null where there is no further to go
 */
export function itemStep(list: StoredList, itemId: number, direction: 'up' | 'down'): ItemPlace | null {
  const at = list.categories.findIndex((category) => category.items.some((item) => item.id === itemId))
  const category = list.categories[at]
  if (category === undefined) return null
  const { items } = category
  const index = items.findIndex((item) => item.id === itemId)
  if (direction === 'up') {
    const previous = items[index - 1]
    if (previous !== undefined) return { categoryId: category.id, before: previous.id }
    const above = list.categories[at - 1]
    return above === undefined ? null : { categoryId: above.id, before: null }
  }
  if (index < items.length - 1) return { categoryId: category.id, before: items[index + 2]?.id ?? null }
  const below = list.categories[at + 1]
  return below === undefined ? null : { categoryId: below.id, before: below.items[0]?.id ?? null }
}

/**
 * In front of which category a category goes that moves one step.
 *
 * @returns a category, null for the end, undefined where there is no further to go
 */
export function categoryStep(
  list: StoredList,
  categoryId: number,
  direction: 'up' | 'down',
): number | null | undefined {
  const at = list.categories.findIndex((category) => category.id === categoryId)
  if (direction === 'up') return list.categories[at - 1]?.id
  if (at >= list.categories.length - 1) return undefined
  return list.categories[at + 2]?.id ?? null
}

/** Where an item dropped on a row goes: next to an item, or to the head of a category. */
export function itemDrop(
  list: StoredList,
  over: { readonly type: 'item' | 'category'; readonly id: number },
  half: 'upper' | 'lower',
): ItemPlace | null {
  for (const category of list.categories) {
    if (over.type === 'category') {
      if (category.id === over.id) return { categoryId: category.id, before: category.items[0]?.id ?? null }
      continue
    }
    const index = category.items.findIndex((item) => item.id === over.id)
    if (index === -1) continue
    return {
      categoryId: category.id,
      before: category.items[half === 'upper' ? index : index + 1]?.id ?? null,
    }
  }
  return null
}

/** In front of which category (null: the end) a category dropped on another's row goes. */
export function categoryDrop(list: StoredList, overId: number, half: 'upper' | 'lower'): number | null {
  if (half === 'upper') return overId
  const at = list.categories.findIndex((category) => category.id === overId)
  return list.categories[at + 1]?.id ?? null
}

/** The list after the move, as the database does it: the items keep the order they print in. */
export function withMovedItems(list: StoredList, { itemIds, categoryId, before }: ItemsMove): StoredList {
  const moving = new Set(itemIds)
  const moved = list.categories.flatMap(({ items }) => items.filter(({ id }) => moving.has(id)))
  return {
    ...list,
    categories: list.categories.map((category) => {
      const stay = category.items.filter(({ id }) => !moving.has(id))
      if (category.id !== categoryId)
        return stay.length === category.items.length ? category : { ...category, items: stay }
      // A neighbour that moves itself stands for the next one that does not.
      const from =
        before === null ? [] : category.items.slice(category.items.findIndex(({ id }) => id === before))
      const next = from.find(({ id }) => !moving.has(id))
      const at = next === undefined ? stay.length : stay.indexOf(next)
      return { ...category, items: stay.toSpliced(at, 0, ...moved) }
    }),
  }
}

/** The list after a category was moved. */
export function withMovedCategory(list: StoredList, { categoryId, before }: CategoryMove): StoredList {
  const category = list.categories.find(({ id }) => id === categoryId)
  if (category === undefined || before === categoryId) return list
  const others = list.categories.filter(({ id }) => id !== categoryId)
  const at = before === null ? -1 : others.findIndex(({ id }) => id === before)
  return { ...list, categories: others.toSpliced(at === -1 ? others.length : at, 0, category) }
}
