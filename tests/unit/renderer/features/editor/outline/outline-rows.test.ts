import { describe, expect, it } from 'vitest'
import { nextStop, outlineRows } from '../../../../../../renderer/features/editor/outline/outline-rows.ts'
import type { OutlineRow } from '../../../../../../renderer/features/editor/outline/outline-rows.ts'
import { storedList } from '../stored-list.ts'

const list = storedList([
  ['经济发展', ['普查', '招商']],
  ['待定', []],
  ['民生服务', ['救助']],
])

function words(rows: readonly OutlineRow[]): string[] {
  return rows.map((row) => {
    if (row.type === 'heading') return '标题'
    if (row.type === 'hit') return `${row.hit.field}：${row.hit.text}`
    return row.type === 'item' ? `${row.number} ${row.item.name}` : `${row.numeral}${row.category.name}`
  })
}

describe('the outline of a list', () => {
  it('numbers categories and items as they print; an empty category takes no numeral', () => {
    expect(words(outlineRows(list, '', null, new Set()).rows)).toEqual([
      '标题',
      '一、经济发展',
      '1 普查',
      '2 招商',
      '待定',
      '二、民生服务',
      '3 救助',
    ])
  })

  it('hides the items of a closed category and keeps the numbers of the others', () => {
    expect(words(outlineRows(list, '', null, new Set([1])).rows)).toEqual([
      '标题',
      '一、经济发展',
      '待定',
      '二、民生服务',
      '3 救助',
    ])
  })

  it('finds text in every field, also in closed categories, and counts it', () => {
    const typed = structuredClone(list)
    const item = typed.categories[0]?.items[1]
    if (item === undefined) throw new Error('the list has changed')
    const fields = {
      name: '甲',
      departments: ['县商务局'],
      superiorDuties: '1.审核B类企业。',
      support: '经费保障',
      cooperationDuties: '1.摸排。',
      remarks: '每季度',
    }
    Object.assign(item, fields)
    for (const [needle, hit] of [
      ['甲', null],
      ['商务', 'departments：商务'],
      ['b类', 'superiorDuties：B类'],
      ['经费', 'support：经费'],
      [' 摸排 ', 'cooperationDuties：摸排'],
      ['季度', 'remarks：季度'],
    ] as const) {
      const outline = outlineRows(typed, needle, null, new Set([1]))
      expect(words(outline.rows), needle).toEqual(['一、经济发展', '2 甲', ...(hit === null ? [] : [hit])])
      expect([outline.found, outline.hits], needle).toEqual([1, 1])
    }
  })

  it('shows each place of the text as a row below its item, names in the item’s own row', () => {
    const typed = structuredClone(list)
    Object.assign(typed.categories[0]?.items[0] ?? {}, { superiorDuties: '1.普查。\n2.复查普查数据。' })
    Object.assign(typed.categories[2]?.items[0] ?? {}, { internalNote: '问普查员' })
    const outline = outlineRows(typed, '普查', null, new Set())
    expect(words(outline.rows)).toEqual([
      '一、经济发展',
      '1 普查',
      'superiorDuties：普查',
      'superiorDuties：普查',
      '二、民生服务',
      '3 救助',
      'internalNote：普查',
    ])
    expect([outline.found, outline.hits]).toEqual([2, 4])
    expect(outline.stops).toEqual([1, 2, 3, 6])
    expect([
      nextStop(outline.stops, 1, 1),
      nextStop(outline.stops, 6, 1),
      nextStop(outline.stops, -1, 1),
    ]).toEqual([2, 1, 1])
    expect([nextStop(outline.stops, 6, -1), nextStop(outline.stops, 1, -1), nextStop([], 1, -1)]).toEqual([
      3,
      6,
      null,
    ])
  })

  it('finds categories by name and what the title, the office and the notes say', () => {
    expect(words(outlineRows(list, '待定', null, new Set()).rows)).toEqual(['待定'])
    expect(words(outlineRows(list, '青禾', null, new Set()).rows)).toEqual(['标题'])
  })

  it('shows nothing where nothing was found', () => {
    expect(outlineRows(list, '没有的词', null, new Set())).toEqual({ rows: [], found: 0, hits: 0, stops: [] })
  })

  it('shows only the items of one state, with the numbers they print with', () => {
    const worked = structuredClone(list)
    const item = worked.categories[0]?.items[1]
    if (item === undefined) throw new Error('the list has changed')
    item.status = 'settled'
    const outline = outlineRows(worked, '', 'settled', new Set([1]))
    expect(words(outline.rows)).toEqual(['一、经济发展', '2 招商'])
    expect(outlineRows(worked, '普查', 'settled', new Set()).found).toBe(0)
  })
})
