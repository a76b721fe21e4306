import { describe, expect, it } from 'vitest'
import { paneTitle } from '../../../../../../renderer/features/editor/form/pane-title.ts'
import { placedItems } from '../../../../../../renderer/features/editor/selection.ts'
import { storedList } from '../stored-list.ts'

const list = storedList([
  ['经济发展', ['普查', '']],
  ['', ['救助']],
])

describe('the heading over the form', () => {
  it('says which item or category it is, by number and name', () => {
    const [first, unnamed] = placedItems(list)
    expect(paneTitle(list, { type: 'item', id: 11 }, first)).toBe('第 1 项 · 普查')
    expect(paneTitle(list, { type: 'item', id: 12 }, unnamed)).toBe('第 2 项')
    expect(paneTitle(list, { type: 'category', id: 1 }, undefined)).toBe('第 1 个类别 · 经济发展')
    expect(paneTitle(list, { type: 'category', id: 2 }, undefined)).toBe('第 2 个类别')
    expect(paneTitle(list, { type: 'heading' }, undefined)).toBe('标题和说明')
  })
})
