import { itemPatch } from '../../shared/contract/schemas.ts'
import { EMPTY_ITEM, NEW_WORK } from '../../shared/duty-list/content.ts'
import { quoted } from '../../shared/quoted.ts'
import { categoryPlace } from '../database/categories.ts'
import {
  insertItem,
  itemAfter,
  itemPlace,
  updateItem,
  type ItemPlace,
  type WorkedItem,
} from '../database/items.ts'
import { BAD_INPUT, CHANGED_ELSEWHERE, NO_CATEGORY, NO_ITEM, NO_NEIGHBOUR } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'
import { deleteTogether, moveTogether } from './items.ts'
import { itemFieldsLabel } from './labels.ts'
import { canTake, changedTexts, saveFound, type Finding } from './saving.ts'

/** Items of a list: add, edit, duplicate, move, delete. */
export function itemHandlers(context: ServiceContext): HandlersOf<'item'> {
  const { db } = context.database
  const item = (itemId: number): Finding<ItemPlace> => ({
    find: () => itemPlace(db, itemId),
    missing: NO_ITEM,
  })
  const insert = (categoryId: number, content: WorkedItem, before: number | null) => () => {
    const itemId = insertItem(db, categoryId, content, before)
    return itemId === null ? null : { itemId }
  }
  return {
    'item.add': ({ categoryId, before, content }) => {
      const category = { find: () => categoryPlace(db, categoryId), missing: NO_CATEGORY }
      return saveFound(context, category, () => ({
        label: '添加事项',
        refusal: NO_NEIGHBOUR,
        write: insert(categoryId, { ...(content ?? EMPTY_ITEM), ...NEW_WORK }, before),
      }))
    },
    'item.update': ({ itemId, patch, base = {}, changes = {}, startsStep }) =>
      saveFound(context, item(itemId), ({ content }) => {
        const fields = { ...patch, ...changes }
        const texts = changedTexts(content, changes)
        const fits = itemPatch.safeParse(texts ?? {}).success
        return {
          label: `修改${itemFieldsLabel(fields)}`,
          joinKey: `item:${itemId}:${Object.keys(fields).join()}`,
          startsStep,
          refusal: fits ? CHANGED_ELSEWHERE : BAD_INPUT,
          write: () => {
            if (texts === null || !fits || !canTake(content, base, patch)) return null
            updateItem(db, itemId, { ...content, ...patch, ...texts })
            return {}
          },
        }
      }),
    'item.duplicate': ({ itemId }) =>
      saveFound(context, item(itemId), ({ categoryId, content }) => ({
        label: `复制事项${quoted(content.name)}`,
        refusal: NO_NEIGHBOUR,
        write: insert(categoryId, { ...content, ...NEW_WORK }, itemAfter(db, itemId)),
      })),
    'item.move': ({ itemId, categoryId, before }) => moveTogether(context, [itemId], categoryId, before),
    'item.delete': ({ itemId }) => deleteTogether(context, [itemId]),
  }
}
