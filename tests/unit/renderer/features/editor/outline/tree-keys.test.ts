import { describe, expect, it } from 'vitest'
import { outlineRows } from '../../../../../../renderer/features/editor/outline/outline-rows.ts'
import { treeKey } from '../../../../../../renderer/features/editor/outline/tree-keys.ts'
import type { PressedKey } from '../../../../../../renderer/features/editor/outline/tree-keys.ts'
import { storedList } from '../stored-list.ts'

const { rows } = outlineRows(storedList([['经济发展', ['普查', '招商']]]), '', null, new Set())

function press(key: string, keys: Partial<PressedKey> = {}, index = 2) {
  const up = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  return treeKey({ key, ...up, ...keys }, rows, index)
}

describe('keys in the outline', () => {
  it('go from row to row and stop at the ends', () => {
    expect(press('ArrowDown')).toEqual({ type: 'go', index: 3 })
    expect(press('ArrowDown', {}, 3)).toEqual({ type: 'go', index: 3 })
    expect(press('PageUp')).toEqual({ type: 'go', index: 0 })
    expect(press('End')).toEqual({ type: 'go', index: 3 })
  })

  it('mark with Shift, all with Ctrl+A', () => {
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ type: 'extend', index: 1 })
    expect(press('a', { ctrlKey: true })).toEqual({ type: 'all' })
    expect(press('A', { metaKey: true })).toEqual({ type: 'all' })
    expect(press('Escape')).toEqual({ type: 'end-marking' })
  })

  it('move with Alt, open and close categories, edit and delete', () => {
    expect(press('ArrowUp', { altKey: true })).toEqual({ type: 'step', direction: 'up' })
    expect(press('ArrowLeft', {}, 1)).toEqual({ type: 'toggle', categoryId: 1, hidden: true })
    expect(press('ArrowLeft')).toBeNull()
    expect(press('F2')).toEqual({ type: 'edit' })
    expect(press('Delete')).toEqual({ type: 'delete' })
  })

  it('leave the keys of the whole editor alone', () => {
    expect(press('ArrowDown', { ctrlKey: true })).toBeNull()
    expect(press('F3', { shiftKey: true })).toBeNull()
    expect(press('x')).toBeNull()
  })
})
