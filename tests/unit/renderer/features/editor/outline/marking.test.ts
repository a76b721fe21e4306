import { describe, expect, it } from 'vitest'
import {
  currentRow,
  markAll,
  markRange,
  selectionOf,
  toggleMark,
} from '../../../../../../renderer/features/editor/outline/marking.ts'
import { outlineRows } from '../../../../../../renderer/features/editor/outline/outline-rows.ts'
import { storedList } from '../stored-list.ts'

const list = storedList([
  ['经济发展', ['普查', '招商']],
  ['民生服务', ['救助', '养老']],
])
/** 标题, 经济发展, 普查, 招商, 民生服务, 救助, 养老 */
const { rows } = outlineRows(list, '', null, new Set())
const item = (id: number) => ({ type: 'item', id }) as const
const NONE: ReadonlySet<number> = new Set()

function row(index: number) {
  const found = rows[index]
  if (found === undefined) throw new Error(`no row ${index}`)
  return found
}

describe('marking several items', () => {
  it('marks the items between two rows, upwards and downwards, across categories', () => {
    expect(markRange(rows, 3, 5)).toEqual({ marked: new Set([12, 21]), shown: item(21) })
    expect(markRange(rows, 5, 3)).toEqual({ marked: new Set([12, 21]), shown: item(12) })
    expect(markRange(rows, 3, 4)).toEqual({ marked: new Set([12]), shown: { type: 'category', id: 2 } })
    expect(markRange(rows, 3, 99)).toBeNull()
  })

  it('adds one item to the one in the form, and takes it away again', () => {
    const two = toggleMark(rows, NONE, item(11), row(5))
    expect(two).toEqual({ marked: new Set([11, 21]), shown: item(21) })
    expect(toggleMark(rows, two.marked, two.shown, row(5))).toEqual({
      marked: new Set([11]),
      shown: item(11),
    })
    expect(toggleMark(rows, two.marked, two.shown, row(2))).toEqual({
      marked: new Set([21]),
      shown: item(21),
    })
  })

  it('takes a category for its items', () => {
    expect(toggleMark(rows, NONE, item(11), row(4)).marked).toEqual(new Set([11, 21, 22]))
  })

  it('marks all that is shown, and the items of closed categories', () => {
    expect(markAll(rows, item(21))).toEqual({ marked: new Set([11, 12, 21, 22]), shown: item(21) })
    const closed = outlineRows(list, '', null, new Set([1])).rows
    expect(markAll(closed, { type: 'heading' })?.marked).toEqual(new Set([11, 12, 21, 22]))
    const searched = outlineRows(list, '养老', null, new Set()).rows
    expect(markAll(searched, item(11))).toEqual({ marked: new Set([22]), shown: item(22) })
    expect(markAll([], { type: 'heading' })).toBeNull()
  })

  it('knows the row of a hit, and the item’s own row when the search is over', () => {
    const typed = structuredClone(list)
    Object.assign(typed.categories[0]?.items[0] ?? {}, { remarks: '养老，养老' })
    const searched = outlineRows(typed, '养老', null, new Set()).rows
    const second = searched[3]
    if (second === undefined) throw new Error('no second hit')
    expect(currentRow(searched, selectionOf(second))).toBe(3)
    expect(currentRow(rows, selectionOf(second))).toBe(2)
    expect(currentRow(rows, item(99))).toBe(-1)
  })
})
