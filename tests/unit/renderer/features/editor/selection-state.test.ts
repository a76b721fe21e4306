import { describe, expect, it } from 'vitest'
import {
  followList,
  hold,
  isAtBeginning,
  marksIn,
  selectionIn,
  startIn,
} from '../../../../../renderer/features/editor/selection-state.ts'
import type { StoredList } from '../../../../../shared/contract/schemas.ts'
import { storedList } from './stored-list.ts'

const list = storedList([
  ['经济发展', ['普查', '招商']],
  ['民生服务', ['救助']],
])

const here = (): boolean => false

/** The list with its items in another order, or fewer of them, in the first category. */
function withItems(...ids: number[]): StoredList {
  const all = list.categories.flatMap(({ items }) => items)
  const items = ids.flatMap((id) => all.filter((item) => item.id === id))
  return { ...list, categories: list.categories.map((each, at) => (at === 0 ? { ...each, items } : each)) }
}

describe('what is selected while a list changes', () => {
  it('is its beginning, whatever stands there, until the clerk works in it', () => {
    const opened = startIn(list, null)
    expect(selectionIn(opened)).toEqual({ type: 'item', id: 11 })
    const moved = followList(opened, withItems(12, 11), here)
    expect(selectionIn(moved)).toEqual({ type: 'item', id: 12 })

    const held = followList(hold(moved), withItems(11, 12), here)
    expect(selectionIn(held)).toEqual({ type: 'item', id: 12 })
    expect(hold(held)).toBe(held)
  })

  it('is the beginning no more once that stands elsewhere, or something else was chosen', () => {
    const opened = startIn(list, null)
    expect(isAtBeginning(opened)).toBe(true)
    const held = hold(opened)
    expect(isAtBeginning(held)).toBe(true)
    expect(isAtBeginning(followList(held, withItems(12, 11), here))).toBe(false)
    expect(isAtBeginning({ ...held, chosen: { type: 'item', id: 11 } })).toBe(false)
    expect(isAtBeginning(startIn(list, 11))).toBe(false)
  })

  it('keeps the marks of what is left, and drops them where another item comes to be shown', () => {
    const marked = new Set([11, 12, 21])
    const state = { ...startIn(list, 12), marked }
    expect(marksIn(followList(state, withItems(12), here))).toEqual(new Set([12, 21]))
    const next = followList({ ...state, marked: new Set([11, 12]) }, withItems(11), here)
    expect(selectionIn(next)).toEqual({ type: 'item', id: 21 })
    expect(marksIn(next).size).toBe(0)
  })
})
