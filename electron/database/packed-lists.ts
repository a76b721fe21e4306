import type Database from 'better-sqlite3'
import type { PackedList, PackedState } from '../../shared/list-package/schema.ts'
import { withIdentities } from '../../shared/proofread/settings.ts'
import { insertCategoryAt } from './categories.ts'
import { storedList } from './content.ts'
import { unrecorded } from './edits.ts'
import { rowsOfImages, type Images, type RowImage } from './images.ts'
import { insertItemAt } from './items.ts'
import { insertList, updateProofreading } from './lists.ts'
import { nthPosition } from './positions.ts'
import { headingOf, itemOf, layoutOf, proofreadingOf } from './rows.ts'
import { reading, sql } from './sql.ts'
import { imagesOfVersion, insertVersion, versionsOf } from './versions.ts'

type Row = 'category' | 'item'
/** Stands for a row's id on the other side: of the package for the database's, or the other way round. */
type Translate = (row: Row, id: number) => number

/** A list with its versions as it goes into a package; undefined where there is none. */
export function packedList(db: Database.Database, listId: number): PackedList | undefined {
  return reading(db, () => {
    const list = storedList(db, listId)
    if (list === undefined) return undefined
    const { kind, title, office, year, notes, layout, proofreading, categories } = list
    // Counted from 1 in printed order: the same lists give the same package on every computer.
    const translate = memorised(() => {
      const last = { category: 0, item: 0 }
      return (row) => (last[row] += 1)
    })
    const present = { kind, title, office, year, notes, layout, proofreading, categories }
    return {
      state: translated(present, translate),
      versions: versionsOf(db, listId)
        .toReversed()
        .map(({ id, name, at }) => ({
          name,
          createdAt: at,
          state: translated(stateOfImages(imagesOfVersion(db, id)), translate),
        })),
    }
  })
}

/** Adds a list out of a package beside what is there, in one transaction. @returns its id */
export function addPackedList(db: Database.Database, { state, versions }: PackedList, at: Date): number {
  return unrecorded(db, () => {
    const listId = insertList(db, state, state.layout, at)
    const known = new Map<string, number>()
    state.categories.forEach((category, index) => {
      const categoryId = insertCategoryAt(db, listId, category.name, nthPosition(index))
      known.set(`category ${category.id}`, categoryId)
      category.items.forEach(({ id, ...item }, place) =>
        known.set(`item ${id}`, insertItemAt(db, categoryId, item, nthPosition(place))),
      )
    })
    // A row that only a version has gets an id that no other row will ever have.
    const translate = memorised(() => (row) => reserveId(db, row), known)
    updateProofreading(db, listId, translated(state, translate).proofreading)
    for (const version of versions) {
      const images = imagesOfState(translated(version.state, translate), listId)
      insertVersion(db, { listId, name: version.name, at: version.createdAt, images })
    }
    return listId
  })
}

function memorised(make: () => Translate, known = new Map<string, number>()): Translate {
  const next = make()
  return (row, id) => {
    const key = `${row} ${id}`
    const present = known.get(key)
    if (present !== undefined) return present
    const given = next(row, id)
    known.set(key, given)
    return given
  }
}

/** A state with other ids, also where the proofreading settings name items. */
function translated(state: PackedState, translate: Translate): PackedState {
  const categories = state.categories.map((category) => ({
    ...category,
    id: translate('category', category.id),
    items: category.items.map((item) => ({ ...item, id: translate('item', item.id) })),
  }))
  const ids = new Map(
    state.categories.flatMap(({ items }) =>
      items.map(({ id }) => [String(id), String(translate('item', id))]),
    ),
  )
  return { ...state, proofreading: withIdentities(state.proofreading, ids), categories }
}

function stateOfImages(images: Images): PackedState {
  const { list, categories } = rowsOfImages(images)
  return {
    ...headingOf(list),
    layout: layoutOf(list) as PackedState['layout'],
    proofreading: proofreadingOf(list) as PackedState['proofreading'],
    categories: categories.map(({ id, name, items }) => ({ id, name, items: items.map(itemOf) })),
  }
}

function imagesOfState(state: PackedState, listId: number): RowImage[] {
  const { kind, title, office, year, notes, layout, proofreading, categories } = state
  const list = {
    kind,
    title: JSON.stringify(title),
    office,
    year,
    notes: JSON.stringify(notes),
    layout: JSON.stringify(layout),
    proofreading: JSON.stringify(proofreading),
  }
  return [
    { entity: 'list', id: listId, image: list },
    ...categories.map(({ id, name }, index): RowImage => ({
      entity: 'category',
      id,
      image: { list_id: listId, position: nthPosition(index), name },
    })),
    ...categories.flatMap(({ id: categoryId, items }) =>
      items.map((item, index): RowImage => ({
        entity: 'item',
        id: item.id,
        image: {
          category_id: categoryId,
          position: nthPosition(index),
          name: item.name,
          departments: JSON.stringify(item.departments),
          superior_duties: item.superiorDuties,
          support: item.support,
          cooperation_duties: item.cooperationDuties,
          remarks: item.remarks,
          status: item.status,
          internal_note: item.internalNote,
        },
      })),
    ),
  ]
}

/** Takes the next id of a table without a row (SQLite, AUTOINCREMENT: the table sqlite_sequence). */
function reserveId(db: Database.Database, row: Row): number {
  const raise = 'UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = ? RETURNING seq'
  const raised = sql(db, raise).get(row) as { seq: number } | undefined
  if (raised !== undefined) return raised.seq
  sql(db, 'INSERT INTO sqlite_sequence (name, seq) VALUES (?, 1)').run(row)
  return 1
}
