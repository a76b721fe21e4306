import type Database from 'better-sqlite3'
import type { StoredList } from '../../shared/contract/schemas.ts'
import { NEW_WORK } from '../../shared/duty-list/content.ts'
import type { ItemContent, ItemWork, ListHeading } from '../../shared/duty-list/types.ts'
import type { Layout } from '../../shared/layout/types.ts'
import { insertCategoryAt } from './categories.ts'
import { unrecorded } from './edits.ts'
import { insertItemAt } from './items.ts'
import { insertList, listRow } from './lists.ts'
import { nthPosition } from './positions.ts'
import { headingOf, itemOf, layoutOf, proofreadingOf, type ItemRow } from './rows.ts'
import { reading, sql } from './sql.ts'
import { redoLabel, undoLabel } from './undo.ts'

export interface NewList {
  readonly heading: ListHeading
  readonly layout: Layout
  readonly categories: readonly {
    readonly name: string
    readonly items: readonly (ItemContent & Partial<ItemWork>)[]
  }[]
}

/** Writes a whole list in one transaction. @returns its id */
export function createList(db: Database.Database, list: NewList, at: Date): number {
  return unrecorded(db, () => {
    const listId = insertList(db, list.heading, list.layout, at)
    list.categories.forEach(({ name, items }, index) => {
      const categoryId = insertCategoryAt(db, listId, name, nthPosition(index))
      items.forEach((item, place) =>
        insertItemAt(db, categoryId, { ...NEW_WORK, ...item }, nthPosition(place)),
      )
    })
    return listId
  })
}

/** A list with all its rows, read from one state of the database; undefined when there is none. */
export function storedList(db: Database.Database, listId: number): StoredList | undefined {
  return reading(db, () => {
    const row = listRow(db, listId)
    if (row === undefined) return undefined
    return {
      id: row.id,
      ...headingOf(row),
      layout: layoutOf(row) as StoredList['layout'],
      proofreading: proofreadingOf(row) as StoredList['proofreading'],
      categories: categoriesOf(db, listId),
      revision: row.revision,
      undo: undoLabel(db, listId),
      redo: redoLabel(db, listId),
      updatedAt: row.updated_at,
    }
  })
}

function categoriesOf(db: Database.Database, listId: number): StoredList['categories'] {
  const categories = sql(db, 'SELECT id, name FROM category WHERE list_id = ? ORDER BY position, id').all(
    listId,
  ) as { id: number; name: string }[]
  const items = sql(db, 'SELECT * FROM item WHERE category_id = ? ORDER BY position, id')
  return categories.map(({ id, name }) => ({
    id,
    name,
    items: (items.all(id) as ItemRow[]).map(itemOf),
  }))
}
