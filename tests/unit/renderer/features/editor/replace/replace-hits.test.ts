import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_FIELDS } from '../../../../../../renderer/features/editor/item-fields.ts'
import {
  placeOfHit,
  placesOfHits,
  replaceLabel,
} from '../../../../../../renderer/features/editor/replace/hit-words.ts'
import { replaceHits } from '../../../../../../renderer/features/editor/replace/replace-hits.ts'
import { findHits } from '../../../../../../renderer/features/editor/search/hits.ts'
import { findListHits } from '../../../../../../renderer/features/editor/search/list-hits.ts'
import type { StoredList } from '../../../../../../shared/contract/schemas.ts'
import { storedList } from '../stored-list.ts'

const ALL = new Set(ITEM_FIELDS)

function listWith(first: Partial<StoredList['categories'][number]['items'][number]>): StoredList {
  const list = storedList([['民生服务', ['走访', '救助']]])
  const item = list.categories[0]?.items[0]
  if (item === undefined) throw new Error('the list has changed')
  Object.assign(item, first)
  return list
}

describe('find and replace', () => {
  it('finds every place, with the item’s number and what stands around it', () => {
    const list = listWith({ cooperationDuties: '青禾镇：\n1.每月走访。\n2.走访后登记。' })
    expect(findHits(list, '走访', ALL).map(({ number, field, start }) => ({ number, field, start }))).toEqual(
      [
        { number: 1, field: 'name', start: 0 },
        { number: 1, field: 'cooperationDuties', start: 9 },
        { number: 1, field: 'cooperationDuties', start: 15 },
      ],
    )
    expect(findHits(list, '走访', new Set(['cooperationDuties']))[0]).toMatchObject({
      before: '青禾镇：\n1.每月',
      after: '。\n2.走访后登记。',
    })
  })

  it('changes the chosen hits and no others', () => {
    const list = listWith({ cooperationDuties: '1.走访。\n2.走访。\n3.走访。' })
    const hits = findHits(list, '走访', new Set(['cooperationDuties']))
    const chosen = hits.filter((_, index) => index !== 1)
    expect(replaceHits(list, chosen, '入户走访').items).toEqual([
      {
        itemId: 11,
        patch: { cooperationDuties: '1.入户走访。\n2.走访。\n3.入户走访。' },
        base: { cooperationDuties: '1.走访。\n2.走访。\n3.走访。' },
      },
    ])
  })

  it('renames a department, and joins it with one that has that name already', () => {
    const list = listWith({ departments: ['县卫计局', '县卫健委', '县民政局'] })
    const hits = findHits(list, '卫计局', ALL)
    expect(replaceHits(list, hits, '卫健委').items).toEqual([
      {
        itemId: 11,
        patch: { departments: ['县卫健委', '县民政局'] },
        base: { departments: ['县卫计局', '县卫健委', '县民政局'] },
      },
    ])
  })

  it('goes through the whole list: title, office, names of categories and notes too', () => {
    const list = {
      ...storedList([
        ['青禾镇事务', ['走访']],
        ['民生服务', ['救助青禾镇']],
      ]),
      notes: ['注：一、青禾镇填写，青禾镇解释。', '二、自印发之日起施行。'],
    }
    const hits = findListHits(list, '青禾镇')
    expect(hits.map(placeOfHit)).toEqual([
      '标题',
      '镇（街道）',
      '类别名称',
      '第 2 项 事项名称',
      '表下的说明',
      '表下的说明',
    ])
    expect(placesOfHits(hits)).toBe('标题、镇（街道）、表下的说明、1 个类别名称、1 个事项')
    expect(replaceHits(list, hits, '青禾街道')).toEqual({
      heading: {
        patch: {
          title: ['云泽县', '青禾街道配合履职事项清单'],
          office: '青禾街道',
          notes: ['注：一、青禾街道填写，青禾街道解释。', '二、自印发之日起施行。'],
        },
        base: { title: list.title, office: '青禾镇', notes: list.notes },
      },
      categories: [{ categoryId: 1, patch: { name: '青禾街道事务' }, base: { name: '青禾镇事务' } }],
      items: [{ itemId: 21, patch: { name: '救助青禾街道' }, base: { name: '救助青禾镇' } }],
    })
  })

  it('leaves what is not ticked, and no office where its whole name is deleted', () => {
    const list = storedList([['青禾镇事务', ['走访']]])
    const chosen = findListHits(list, '青禾镇').filter(
      (hit) => hit.target === 'heading' && hit.field === 'office',
    )
    expect(replaceHits(list, chosen, '')).toEqual({
      heading: { patch: { office: null }, base: { office: '青禾镇' } },
      categories: [],
      items: [],
    })
  })

  it('is named in a few words, however long the text', () => {
    expect(replaceLabel('青禾镇', '青禾街道')).toBe('替换“青禾镇”为“青禾街道”')
    expect(replaceLabel('青禾镇', '')).toBe('删去“青禾镇”')
    expect(replaceLabel('长'.repeat(300), '短')).toBe(`替换“${'长'.repeat(20)}…”为“短”`)
  })

  it('finds nothing for nothing', () => {
    expect(findHits(listWith({}), '', ALL)).toEqual([])
    expect(findListHits(listWith({}), '')).toEqual([])
  })

  it('all hits replaced is the same as replacing all in the text', () => {
    const text = array(constantFrom('走', '访', '走访', '，', '\n')).map((parts) => parts.join(''))
    assert(
      property(text, constantFrom('走', '走访', '访访', '走走'), string(), (remarks, needle, replacement) => {
        const list = listWith({ remarks })
        const hits = findHits(list, needle, new Set(['remarks']))
        const [changed] = replaceHits(list, hits, replacement).items
        expect(changed?.patch.remarks ?? remarks).toBe(remarks.replaceAll(needle, () => replacement))
      }),
    )
  })
})
