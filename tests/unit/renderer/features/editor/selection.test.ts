import { describe, expect, it } from 'vitest'
import {
  changedPlace,
  existingSelection,
  neighbourOf,
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

  it('goes to the next item after a delete, to the one before at the end', () => {
    expect(neighbourOf(list, 12)).toBe(21)
    expect(neighbourOf(list, 21)).toBe(12)
    expect(neighbourOf(storedList([['经济发展', ['普查']]]), 11)).toBeNull()
  })
})
