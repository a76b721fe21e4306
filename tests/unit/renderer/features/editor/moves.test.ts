import { describe, expect, it } from 'vitest'
import {
  categoryDrop,
  categoryStep,
  itemDrop,
  itemStep,
} from '../../../../../renderer/features/editor/moves.ts'
import { storedList } from './stored-list.ts'

const list = storedList([
  ['经济发展', ['普查', '招商']],
  ['民生服务', ['救助', '养老']],
  ['文化旅游', []],
])

describe('moving an item by keys', () => {
  it('goes up one place', () => {
    expect(itemStep(list, 12, 'up')).toEqual({ categoryId: 1, before: 11 })
  })

  it('goes down one place, to the end where it was the last but one', () => {
    expect(itemStep(list, 11, 'down')).toEqual({ categoryId: 1, before: null })
  })

  it('passes into the category above at its end and into the one below at its head', () => {
    expect(itemStep(list, 21, 'up')).toEqual({ categoryId: 1, before: null })
    expect(itemStep(list, 12, 'down')).toEqual({ categoryId: 2, before: 21 })
    expect(itemStep(list, 22, 'down')).toEqual({ categoryId: 3, before: null })
  })

  it('stays at the very top', () => {
    expect(itemStep(list, 11, 'up')).toBeNull()
  })
})

describe('moving a category by keys', () => {
  it('goes in front of the one above, or behind the one below', () => {
    expect(categoryStep(list, 2, 'up')).toBe(1)
    expect(categoryStep(list, 1, 'down')).toBe(3)
    expect(categoryStep(list, 2, 'down')).toBeNull()
  })

  it('stays at either end', () => {
    expect(categoryStep(list, 1, 'up')).toBeUndefined()
    expect(categoryStep(list, 3, 'down')).toBeUndefined()
  })
})

describe('dropping with the mouse', () => {
  it('puts an item in front of or behind the item under the pointer', () => {
    expect(itemDrop(list, { type: 'item', id: 21 }, 'upper')).toEqual({ categoryId: 2, before: 21 })
    expect(itemDrop(list, { type: 'item', id: 21 }, 'lower')).toEqual({ categoryId: 2, before: 22 })
    expect(itemDrop(list, { type: 'item', id: 22 }, 'lower')).toEqual({ categoryId: 2, before: null })
  })

  it('puts an item at the head of the category under the pointer, also an empty one', () => {
    expect(itemDrop(list, { type: 'category', id: 2 }, 'lower')).toEqual({ categoryId: 2, before: 21 })
    expect(itemDrop(list, { type: 'category', id: 3 }, 'upper')).toEqual({ categoryId: 3, before: null })
  })

  it('puts a category in front of or behind the one under the pointer', () => {
    expect(categoryDrop(list, 2, 'upper')).toBe(2)
    expect(categoryDrop(list, 2, 'lower')).toBe(3)
    expect(categoryDrop(list, 3, 'lower')).toBeNull()
  })
})
