import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ITEM_FIELDS } from '../../../../../../renderer/features/editor/item-fields.ts'
import { replaceHits } from '../../../../../../renderer/features/editor/replace/replace-hits.ts'
import { findHits } from '../../../../../../renderer/features/editor/search/hits.ts'
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
    expect(replaceHits(list, chosen, '入户走访')).toEqual([
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
    expect(replaceHits(list, hits, '卫健委')).toEqual([
      {
        itemId: 11,
        patch: { departments: ['县卫健委', '县民政局'] },
        base: { departments: ['县卫计局', '县卫健委', '县民政局'] },
      },
    ])
  })

  it('finds nothing for nothing', () => {
    expect(findHits(listWith({}), '', ALL)).toEqual([])
  })

  it('all hits replaced is the same as replacing all in the text', () => {
    const text = array(constantFrom('走', '访', '走访', '，', '\n')).map((parts) => parts.join(''))
    assert(
      property(text, constantFrom('走', '走访', '访访', '走走'), string(), (remarks, needle, replacement) => {
        const list = listWith({ remarks })
        const hits = findHits(list, needle, new Set(['remarks']))
        const [changed] = replaceHits(list, hits, replacement)
        expect(changed?.patch.remarks ?? remarks).toBe(remarks.replaceAll(needle, () => replacement))
      }),
    )
  })
})
