import { describe, expect, it } from 'vitest'
import {
  parseItems,
  printItems,
  tableText,
} from '../../../../../../renderer/features/editor/outline/clipboard-items.ts'
import { placedItems } from '../../../../../../renderer/features/editor/selection.ts'
import { storedList } from '../stored-list.ts'

describe('items on the clipboard', () => {
  it('come back as they were put there', () => {
    const items = { listId: 7, itemIds: [11, 12], cut: true }
    expect(parseItems(printItems(items))).toEqual(items)
  })

  it('are not taken from what is something else', () => {
    for (const text of [
      '',
      '文字',
      'null',
      '7',
      '{}',
      '{"listId":7,"itemIds":[]}',
      '{"listId":7,"itemIds":["a"]}',
    ])
      expect(parseItems(text), text).toBeNull()
  })

  it('are a table for other programs, with line ends and quotation marks inside cells', () => {
    const list = storedList([['民生服务', ['救助', '养老']]])
    Object.assign(list.categories[0]?.items[0] ?? {}, {
      departments: ['县民政局', '县财政局'],
      superiorDuties: '1.审"核"。',
      support: '经费保障',
    })
    expect(tableText(placedItems(list))).toBe(
      '1\t救助\t"县民政局\n县财政局"\t"1.审""核""。\n履职保障：经费保障"\t\t\r\n2\t养老\t\t\t\t',
    )
  })
})
