import { describe, expect, it } from 'vitest'
import {
  changedPlace,
  existingSelection,
  selectedItems,
  survivingSelection,
} from '../../../../../renderer/features/editor/selection.ts'
import type { StoredList } from '../../../../../shared/contract/schemas.ts'
import { storedList } from './stored-list.ts'

const list = storedList([
  ['经济发展', ['普查', '招商']],
  ['民生服务', ['救助']],
])

/** The list with one item's name changed, everything else the same objects, as the screen's cache has it. */
function renamed(id: number, name: string): StoredList {
  return {
    ...list,
    categories: list.categories.map((category) => ({
      ...category,
      items: category.items.map((item) => (item.id === id ? { ...item, name } : item)),
    })),
  }
}

describe('what the editor shows', () => {
  it('goes to the heading where the selected item is gone', () => {
    expect(existingSelection(list, { type: 'item', id: 12 })).toEqual({ type: 'item', id: 12 })
    expect(existingSelection(list, { type: 'item', id: 99 })).toEqual({ type: 'heading' })
    expect(existingSelection(list, { type: 'category', id: 9 })).toEqual({ type: 'heading' })
  })

  it('goes to what an undo changed', () => {
    expect(changedPlace(list, renamed(21, '临时救助'))).toEqual({ type: 'item', id: 21 })
    const categories = list.categories.map((category, at) =>
      at === 1 ? { ...category, name: '民政' } : category,
    )
    expect(changedPlace(list, { ...list, categories })).toEqual({ type: 'category', id: 2 })
    expect(changedPlace(list, { ...list, year: 2027 })).toEqual({ type: 'heading' })
    expect(changedPlace(list, { ...list, revision: 9 })).toBeNull()
  })

  it('goes to the next item where the shown one is gone, to the one before at the end', () => {
    const without = (...ids: number[]): StoredList => ({
      ...list,
      categories: list.categories.map((category) => ({
        ...category,
        items: category.items.filter(({ id }) => !ids.includes(id)),
      })),
    })
    const shown = { type: 'item', id: 12 } as const
    expect(survivingSelection(list, without(12), shown)).toEqual({ type: 'item', id: 21 })
    expect(survivingSelection(list, without(12, 21), shown)).toEqual({ type: 'item', id: 11 })
    expect(survivingSelection(list, without(11, 12, 21), shown)).toEqual({ type: 'heading' })
    expect(survivingSelection(list, without(11), shown)).toBe(shown)
  })

  it('goes to the neighbouring category where the shown one is gone', () => {
    const only = (...ids: number[]): StoredList => ({
      ...list,
      categories: list.categories.filter(({ id }) => ids.includes(id)),
    })
    expect(survivingSelection(list, only(2), { type: 'category', id: 1 })).toEqual({
      type: 'category',
      id: 2,
    })
    expect(survivingSelection(list, only(1), { type: 'category', id: 2 })).toEqual({
      type: 'category',
      id: 1,
    })
    expect(survivingSelection(list, only(), { type: 'category', id: 2 })).toEqual({ type: 'heading' })
  })

  it('waits for what was selected before it is in the list', () => {
    const added = { type: 'item', id: 99 } as const
    expect(survivingSelection(list, { ...list }, added)).toBe(added)
  })

  it('takes the items marked together in printed order, else the one in the form', () => {
    expect(selectedItems(list, { type: 'item', id: 12 }, new Set([21, 11]))).toEqual([11, 21])
    expect(selectedItems(list, { type: 'item', id: 12 }, new Set())).toEqual([12])
    expect(selectedItems(list, { type: 'category', id: 1 }, new Set())).toEqual([])
  })
})
