import { fail, ok } from '../../shared/result.ts'
import { plainOffice } from '../../shared/proofread/office.ts'
import { itemNames } from '../database/departments.ts'
import { directoryState } from '../database/directory.ts'
import { reading } from '../database/sql.ts'
import { listsOf, placedLists } from './counties.ts'
import { NO_LIST } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

/**
 * What the library knows around a list: the directory of its county, the other offices of the county,
 * and their lists of the same kind. A list of no known county has no surroundings: those of another
 * county would raise false alarms.
 */
export function proofreadHandlers({ database: { db } }: ServiceContext): HandlersOf<'proofread'> {
  return {
    'proofread.surroundings': ({ listId }) =>
      reading(db, () => {
        const placed = placedLists(db)
        const own = placed.find(({ summary }) => summary.id === listId)
        if (own === undefined) return fail(NO_LIST)
        const county = own.county.full
        if (county === '') return ok({ directory: [], otherOffices: [], otherLists: [] })
        const office = plainOffice(own.summary.office, own.county)
        const others = listsOf(placed, county).flatMap(({ summary }) => {
          const other = plainOffice(summary.office, own.county)
          return other === null || other === office ? [] : [{ summary, office: other }]
        })
        return ok({
          directory: directoryState(db, county).entries.map(({ name, shortNames, formerNames }) => ({
            name,
            shortNames: [...shortNames],
            formerNames: [...formerNames],
          })),
          otherOffices: [...new Set(others.map((other) => other.office))],
          otherLists: others
            .filter(({ summary }) => summary.kind === own.summary.kind)
            .map(({ summary }) => ({
              categories: itemNames(db, summary.id).map(({ name, items }) => ({
                name,
                items: items.map((item) => ({ name: item })),
              })),
            })),
        })
      }),
  }
}
