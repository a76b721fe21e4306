import { fail, ok } from '../../shared/result.ts'
import {
  categoryPlace,
  deleteCategory,
  insertCategory,
  moveCategory,
  renameCategory,
} from '../database/categories.ts'
import { listRow } from '../database/lists.ts'
import { NO_CATEGORY, NO_LIST, NO_NEIGHBOUR } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'
import { quoted } from './labels.ts'
import { save } from './saving.ts'

/** Categories of a list: add, rename, move, delete. */
export function categoryHandlers(context: ServiceContext): HandlersOf<'category'> {
  const { db } = context.database
  return {
    'category.add': ({ listId, name, before }) =>
      save(context, () => {
        if (listRow(db, listId) === undefined) return fail(NO_LIST)
        return ok({
          listId,
          label: `添加类别${quoted(name)}`,
          refusal: NO_NEIGHBOUR,
          write: () => {
            const categoryId = insertCategory(db, listId, name, before)
            return categoryId === null ? null : { categoryId }
          },
        })
      }),
    'category.rename': ({ categoryId, name }) =>
      save(context, () => {
        const place = categoryPlace(db, categoryId)
        if (place === undefined) return fail(NO_CATEGORY)
        return ok({
          listId: place.listId,
          label: '修改类别名称',
          joinKey: `category:${categoryId}`,
          write: () => {
            renameCategory(db, categoryId, name)
            return {}
          },
        })
      }),
    'category.move': ({ categoryId, before }) =>
      save(context, () => {
        const place = categoryPlace(db, categoryId)
        if (place === undefined) return fail(NO_CATEGORY)
        return ok({
          listId: place.listId,
          label: `移动类别${quoted(place.name)}`,
          refusal: NO_NEIGHBOUR,
          write: () => (moveCategory(db, place, before) ? {} : null),
        })
      }),
    'category.delete': ({ categoryId }) =>
      save(context, () => {
        const place = categoryPlace(db, categoryId)
        if (place === undefined) return fail(NO_CATEGORY)
        return ok({
          listId: place.listId,
          label: `删除类别${quoted(place.name)}`,
          write: () => {
            deleteCategory(db, categoryId)
            return {}
          },
        })
      }),
  }
}
