import { describe, expect, it } from 'vitest'
import { placedItems } from '../../../../../renderer/features/editor/selection.ts'
import { firstShown, isHidden, steppedItem } from '../../../../../renderer/features/editor/status-filter.ts'
import { withStatus } from './stored-list.ts'

/** 招商 and 养老 are settled. */
const list = withStatus('settled', 12, 22)
const items = placedItems(list)
const item = (id: number) => ({ type: 'item', id }) as const

describe('what a filter by state shows', () => {
  it('is an item of that state, and a category with one; never the heading', () => {
    expect(isHidden(list, item(12), 'settled')).toBe(false)
    expect(isHidden(list, item(11), 'settled')).toBe(true)
    expect(isHidden(list, { type: 'category', id: 1 }, 'settled')).toBe(false)
    expect(isHidden(list, { type: 'category', id: 1 }, 'asked')).toBe(true)
    expect(isHidden(list, { type: 'heading' }, 'draft')).toBe(true)
    expect(isHidden(list, { type: 'heading' }, null)).toBe(false)
    expect(isHidden(list, item(99), 'draft'), 'not in the list yet').toBe(false)
  })

  it('begins with its first item', () => {
    expect(firstShown(list, 'settled')).toEqual(item(12))
    expect(firstShown(list, 'asked')).toBeNull()
  })

  it('is what a step goes through, also from an item that is shown no longer', () => {
    const step = (from: number, by: 1 | -1) => steppedItem(items, item(from), by, 'settled')?.item.id
    expect([step(12, 1), step(22, -1), step(21, 1), step(21, -1)]).toEqual([22, 12, 22, 12])
    expect([step(22, 1), step(12, -1)]).toEqual([undefined, undefined])
    expect(steppedItem(items, item(11), 1, null)?.item.id).toBe(12)
    expect(steppedItem(items, { type: 'heading' }, 1, 'settled')?.item.id).toBe(12)
  })
})
