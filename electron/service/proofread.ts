import type Database from 'better-sqlite3'
import type { CallOutput } from '../../shared/contract/contract.ts'
import { plainOffice } from '../../shared/proofread/office.ts'
import { fail, ok } from '../../shared/result.ts'
import { itemNames } from '../database/departments.ts'
import { directoryState } from '../database/directory.ts'
import { reading } from '../database/sql.ts'
import { listsOf, placedLists } from './counties.ts'
import { NO_LIST } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

/** What proofreading needs of the library. */
export function proofreadHandlers({ database: { db } }: ServiceContext): HandlersOf<'proofread'> {
  return {
    'proofread.surroundings': ({ listId }) => {
      const surroundings = surroundingsOf(db, listId)
      return surroundings === null ? fail(NO_LIST) : ok(surroundings)
    },
  }
}

/**
 * What the library knows around a list: the directory of its county, the other offices of the county,
 * and their lists of the same kind. A list of no known county has none of it: what belongs to another
 * county would raise false alarms.
 *
 * @returns null where there is no such list
 */
export function surroundingsOf(
  db: Database.Database,
  listId: number,
): CallOutput<'proofread.surroundings'> | null {
  return reading(db, () => {
    const placed = placedLists(db)
    const own = placed.find(({ summary }) => summary.id === listId)
    if (own === undefined) return null
    const county = own.county.full
    if (county === '') return { directory: [], otherOffices: [], otherLists: [] }
    const office = plainOffice(own.summary.office, own.county)
    const others = listsOf(placed, county).flatMap(({ summary }) => {
      const other = plainOffice(summary.office, own.county)
      return other === null || other === office ? [] : [{ ...summary, office: other }]
    })
    return {
      directory: directoryState(db, county).entries.map(({ name, shortNames, formerNames }) => ({
        name,
        shortNames: [...shortNames],
        formerNames: [...formerNames],
      })),
      otherOffices: [...new Set(others.map((other) => other.office))],
      otherLists: others
        .filter(({ kind }) => kind === own.summary.kind)
        .map(({ id }) => ({ categories: categoriesOf(db, id) })),
    }
  })
}

function categoriesOf(
  db: Database.Database,
  listId: number,
): CallOutput<'proofread.surroundings'>['otherLists'][number]['categories'] {
  return itemNames(db, listId).map(({ name, items }) => ({
    name,
    items: items.map((item) => ({ name: item })),
  }))
}
