import { EMPTY_ITEM, NEW_WORK } from '../../../../../shared/duty-list/content.ts'
import { layoutFor } from '../../../../../shared/layout/built-in.ts'
import type { StoredList } from '../../../../../shared/contract/schemas.ts'

/**
 * A stored list for tests.
 *
 * @param categories names and the names of their items; ids count from 1 (categories) and 11, 12 …
 *   (items of the first category), 21, 22 … (of the second)
 */
export function storedList(categories: readonly (readonly [string, readonly string[]])[]): StoredList {
  return {
    id: 7,
    kind: 'cooperation',
    title: ['云泽县', '青禾镇配合履职事项清单'],
    office: '青禾镇',
    year: 2026,
    notes: [],
    layout: structuredClone(layoutFor('cooperation')) as StoredList['layout'],
    proofreading: { off: [], ignored: [] },
    categories: categories.map(([name, items], at) => ({
      id: at + 1,
      name,
      items: items.map((item, index) => ({
        ...EMPTY_ITEM,
        ...NEW_WORK,
        departments: [],
        status: 'draft',
        internalNote: '',
        id: (at + 1) * 10 + index + 1,
        name: item,
      })),
    })),
    revision: 1,
    undo: null,
    redo: null,
    updatedAt: '2026-03-05T01:00:00.000Z',
  }
}
