import { quoted } from '../../shared/quoted.ts'
import { fail, ok } from '../../shared/result.ts'
import {
  categoryPlace,
  deleteCategory,
  insertCategory,
  itemsInCategory,
  moveCategory,
  renameCategory,
  type CategoryPlace,
} from '../database/categories.ts'
import { itemsOfCategory, moveItems } from '../database/item-group.ts'
import { listRow } from '../database/lists.ts'
import { CHANGED_ELSEWHERE, NO_CATEGORY, NO_LIST, NO_NEIGHBOUR, OTHER_LIST, SAME_CATEGORY } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'
import { MANY_ITEMS } from './list.ts'
import { canTake, save, saveFound, type Finding } from './saving.ts'

/** Categories of a list: add, rename, move, merge, delete. */
export function categoryHandlers(context: ServiceContext): HandlersOf<'category'> {
  const { db } = context.database
  const category = (categoryId: number): Finding<CategoryPlace> => ({
    find: () => categoryPlace(db, categoryId),
    missing: NO_CATEGORY,
  })
  return {
    'category.add': ({ listId, name, before }) => {
      const list = { find: () => listRow(db, listId) && { listId }, missing: NO_LIST }
      return saveFound(context, list, () => ({
        label: `添加类别${quoted(name)}`,
        refusal: NO_NEIGHBOUR,
        write: () => {
          const categoryId = insertCategory(db, listId, name, before)
          return categoryId === null ? null : { categoryId }
        },
      }))
    },
    'category.rename': ({ categoryId, name, base, startsStep }) =>
      saveFound(context, category(categoryId), (place) => ({
        label: '修改类别名称',
        joinKey: `category:${categoryId}`,
        startsStep,
        refusal: CHANGED_ELSEWHERE,
        write: () => {
          if (!canTake({ name: place.name }, base === undefined ? {} : { name: base }, { name })) return null
          renameCategory(db, categoryId, name)
          return {}
        },
      })),
    'category.move': ({ categoryId, before }) =>
      saveFound(context, category(categoryId), (place) => ({
        label: `移动类别${quoted(place.name)}`,
        refusal: NO_NEIGHBOUR,
        write: () => (moveCategory(db, place, before) ? {} : null),
      })),
    'category.merge': ({ categoryId, into }) =>
      save(context, () => {
        const place = categoryPlace(db, categoryId)
        const target = categoryPlace(db, into)
        if (place === undefined || target === undefined) return fail(NO_CATEGORY)
        if (categoryId === into) return fail(SAME_CATEGORY)
        if (target.listId !== place.listId) return fail(OTHER_LIST)
        return ok({
          listId: place.listId,
          label: `合并类别${quoted(place.name)}到${quoted(target.name)}`,
          refusal: NO_NEIGHBOUR,
          write: () => {
            if (!moveItems(db, itemsOfCategory(db, categoryId), into, null)) return null
            deleteCategory(db, categoryId)
            return {}
          },
        })
      }),
    'category.delete': async ({ categoryId }) => {
      if (itemsInCategory(db, categoryId) >= MANY_ITEMS) await context.keeper.before()
      return saveFound(context, category(categoryId), (place) => ({
        label: `删除类别${quoted(place.name)}`,
        write: () => {
          deleteCategory(db, categoryId)
          return {}
        },
      }))
    },
  }
}
