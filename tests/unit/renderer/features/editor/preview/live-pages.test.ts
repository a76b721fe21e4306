import { array, assert, constantFrom, nat, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLivePages } from '../../../../../../renderer/features/editor/preview/live-pages.ts'
import type { StoredList } from '../../../../../../shared/contract/schemas.ts'
import { EMPTY_ITEM, NEW_WORK } from '../../../../../../shared/duty-list/content.ts'
import { officialTable } from '../../../../../../shared/official-table/build.ts'
import { composePages } from '../../../../../../shared/typesetting/compose-pages.ts'
import { measureTable } from '../../../../../../shared/typesetting/measure.ts'
import { storedList } from '../stored-list.ts'

const edits = array(
  record({
    kind: constantFrom('type', 'add', 'remove', 'office', 'layout', 'order'),
    at: nat(200),
    text: string({ unit: constantFrom('登', '记', '1', '.', '，', '\n'), maxLength: 120 }),
  }),
  { maxLength: 12 },
)
type Edit = typeof edits extends import('fast-check').Arbitrary<(infer T)[]> ? T : never

/** One edit, everything it does not touch the same object as before. */
function edited(list: StoredList, { kind, at, text }: Edit): StoredList {
  if (kind === 'office') return { ...list, office: text }
  if (kind === 'layout')
    return { ...list, layout: { ...list.layout, body: { ...list.layout.body, size: 9 + (at % 7) } } }
  const [category] = list.categories
  if (category === undefined) return list
  const index = at % Math.max(1, category.items.length)
  const items =
    kind === 'type'
      ? category.items.map((item, own) => (own === index ? { ...item, cooperationDuties: text } : item))
      : kind === 'add'
        ? category.items.toSpliced(index, 0, {
            ...EMPTY_ITEM,
            ...NEW_WORK,
            departments: [],
            id: 1_000 + at,
            name: text,
          })
        : kind === 'remove'
          ? category.items.toSpliced(index, 1)
          : category.items.toReversed()
  return { ...list, categories: [{ ...category, items }, ...list.categories.slice(1)] }
}

describe('the pages of a list that is edited', () => {
  it('are after every edit those of the list composed afresh', () => {
    assert(
      property(edits, (all) => {
        const names = Array.from({ length: 105 }, (_, index) => `第${index}项`)
        let list = storedList([
          ['经济发展', names],
          ['民生服务', ['救助', '养老']],
        ])
        const compose = createLivePages()
        for (const each of all) {
          list = edited(list, each)
          const table = officialTable(list, list.layout)
          const measure = measureTable(table)
          expect(compose(list)).toEqual({ table, measure, pages: composePages(table, measure) })
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keep the rows of items that were not edited', () => {
    const list = storedList([['民生服务', ['救助', '养老']]])
    const compose = createLivePages()
    const first = compose(list)?.table.rows[1]
    const changed = edited(list, { kind: 'type', at: 1, text: '1.登记' })
    expect(first).toBeDefined()
    expect(compose(changed)?.table.rows[1]).toBe(first)
  })

  it('are composed a few rows at a time where there is no more time, to the same end', () => {
    const list = storedList([['民生服务', Array.from({ length: 40 }, (_, index) => `第${index}项`)]])
    const compose = createLivePages()
    let calls = 0
    let pages: ReturnType<typeof compose> = null
    while (pages === null) {
      let rows = 0
      pages = compose(list, () => ++rows <= 10)
      calls += 1
    }
    expect(calls).toBe(4)
    expect(pages).toEqual(createLivePages()(list))
  })

  it('are composed also on a computer that never has time', () => {
    const list = storedList([['民生服务', ['救助', '养老', '助残']]])
    const compose = createLivePages()
    const slices = Array.from({ length: 3 }, () => compose(list, () => false))
    expect(slices.map((pages) => pages !== null)).toEqual([false, false, true])
    expect(slices[2]).toEqual(createLivePages()(list))
  })
})
