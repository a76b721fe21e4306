import type Database from 'better-sqlite3'
import type { CallError } from '../../shared/contract/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { categoryPlace, renameCategory } from '../database/categories.ts'
import { itemPlace, updateItem } from '../database/items.ts'
import { listRow, updateHeading } from '../database/lists.ts'
import { headingOf } from '../database/rows.ts'
import { CHANGED_TEXTS, NO_CATEGORY, NO_ITEM, NO_LIST } from './errors.ts'
import type { Input } from './handler.ts'
import { canTake, type Change } from './saving.ts'

type Db = Database.Database

export type TextPatches = Input<'list.patchTexts'>
type CategoryPatch = TextPatches['categories'][number]
type ItemPatch = TextPatches['items'][number]

/** Changes of many texts of a list as one edit: all of them, or none where one is not as it was seen. */
export function patchPlan(db: Db, patches: TextPatches): Result<Change<object>, CallError> {
  const { listId, label, heading, categories, items } = patches
  const row = listRow(db, listId)
  if (row === undefined) return fail(NO_LIST)
  const before = headingOf(row)
  const isAsSeen =
    (heading === null || canTake(before, heading.base ?? {}, heading.patch)) &&
    categories.every((patch) => isCategoryAsSeen(db, patch)) &&
    items.every((patch) => isItemAsSeen(db, patch))
  if (!isAsSeen) return fail(CHANGED_TEXTS)
  if (categories.some(({ categoryId }) => categoryPlace(db, categoryId)?.listId !== listId))
    return fail(NO_CATEGORY)
  return ok({
    listId,
    label,
    refusal: NO_ITEM,
    write: () => {
      if (heading !== null) updateHeading(db, listId, { ...before, ...heading.patch })
      for (const { categoryId, patch } of categories) renameCategory(db, categoryId, patch.name)
      return items.every((patch) => patchItem(db, listId, patch)) ? {} : null
    },
  })
}

/** A category that is gone is no matter of what was seen of it. */
function isCategoryAsSeen(db: Db, { categoryId, patch, base = {} }: CategoryPatch): boolean {
  const place = categoryPlace(db, categoryId)
  return place === undefined || canTake<CategoryPatch['patch']>({ name: place.name }, base, patch)
}

/** Nor is an item. */
function isItemAsSeen(db: Db, { itemId, patch, base = {} }: ItemPatch): boolean {
  const place = itemPlace(db, itemId)
  return place === undefined || canTake(place.content, base, patch)
}

/** @returns false when it is not an item of the list */
export function patchItem(db: Db, listId: number, { itemId, patch }: ItemPatch): boolean {
  const place = itemPlace(db, itemId)
  if (place === undefined || place.listId !== listId) return false
  updateItem(db, itemId, { ...place.content, ...patch })
  return true
}
