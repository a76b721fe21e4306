import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLists } from '../../../../shared/compare/compare-lists.ts'
import type { ComparableList, Comparison, ItemChange } from '../../../../shared/compare/types.ts'
import { EMPTY_ITEM, type ListContent } from '../../../../shared/duty-list/content.ts'
import type { ItemContent } from '../../../../shared/duty-list/types.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { applyComparison, printedContent } from '../../../support/apply-comparison.ts'
import { editedLists } from '../../../support/edited-list.ts'
import { wildLists } from '../../../support/random-lists.ts'
import { realLists } from '../../../support/real-lists.ts'

/** A list with these items in categories, each item a name or more. */
function listOf(
  categories: Readonly<Record<string, readonly (string | Partial<ItemContent>)[]>>,
): ListContent {
  return {
    ...sampleList,
    categories: Object.entries(categories).map(([name, items]) => ({
      name,
      items: items.map((item) => ({ ...EMPTY_ITEM, ...(typeof item === 'string' ? { name: item } : item) })),
    })),
  }
}

/** What differs, a line an item: 2→3 河道清淤 changed cooperationDuties */
function told(items: readonly ItemChange[]): string[] {
  return items
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, move, before, after, fields }) =>
      [
        `${before?.number ?? ''}→${after?.number ?? ''}`,
        (after ?? before)?.name,
        kind,
        ...(move === null ? [] : [`(${move})`]),
        ...(before && after ? fields.map(({ field }) => field) : []),
      ].join(' '),
    )
}

/** What became of each item, and the item that it became part of or came out of. */
const kinOf = ({ items }: Comparison): (readonly [string, number | null])[] =>
  items.map(({ kind, kin }) => [kind, kin])

const duties = (text: string): Partial<ItemContent> => ({ superiorDuties: `1.${text}。` })
const dredging = { name: '河道清淤', superiorDuties: '1.制定清淤计划。\n2.安排经费。', remarks: '' }

describe('comparing this year’s list with last year’s', () => {
  it('an item put in at the top changes the numbers of the others, and nothing else', () => {
    const before = listOf({ 生态环保: ['巡河', '植树'] })
    const after = listOf({ 生态环保: ['禁烧', '巡河', '植树'] })
    const { items, counts } = compareLists(before, after)
    expect(told(items)).toEqual(['→1 禁烧 added'])
    expect(counts).toEqual({ added: 1, removed: 0, changed: 0, moved: 0, same: 2 })
  })

  it('a reworded item is told column by column, with both texts', () => {
    const before = listOf({ 生态环保: [dredging] })
    const after = listOf({ 生态环保: [{ ...dredging, departments: ['县水务局'], remarks: '每年一次。' }] })
    expect(compareLists(before, after).items).toMatchObject([
      {
        kind: 'changed',
        fields: [
          { field: 'departments', before: '', after: '县水务局' },
          { field: 'remarks', before: '', after: '每年一次。' },
        ],
      },
    ])
  })

  it('a renamed item is known by its duties, a reworded one by its name', () => {
    const before = listOf({ 生态环保: [dredging, { name: '植树', ...duties('组织义务植树') }, '巡河'] })
    const after = listOf({
      生态环保: [
        { name: '植树', ...duties('发放树苗并登记台账') },
        '巡河',
        { ...dredging, name: '沟渠疏浚' },
      ],
    })
    expect(told(compareLists(before, after).items).toSorted()).toEqual([
      '1→3 沟渠疏浚 renamed (order) name',
      '2→1 植树 changed superiorDuties',
    ])
  })

  it('a name typed with other brackets or blanks is the same item', () => {
    const before = listOf({ 党建: [{ name: '村（社区）减负', ...duties('清理挂牌') }] })
    const after = listOf({ 党建: [{ name: '村(社区) 减负', ...duties('核查台账') }] })
    expect(told(compareLists(before, after).items)).toEqual(['1→1 村(社区) 减负 renamed name superiorDuties'])
  })

  it('an unlike item in the same place is another item', () => {
    const before = listOf({ 民生: [{ name: '发放高龄津贴', ...duties('审核老年人的申请') }] })
    const after = listOf({ 民生: [{ name: '秸秆禁烧', ...duties('巡查田间地头的火点') }] })
    expect(told(compareLists(before, after).items)).toEqual(['1→ 发放高龄津贴 removed', '→1 秸秆禁烧 added'])
  })

  it('items moved to another category or within theirs are told so, those they passed are not', () => {
    const before = listOf({ 党建: ['甲事', '乙事', '丙事', '丁事'], 民生: ['戊事'] })
    const after = listOf({ 党建: ['丁事', '甲事', '丙事'], 民生: ['乙事', '戊事'] })
    expect(told(compareLists(before, after).items)).toEqual([
      '4→1 丁事 moved (order)',
      '2→4 乙事 moved (category)',
    ])
  })

  it('of two items with one name each finds the one it is like', () => {
    const [first, second] = [
      { name: '日常巡查', ...duties('巡查河道和水库') },
      { name: '日常巡查', ...duties('检查商铺的消防设施') },
    ]
    const before = listOf({ 安全: [first, second] })
    const after = listOf({ 安全: [{ ...second, remarks: '每月' }] })
    expect(told(compareLists(before, after).items)).toEqual([
      '1→ 日常巡查 removed',
      '2→1 日常巡查 changed remarks',
    ])
  })

  it('a renamed category keeps its items; others are added, removed or stand elsewhere', () => {
    const before = listOf({ 党建: ['甲事', '乙事'], 民生: ['丙事'], 安全: ['丁事'], 农业: ['戊事', '己事'] })
    const after = listOf({
      农业: ['戊事', '己事'],
      党的建设: ['甲事', '乙事'],
      民生: ['丙事'],
      文旅: ['灯会'],
    })
    const { categories, items } = compareLists(before, after)
    expect(
      categories
        .filter(({ kind, moved }) => kind !== 'same' || moved)
        .map(({ kind, moved, before: old, after: now }) => [kind, moved, old?.name, now?.name]),
    ).toEqual([
      ['same', true, '农业', '农业'],
      ['renamed', false, '党建', '党的建设'],
      ['removed', false, '安全', undefined],
      ['added', false, undefined, '文旅'],
    ])
    expect(told(items)).toEqual(['4→ 丁事 removed', '→6 灯会 added'])
  })

  it('of an item that was merged into another it is told into which, of one split off out of which', () => {
    const patrol = '组织村干部每周巡查河道两岸，发现垃圾及时清理'
    const report = '汇总各村河道水质监测数据，按月报送县水务局备查'
    const levee = '汛期前检查堤防涵闸，备足防汛编织袋和铁锹'
    const river = { name: '河道管护', superiorDuties: `1.${patrol}。\n2.${report}。` }
    const quality = { name: '水质监测', superiorDuties: `1.${levee}。` }
    const merged = { ...river, superiorDuties: `${river.superiorDuties}\n3.${levee}。` }
    const [apart, together] = [listOf({ 水务: [river, quality] }), listOf({ 水务: [merged] })]
    expect(kinOf(compareLists(apart, together))).toEqual([
      ['changed', null],
      ['removed', 1],
    ])
    expect(kinOf(compareLists(together, apart))).toEqual([
      ['changed', null],
      ['added', 1],
    ])
    // The texts that others had before as well came from nowhere.
    const again = { ...quality, name: '防汛演练', superiorDuties: '1.开展演练并留存照片和签到记录。' }
    expect(
      kinOf(compareLists(listOf({ 水务: [merged, quality] }), listOf({ 水务: [merged, again] }))),
    ).toContainEqual(['removed', null])
  })

  it('a category without items is not printed, so it is no difference', () => {
    const before = listOf({ 党建: ['甲事'], 民生: [] })
    expect(compareLists(before, listOf({ 党建: ['甲事'] })).categories).toMatchObject([{ kind: 'same' }])
  })

  it('title, year, notes and headers are compared too', () => {
    const after = { ...sampleList, year: 2027, notes: [], columns: sampleList.columns.slice(0, 5) }
    expect(compareLists(sampleList, after).heading.map(({ field }) => field)).toEqual([
      'year',
      'columns',
      'notes',
    ])
  })
})

/** The list as the database gives it. */
function withIds(list: ListContent, ids: readonly number[]): ComparableList {
  let place = 0
  return {
    ...list,
    categories: list.categories.map((category, index) => ({
      ...category,
      id: index + 1,
      items: category.items.map((item) => ({ ...item, id: ids[place++] ?? 0 })),
    })),
  }
}

describe('comparing two states of one list', () => {
  it('an item is known by its row, though nothing of its text is left', () => {
    const before = withIds(listOf({ 党建: ['甲事', '乙事'] }), [7, 8])
    const after = withIds(listOf({ 组织: ['全部改写', '乙事'] }), [7, 8])
    const { items, categories } = compareLists(before, after, { sameRows: true })
    expect(told(items)).toEqual(['1→1 全部改写 renamed name'])
    expect(categories).toMatchObject([{ kind: 'renamed' }])
    expect(compareLists(before, after).counts).toMatchObject({ added: 1, removed: 1 })
  })

  it('ids of another list say nothing', () => {
    const before = withIds(listOf({ 党建: ['甲事', '乙事'] }), [7, 8])
    const after = withIds(listOf({ 党建: ['甲事', '乙事'] }), [8, 7])
    expect(told(compareLists(before, after).items)).toEqual([])
  })
})

const numbers = (comparison: Comparison, side: 'before' | 'after'): number[] =>
  comparison.items.flatMap((item) => item[side]?.number ?? [])

const pairs = ({ items }: Comparison, from: 'before' | 'after', to: 'before' | 'after'): string[] =>
  items.map((item) => [item[from]?.number ?? 0, item[to]?.number ?? 0].join('→')).toSorted()

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

const itemCount = ({ categories }: ComparableList): number =>
  categories.reduce((sum, { items }) => sum + items.length, 0)

describe('laws', () => {
  it('a list compared with itself has no differences, whatever it holds', () => {
    assert(
      property(wildLists, (list) => {
        const { counts, heading, categories, items } = compareLists(list, list)
        expect([heading, told(items)]).toEqual([[], []])
        expect(categories.filter(({ kind, moved }) => kind !== 'same' || moved)).toEqual([])
        expect(counts.same).toBe(itemCount(list))
      }),
    )
  })

  it('every old and every new item is there once, the new ones in order', () => {
    assert(
      property(wildLists, wildLists, (before, after) => {
        const comparison = compareLists(before, after)
        expect(numbers(comparison, 'before').toSorted((a, b) => a - b)).toEqual(upTo(itemCount(before)))
        expect(numbers(comparison, 'after')).toEqual(upTo(itemCount(after)))
      }),
    )
  })

  it('the old list with the differences carried out is the new one', () => {
    assert(
      property(editedLists, ({ before, after }) => {
        expect(applyComparison(before, compareLists(before, after))).toEqual(printedContent(after))
      }),
    )
  })

  it('with the sides swapped, added is removed and the same items belong together', () => {
    assert(
      property(editedLists, ({ before, after }) => {
        const [there, back] = [compareLists(before, after), compareLists(after, before)]
        expect(pairs(back, 'after', 'before')).toEqual(pairs(there, 'before', 'after'))
        expect(
          kinOf(back)
            .map(([, kin]) => kin)
            .toSorted(),
        ).toEqual(
          kinOf(there)
            .map(([, kin]) => kin)
            .toSorted(),
        )
        // Of two items that changed places either may be the one that moved: who is the same may differ.
        const { added, removed, changed, moved } = there.counts
        expect(back.counts).toMatchObject({ added: removed, removed: added, changed, moved })
      }),
    )
  })
})

describe('two published lists', async () => {
  const [one, other] = (await realLists()).map(({ list }) => list)

  it.skipIf(one === undefined || other === undefined)(
    'of neighbouring townships: the items that both have are found, though worded differently',
    () => {
      if (one === undefined || other === undefined) return
      const { counts } = compareLists(one, other)
      expect(counts.changed).toBeGreaterThanOrEqual(17)
      expect(counts.changed + counts.removed).toBe(itemCount(one))
    },
  )

  it.skipIf(one === undefined)('with every item renamed: all are found again by their duties', () => {
    if (one === undefined) return
    const after = {
      ...one,
      categories: one.categories.map((category) => ({
        ...category,
        items: category.items.map((item) => ({
          ...item,
          name: `做好${item.name.replace(/^开展|工作$/g, '')}`,
        })),
      })),
    }
    const { items } = compareLists(one, after)
    expect(items.filter(({ before: old, after: now }) => old?.number !== now?.number)).toEqual([])
  })
})
