import type Database from 'better-sqlite3'
import type { CallOutput } from '../../shared/contract/contract.ts'
import type { StoredList } from '../../shared/contract/schemas.ts'
import { columnsOf } from '../../shared/layout/columns.ts'
import { headingOf, itemOf, layoutOf, type ItemRow, type ListRow } from './rows.ts'
import { sql } from './sql.ts'

export const ENTITIES = ['list', 'category', 'item'] as const
export type Entity = (typeof ENTITIES)[number]

/** A row's content, without its id and what only keeps the books. */
export type Image = Readonly<Record<string, string | number | null>>

export interface RowImage {
  readonly entity: Entity
  readonly id: number
  readonly image: Image
}

/** All rows of a list at one moment, by {@link rowKey}. */
export type Images = ReadonlyMap<string, RowImage>

/** Columns that are no content: they never come back with an older state. */
const BOOKKEEPING = new Set(['id', 'revision', 'created_at', 'updated_at', 'deleted_at'])

/** Names taken from stored images become part of a statement, so they are never anything but names. */
const NAME = /^[a-z_]+$/

export function rowKey(entity: Entity, id: number): string {
  return `${entity} ${id}`
}

/** The rows of a list as they are now. */
export function presentImages(db: Database.Database, listId: number): Images {
  const rows: RowImage[] = [
    ...rowsOf(db, 'list', 'SELECT * FROM list WHERE id = ?', listId),
    ...rowsOf(db, 'category', 'SELECT * FROM category WHERE list_id = ?', listId),
    ...rowsOf(
      db,
      'item',
      'SELECT item.* FROM item JOIN category ON category.id = category_id WHERE list_id = ?',
      listId,
    ),
  ]
  return new Map(rows.map((row) => [rowKey(row.entity, row.id), row]))
}

/** Makes a list's rows those of `target`, ids included. Only inside an edit, which records it. */
export function writeImages(db: Database.Database, listId: number, target: Images): void {
  db.pragma('defer_foreign_keys = ON')
  for (const [key, { entity, id }] of presentImages(db, listId)) {
    if (!target.has(key)) deleteRow(db, entity, id)
  }
  for (const { entity, id, image } of target.values()) writeRow(db, entity, id, image)
}

/** Writes one row back under its own id, whether or not it is there. */
export function writeRow(db: Database.Database, entity: Entity, id: number, image: Image): void {
  const columns = Object.keys(image)
  if (!columns.every((name) => NAME.test(name))) throw new Error('a damaged row image')
  const assignments = columns.map((column) => `${column} = @${column}`).join(', ')
  const updated = sql(db, `UPDATE ${entity} SET ${assignments} WHERE id = @id`).run({ ...image, id })
  if (updated.changes > 0) return
  const values = columns.map((column) => `@${column}`).join(', ')
  sql(db, `INSERT INTO ${entity} (id, ${columns.join(', ')}) VALUES (@id, ${values})`).run({ ...image, id })
}

export function deleteRow(db: Database.Database, entity: Entity, id: number): void {
  sql(db, `DELETE FROM ${entity} WHERE id = ?`).run(id)
}

/** A list's rows at one moment, in their places. */
export interface PlacedRows {
  readonly list: ListRow
  readonly categories: readonly {
    readonly id: number
    readonly name: string
    readonly items: readonly ItemRow[]
  }[]
}

/** The rows in the order in which they are printed. */
export function rowsOfImages(images: Images): PlacedRows {
  const rows = [...images.values()]
  const of = (entity: Entity) =>
    rows
      .filter((row) => row.entity === entity)
      .map(({ id, image }) => ({ id, ...image }) as Image & { id: number; position: number })
      .toSorted((a, b) => a.position - b.position || a.id - b.id)
  const list = of('list')[0] as unknown as ListRow | undefined
  if (list === undefined) throw new Error('row images without a list')
  const items = of('item') as unknown as ItemRow[]
  return {
    list,
    categories: of('category').map((category) => ({
      id: category.id,
      name: String(category['name']),
      items: items.filter((item) => item.category_id === category.id),
    })),
  }
}

/** The list that these rows make, as an export or a comparison takes it. */
export function contentOfImages(images: Images): CallOutput<'history.content'> {
  const { list, categories } = rowsOfImages(images)
  return {
    ...headingOf(list),
    columns: columnsOf(layoutOf(list)).map((column) => ({ ...column })),
    categories: categories.map(({ name, items }) => ({
      name,
      items: items.map((row) => {
        const { id: _, status: _status, internalNote: _note, ...content } = itemOf(row)
        return content
      }),
    })),
  }
}

/** The layout that these rows print in. */
export function layoutOfImages(images: Images): StoredList['layout'] {
  return layoutOf(rowsOfImages(images).list) as StoredList['layout']
}

function rowsOf(db: Database.Database, entity: Entity, text: string, listId: number): RowImage[] {
  const rows = sql(db, text).all(listId) as (Image & { id: number })[]
  return rows.map((row) => ({
    entity,
    id: row.id,
    image: Object.fromEntries(Object.entries(row).filter(([column]) => !BOOKKEEPING.has(column))),
  }))
}
