import { describe, expect, it } from 'vitest'
import { storedList } from '../stored-list.ts'
import type { Edit } from '../../../../../../renderer/features/editor/save/edits.ts'
import {
  addAgain,
  fieldLabel,
  keepingBoth,
  keepingMine,
  readable,
} from '../../../../../../renderer/features/editor/save/resolve.ts'

const edit: Edit = {
  target: 'item',
  id: 1,
  patch: { superiorDuties: '1.登记。' },
  base: { superiorDuties: '' },
}

describe('two texts of one field', () => {
  it('mine goes over what is there now, and nothing else', () => {
    expect(keepingMine(edit, { superiorDuties: '1.核查。' })).toEqual({
      ...edit,
      base: { superiorDuties: '1.核查。' },
      startsStep: true,
    })
  })

  it('both stand below each other, names once each', () => {
    expect(keepingBoth(edit, { superiorDuties: '1.核查。' })?.patch).toEqual({
      superiorDuties: '1.核查。\n1.登记。',
    })
    const names: Edit = { target: 'item', id: 1, patch: { departments: ['县水利局', '县民政局'] } }
    expect(keepingBoth(names, { departments: ['县民政局', '县财政局'] })?.patch).toEqual({
      departments: ['县民政局', '县财政局', '县水利局'],
    })
  })

  it('can not both be a status or a year', () => {
    expect(keepingBoth({ target: 'heading', patch: { year: 2026 } }, { year: 2027 })).toBeNull()
  })

  it('are called and read as on the screen', () => {
    expect(fieldLabel(edit, 'superiorDuties')).toBe('上级部门职责')
    expect(fieldLabel({ target: 'heading', patch: {} }, 'notes')).toBe('表下的说明')
    expect([readable('draft'), readable(['甲', '乙']), readable(''), readable(2026)]).toEqual([
      '草稿',
      '甲\n乙',
      '（空）',
      '2026',
    ])
  })
})

describe('an item that was deleted elsewhere, saved as a new one', () => {
  const stood = storedList([
    ['生态环保', ['河道', '山林', '垃圾']],
    ['民生服务', ['救助']],
  ])
  /** Where the item is added, in a list as it is by then. */
  async function placeIn(now: typeof stood, name: string): Promise<unknown> {
    const category = stood.categories[0]
    const item = category?.items.find((each) => each.name === name)
    if (category === undefined || item === undefined) throw new Error('no such item')
    const added: unknown[] = []
    const call = (called: string, input: object): Promise<unknown> => {
      if (called === 'item.add') added.push({ ...input, content: undefined })
      return Promise.resolve(called === 'list.get' ? now : { itemId: 99, categoryId: 98 })
    }
    expect(await addAgain(call as never, 7, { item, category })).toMatchObject({ itemId: 99 })
    return added[0]
  }
  const without = (...ids: number[]): typeof stood => ({
    ...stood,
    categories: stood.categories.map((category) => ({
      ...category,
      items: category.items.filter(({ id }) => !ids.includes(id)),
    })),
  })

  it('stands where it stood', async () => {
    expect(await placeIn(without(12), '山林')).toEqual({ categoryId: 1, before: 13 })
    expect(await placeIn(without(13), '垃圾')).toEqual({ categoryId: 1, before: null })
    expect(await placeIn(without(11, 12), '山林')).toEqual({ categoryId: 1, before: 13 })
    expect(await placeIn(without(11), '河道')).toEqual({ categoryId: 1, before: 12 })
  })

  it('goes to the end of the list where its category is gone as well', async () => {
    expect(await placeIn({ ...stood, categories: stood.categories.slice(1) }, '河道')).toEqual({
      categoryId: 2,
      before: null,
    })
    expect(await placeIn({ ...stood, categories: [] }, '河道')).toEqual({ categoryId: 98, before: null })
  })
})
