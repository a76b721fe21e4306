import type { CallError } from '../../shared/contract/errors.ts'
import { quoted } from '../../shared/quoted.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { categoryPlace, insertCategory } from '../database/categories.ts'
import { copyItems, deleteItems, itemGroup, moveItems } from '../database/item-group.ts'
import type { ItemPlace } from '../database/items.ts'
import { listRow } from '../database/lists.ts'
import { NO_CATEGORY, NO_ITEM, NO_LIST, NO_NEIGHBOUR, OTHER_LIST, SEVERAL_LISTS } from './errors.ts'
import type { Answer, HandlersOf, Input, ServiceContext } from './handler.ts'
import { MANY_ITEMS } from './list.ts'
import { save, type Change } from './saving.ts'

type Db = ServiceContext['database']['db']

/** Several items at once: move, delete, copy. */
export function itemsHandlers(context: ServiceContext): HandlersOf<'items'> {
  const { db } = context.database
  return {
    'items.move': ({ itemIds, categoryId, before }) => moveTogether(context, itemIds, categoryId, before),
    'items.delete': async ({ itemIds }) => {
      if (itemIds.length >= MANY_ITEMS) await context.keeper.before()
      return deleteTogether(context, itemIds)
    },
    'items.copyTo': ({ itemIds, target }) =>
      save(context, () => {
        const group = ofOneList(db, itemIds)
        if (!group.ok) return group
        const { items } = group.value
        return 'categoryId' in target ? copyInto(db, items, target) : copyIntoNew(db, items, target)
      }),
  }
}

/** Moves items of one list to one place in it. */
export function moveTogether(
  context: ServiceContext,
  itemIds: readonly number[],
  categoryId: number,
  before: number | null,
): Answer<'items.move'> {
  const { db } = context.database
  return save(context, () => {
    const group = ofOneList(db, itemIds)
    if (!group.ok) return group
    const target = categoryPlace(db, categoryId)
    if (target === undefined) return fail(NO_CATEGORY)
    const { listId, items } = group.value
    if (target.listId !== listId) return fail(OTHER_LIST)
    const ids = items.map(({ id }) => id)
    return ok({
      listId,
      label: `移动${named(items)}`,
      refusal: NO_NEIGHBOUR,
      write: () => (moveItems(db, ids, categoryId, before) ? {} : null),
    })
  })
}

/** Deletes items of one list. */
export function deleteTogether(context: ServiceContext, itemIds: readonly number[]): Answer<'items.delete'> {
  const { db } = context.database
  return save(context, () => {
    const group = ofOneList(db, itemIds)
    if (!group.ok) return group
    const { listId, items } = group.value
    return ok({
      listId,
      label: `删除${named(items)}`,
      write: () => {
        deleteItems(db, itemIds)
        return {}
      },
    })
  })
}

type Target = Input<'items.copyTo'>['target']
type Copied = { listId: number; categoryId: number; itemIds: number[] }
type CopyPlan = Result<Change<Copied>, CallError>

function copyInto(
  db: Db,
  items: readonly ItemPlace[],
  { categoryId, before }: Extract<Target, { categoryId: number }>,
): CopyPlan {
  const category = categoryPlace(db, categoryId)
  if (category === undefined) return fail(NO_CATEGORY)
  const { listId } = category
  return ok({
    listId,
    label: `复制${named(items)}`,
    refusal: NO_NEIGHBOUR,
    write: () => {
      const itemIds = copyItems(db, items, categoryId, before)
      return itemIds && { listId, categoryId, itemIds }
    },
  })
}

function copyIntoNew(
  db: Db,
  items: readonly ItemPlace[],
  { listId, newCategory }: Extract<Target, { listId: number }>,
): CopyPlan {
  if (listRow(db, listId) === undefined) return fail(NO_LIST)
  return ok({
    listId,
    label: `复制${named(items)}到新类别${quoted(newCategory)}`,
    refusal: NO_NEIGHBOUR,
    write: () => {
      const categoryId = insertCategory(db, listId, newCategory, null)
      if (categoryId === null) return null
      const itemIds = copyItems(db, items, categoryId, null)
      return itemIds && { listId, categoryId, itemIds }
    },
  })
}

function ofOneList(
  db: Db,
  itemIds: readonly number[],
): Result<{ listId: number; items: ItemPlace[] }, CallError> {
  const items = itemGroup(db, itemIds)
  const listId = items?.[0]?.listId
  if (items === undefined || listId === undefined) return fail(NO_ITEM)
  return items.some((item) => item.listId !== listId) ? fail(SEVERAL_LISTS) : ok({ listId, items })
}

/** 事项“…” for one, 3 个事项 for several. */
function named(items: readonly ItemPlace[]): string {
  const [only, ...others] = items
  return others.length === 0 ? `事项${quoted(only?.content.name ?? '')}` : ` ${items.length} 个事项`
}
