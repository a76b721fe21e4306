import { EMPTY_ITEM, NEW_WORK } from '../../../../../shared/duty-list/content.ts'
import type { ItemStatus } from '../../../../../shared/duty-list/types.ts'
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

/** A list of two categories with two items each, some of them in another state of work than a draft. */
export function withStatus(status: ItemStatus, ...ids: number[]): StoredList {
  const list = storedList([
    ['经济发展', ['普查', '招商']],
    ['民生服务', ['救助', '养老']],
  ])
  const changed = (item: StoredList['categories'][number]['items'][number]) =>
    ids.includes(item.id) ? { ...item, status } : item
  return {
    ...list,
    categories: list.categories.map((each) => ({ ...each, items: each.items.map(changed) })),
  }
}
