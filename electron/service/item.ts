import { EMPTY_ITEM } from '../../shared/duty-list/content.ts'
import type { ItemContent } from '../../shared/duty-list/types.ts'
import { fail, ok } from '../../shared/result.ts'
import { categoryPlace } from '../database/categories.ts'
import { deleteItem, insertItem, itemAfter, itemPlace, moveItem, updateItem } from '../database/items.ts'
import { NO_CATEGORY, NO_ITEM, NO_NEIGHBOUR, OTHER_LIST } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'
import { itemFieldsLabel, quoted } from './labels.ts'
import { save } from './saving.ts'

/** Items of a list: add, edit, duplicate, move, delete. */
export function itemHandlers(context: ServiceContext): HandlersOf<'item'> {
  const { db } = context.database
  const insert = (categoryId: number, content: ItemContent, before: number | null) => () => {
    const itemId = insertItem(db, categoryId, content, before)
    return itemId === null ? null : { itemId }
  }
  return {
    'item.add': ({ categoryId, before, content }) =>
      save(context, () => {
        const place = categoryPlace(db, categoryId)
        if (place === undefined) return fail(NO_CATEGORY)
        return ok({
          listId: place.listId,
          label: '添加事项',
          refusal: NO_NEIGHBOUR,
          write: insert(categoryId, content ?? EMPTY_ITEM, before),
        })
      }),
    'item.update': ({ itemId, patch }) =>
      save(context, () => {
        const place = itemPlace(db, itemId)
        if (place === undefined) return fail(NO_ITEM)
        return ok({
          listId: place.listId,
          label: `修改${itemFieldsLabel(patch)}`,
          joinKey: `item:${itemId}:${Object.keys(patch).join()}`,
          write: () => {
            updateItem(db, itemId, { ...place.content, ...patch })
            return {}
          },
        })
      }),
    'item.duplicate': ({ itemId }) =>
      save(context, () => {
        const place = itemPlace(db, itemId)
        if (place === undefined) return fail(NO_ITEM)
        return ok({
          listId: place.listId,
          label: `复制事项${quoted(place.content.name)}`,
          refusal: NO_NEIGHBOUR,
          write: insert(place.categoryId, place.content, itemAfter(db, itemId)),
        })
      }),
    'item.move': ({ itemId, categoryId, before }) =>
      save(context, () => {
        const place = itemPlace(db, itemId)
        const target = categoryPlace(db, categoryId)
        if (place === undefined) return fail(NO_ITEM)
        if (target === undefined) return fail(NO_CATEGORY)
        if (target.listId !== place.listId) return fail(OTHER_LIST)
        return ok({
          listId: place.listId,
          label: `移动事项${quoted(place.content.name)}`,
          refusal: NO_NEIGHBOUR,
          write: () => (moveItem(db, place, categoryId, before) ? {} : null),
        })
      }),
    'item.delete': ({ itemId }) =>
      save(context, () => {
        const place = itemPlace(db, itemId)
        if (place === undefined) return fail(NO_ITEM)
        return ok({
          listId: place.listId,
          label: `删除事项${quoted(place.content.name)}`,
          write: () => {
            deleteItem(db, itemId)
            return {}
          },
        })
      }),
  }
}
