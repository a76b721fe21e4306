import { NEW_WORK } from '../../shared/duty-list/content.ts'
import type { Item } from '../../shared/duty-list/types.ts'
import { insert, neighbour, pick, take } from './list-children.ts'
import type { ModelCategory, ModelList } from './list-model.ts'
import type { TestService } from './service.ts'

/** What a clerk does to several items at once. */
export const GROUP_STEPS = ['moveItems', 'deleteItems', 'copyItems', 'copyToNew', 'mergeCategory'] as const
export type GroupStep = (typeof GROUP_STEPS)[number]

const MOST_ITEMS = 200

/** Whether a step of any kind is one of {@link GROUP_STEPS}. */
export function isGroupStep(kind: string): kind is GroupStep {
  return (GROUP_STEPS as readonly string[]).includes(kind)
}

export interface GroupWorld {
  readonly call: TestService['call']
  readonly present: ModelList
  /** Does one edit of the model. */
  readonly edit: (change: (list: ModelList) => void) => void
}

export interface GroupChoice {
  readonly kind: GroupStep
  readonly a: number
  readonly b: number
  readonly text: string
}

/**
 * Does one step with several items in the database and in the model.
 *
 * @returns whether there was anything to do it with
 */
export async function performOnGroup(world: GroupWorld, { kind, a, b, text }: GroupChoice): Promise<boolean> {
  const { call, present, edit } = world
  const category = pick(present.categories, a)
  const group = present.categories
    .flatMap(({ items }) => items)
    .filter((_, index) => (index + a) % (2 + (b % 3)) === 0)
  // The order of the ids means nothing: the items keep that of the list.
  const itemIds = group.map(({ id }) => id).toReversed()
  if (category === undefined) return false

  if (kind === 'mergeCategory') {
    const into = present.categories.at(b % present.categories.length)
    if (into === undefined || into.id === category.id) return false
    await call('category.merge', { categoryId: category.id, into: into.id })
    edit((list) => {
      const merged = take(list.categories, category.id)
      categoryOf(list, into.id).items.push(...(merged?.items ?? []))
    })
    return true
  }
  if (group.length === 0) return false
  // Copies of copies would soon be more items than any office has.
  if (kind.startsWith('copy') && itemCount(present) > MOST_ITEMS) return false
  if (kind === 'moveItems') {
    const before = neighbour(category.items, b)
    await call('items.move', { itemIds, categoryId: category.id, before })
    edit((list) => moveGroup(list, group, category.id, before))
  } else if (kind === 'deleteItems') {
    await call('items.delete', { itemIds })
    edit((list) => group.forEach(({ id }) => list.categories.forEach(({ items }) => take(items, id))))
  } else if (kind === 'copyItems') {
    const before = neighbour(category.items, b)
    const target = { categoryId: category.id, before }
    const copied = await call('items.copyTo', { itemIds, target })
    edit((list) =>
      copies(group, copied.itemIds).forEach((item) =>
        insert(categoryOf(list, category.id).items, item, before),
      ),
    )
  } else {
    const copied = await call('items.copyTo', { itemIds, target: { listId: 1, newCategory: text } })
    edit((list) =>
      list.categories.push({ id: copied.categoryId, name: text, items: copies(group, copied.itemIds) }),
    )
  }
  return true
}

function categoryOf(list: ModelList, id: number): ModelCategory {
  const found = list.categories.find((category) => category.id === id)
  if (found === undefined) throw new Error(`the model has no category ${id}`)
  return found
}

function copies(group: readonly Item[], ids: readonly number[]): Item[] {
  return group.map((item, index) => ({ ...item, ...NEW_WORK, id: ids[index] ?? -1 }))
}

/** A neighbour that moves too stands for the next one that does not. */
function moveGroup(list: ModelList, group: readonly Item[], categoryId: number, before: number | null): void {
  const moved = new Set(group.map(({ id }) => id))
  const target = categoryOf(list, categoryId)
  const at = before === null ? target.items.length : target.items.findIndex(({ id }) => id === before)
  const stays = target.items.slice(at).find(({ id }) => !moved.has(id))?.id ?? null
  for (const { items } of list.categories) for (const id of moved) take(items, id)
  for (const item of group) insert(target.items, item, stays)
}

function itemCount({ categories }: ModelList): number {
  return categories.reduce((count, { items }) => count + items.length, 0)
}
