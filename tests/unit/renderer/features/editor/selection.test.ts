import { describe, expect, it } from 'vitest'
import {
  beginningOf,
  changedPlace,
  existingSelection,
  selectedItems,
  standingFor,
  survivingSelection,
} from '../../../../../renderer/features/editor/selection.ts'
import { categoryAfter, placeAfter } from '../../../../../renderer/features/editor/new-places.ts'
import type { StoredList } from '../../../../../shared/contract/schemas.ts'
import { storedList } from './stored-list.ts'

const list = storedList([
  ['经济发展', ['普查', '招商']],
  ['民生服务', ['救助']],
])

/** All that is gone was deleted on this screen; or by others. */
const here = (): boolean => false
const elsewhere = (): boolean => true

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

function without(...ids: number[]): StoredList {
  return {
    ...list,
    categories: list.categories.map((category) => ({
      ...category,
      items: category.items.filter(({ id }) => !ids.includes(id)),
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
    const shown = { type: 'item', id: 12 } as const
    expect(survivingSelection(list, without(12), shown, here)).toEqual({ type: 'item', id: 21 })
    expect(survivingSelection(list, without(12, 21), shown, here)).toEqual({ type: 'item', id: 11 })
    expect(survivingSelection(list, without(11, 12, 21), shown, here)).toEqual({ type: 'heading' })
    expect(survivingSelection(list, without(11), shown, here)).toBe(shown)
  })

  it('goes to the neighbouring category where the shown one is gone', () => {
    const only = (...ids: number[]): StoredList => ({
      ...list,
      categories: list.categories.filter(({ id }) => ids.includes(id)),
    })
    expect(survivingSelection(list, only(2), { type: 'category', id: 1 }, here)).toEqual({
      type: 'category',
      id: 2,
    })
    expect(survivingSelection(list, only(1), { type: 'category', id: 2 }, here)).toEqual({
      type: 'category',
      id: 1,
    })
    expect(survivingSelection(list, only(), { type: 'category', id: 2 }, here)).toEqual({ type: 'heading' })
  })

  it('stays at what others deleted, until the clerk goes on or it is back', () => {
    const shown = { type: 'item', id: 12 } as const
    const gone = survivingSelection(list, without(12), shown, elsewhere)
    expect(gone).toMatchObject({ type: 'gone', name: '招商', next: { type: 'item', id: 21 } })
    expect(gone).toMatchObject({ item: { item: { id: 12 }, category: { name: '经济发展' } } })
    expect(existingSelection(without(12), gone)).toBe(gone)
    expect(survivingSelection(without(12), without(11, 12), gone, here)).toBe(gone)
    expect(survivingSelection(without(12), list, gone, here)).toEqual(shown)
    // Its neighbour goes as well.
    expect(survivingSelection(without(12), without(12, 21), gone, elsewhere)).toEqual({
      ...gone,
      next: { type: 'item', id: 11 },
    })
    expect(survivingSelection(without(12), without(11, 12, 21), gone, elsewhere)).toMatchObject({
      type: 'gone',
      next: { type: 'heading' },
    })
    // Nothing that is done with what is selected hits a neighbour.
    expect(selectedItems(without(12), gone, new Set())).toEqual([])

    const category = { type: 'category', id: 1 } as const
    const left = { ...list, categories: list.categories.slice(1) }
    expect(survivingSelection(list, left, category, elsewhere)).toMatchObject({
      type: 'gone',
      name: '经济发展',
      item: null,
      next: { type: 'category', id: 2 },
    })
  })

  it('goes on from what stands where the deleted thing stood', () => {
    const gone = survivingSelection(list, without(11), { type: 'item', id: 11 }, elsewhere)
    expect(standingFor(gone)).toEqual({ type: 'item', id: 12 })
    expect(placeAfter(without(11), gone)).toEqual({ categoryId: 1, before: null })
    expect(categoryAfter(without(11), gone)).toBe(2)
  })

  it('begins at the first item, at the heading where there is none', () => {
    expect(beginningOf(list)).toEqual({ type: 'item', id: 11 })
    expect(beginningOf(without(11, 12))).toEqual({ type: 'item', id: 21 })
    expect(beginningOf(without(11, 12, 21))).toEqual({ type: 'heading' })
  })

  it('waits for what was selected before it is in the list', () => {
    const added = { type: 'item', id: 99 } as const
    expect(survivingSelection(list, { ...list }, added, here)).toBe(added)
  })

  it('takes the items marked together in printed order, else the one in the form', () => {
    expect(selectedItems(list, { type: 'item', id: 12 }, new Set([21, 11]))).toEqual([11, 21])
    expect(selectedItems(list, { type: 'item', id: 12 }, new Set())).toEqual([12])
    expect(selectedItems(list, { type: 'category', id: 1 }, new Set())).toEqual([])
  })
})
