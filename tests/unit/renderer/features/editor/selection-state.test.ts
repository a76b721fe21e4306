import { describe, expect, it } from 'vitest'
import {
  NONE_MARKED,
  choose,
  filterBy,
  followList,
  hold,
  isAtBeginning,
  marksIn,
  selectionIn,
  startIn,
} from '../../../../../renderer/features/editor/selection-state.ts'
import type { StoredList } from '../../../../../shared/contract/schemas.ts'
import { storedList, withStatus } from './stored-list.ts'

const list = storedList([
  ['经济发展', ['普查', '招商']],
  ['民生服务', ['救助']],
])

const here = (): boolean => false
const item = (id: number) => ({ type: 'item', id }) as const

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

describe('what is selected while only one state of work is shown', () => {
  const worked = withStatus('settled', 12, 22)
  const shownIn = (startId: number) => filterBy(startIn(worked, startId), 'settled')

  it('is the first item shown, unless the one in the form is among them', () => {
    expect(selectionIn(shownIn(11))).toEqual(item(12))
    expect(selectionIn(shownIn(22))).toEqual(item(22))
    expect(selectionIn(filterBy(startIn(worked, 11), 'asked')), 'nothing to show').toEqual(item(11))
  })

  it('shows all again when something hidden is gone to, also a new item', () => {
    expect(choose(shownIn(12), item(22), NONE_MARKED).filter).toBe('settled')
    expect(choose(shownIn(12), item(21), NONE_MARKED).filter).toBeNull()
    const [first, ...others] = worked.categories
    if (first?.items[0] === undefined) throw new Error('the list has changed')
    const added = { ...first.items[0], id: 13 }
    const longer = { ...worked, categories: [{ ...first, items: [...first.items, added] }, ...others] }
    const before = choose(shownIn(12), item(13), NONE_MARKED)
    expect(followList(before, longer, here).filter).toBeNull()
  })

  it('keeps an item in the form whose state is changed, but not its mark', () => {
    const marked = choose(shownIn(12), item(12), new Set([12, 22]))
    expect(marksIn(marked)).toEqual(new Set([12, 22]))
    const after = followList(marked, withStatus('settled', 22), here)
    expect(selectionIn(after)).toEqual(item(12))
    expect(marksIn(after).size).toBe(0)
    expect(choose(after, selectionIn(after), NONE_MARKED).filter).toBe('settled')
  })

  it('is the next item shown, where one is deleted', () => {
    const left = {
      ...worked,
      categories: worked.categories.map((each) => ({
        ...each,
        items: each.items.filter(({ id }) => id !== 12),
      })),
    }
    const after = followList(shownIn(12), left, here)
    expect(selectionIn(after)).toEqual(item(22))
    expect(after.filter).toBe('settled')
  })
})
