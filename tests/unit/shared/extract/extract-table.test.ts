import { describe, expect, it } from 'vitest'
import { extractTable } from '../../../../shared/extract/extract-table.ts'
import { departmentShares } from '../../../../shared/extract/shares.ts'
import { BUILT_IN_LAYOUTS, layoutFor } from '../../../../shared/layout/built-in.ts'
import { pointsOf, tableWidth, textWidth, typeArea } from '../../../../shared/layout/geometry.ts'
import type { Layout } from '../../../../shared/layout/types.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import type { OfficialTable } from '../../../../shared/official-table/types.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { paragraphLines } from '../../../../shared/typesetting/measure.ts'

const layout = layoutFor(sampleList.kind, sampleList.columns)
const table = officialTable(sampleList, layout)
const { departments } = departmentShares(sampleList)

function printed(own: Layout): OfficialTable {
  return officialTable(sampleList, own)
}

describe('what a department gets', () => {
  it('its items alone, word for word and number for number, under their categories', () => {
    for (const share of departments) {
      const extract = extractTable(table, share, null)
      const items = extract.rows.flatMap((row) => (row.type === 'item' ? [row] : []))
      expect(items.map(({ number }) => number)).toEqual(share.items)
      for (const item of items) {
        const whole = table.rows.find((row) => row.type === 'item' && row.number === item.number)
        expect(item).toEqual({ ...whole, cells: [...(whole?.type === 'item' ? whole.cells : []), [], []] })
      }
    }
  })

  it('only categories that have one of its items, with the numerals of the whole list', () => {
    for (const share of departments) {
      const { rows } = extractTable(table, share, null)
      rows.forEach((row, index) => {
        if (row.type !== 'category') return
        expect(rows[index + 1]?.type).toBe('item')
        expect(table.rows).toContainEqual(row)
      })
      expect(rows[0]?.type).toBe('category')
    }
  })

  it('a title that says what it is and for whom, and the empty columns', () => {
    const share = { name: '云泽县统计局', items: [1] }
    const extract = extractTable(table, share, null)
    expect(extract.isList).toBe(false)
    expect(extract.title).toEqual(['云泽市云泽县', '青禾镇配合履职事项清单（征求意见稿）—云泽县统计局'])
    expect(extract.layout.columns.map(({ header }) => header)).toEqual([
      ...sampleList.columns.map(({ header }) => header),
      '部门意见',
      '理由依据',
    ])
  })

  it('a name too long for the title’s line on a line of its own', () => {
    const name = '大云泽国家级自然保护区管理局云泽分局云泽县管理站（云泽县湿地保护中心）'
    expect(extractTable(table, { name, items: [1] }, null).title.slice(1)).toEqual([
      '青禾镇配合履职事项清单（征求意见稿）',
      `—${name}`,
    ])
  })

  it('the list’s notes, when the answer is wanted, and a place for seal, name and day', () => {
    const share = { name: '云泽县统计局', items: [1] }
    const notes = extractTable(table, share, '2026-12-05').notes
    expect(notes.slice(0, sampleList.notes.length)).toEqual(sampleList.notes)
    expect(notes.join('')).toContain('2026年12月5日前反馈')
    expect(notes.at(-1)).toMatch(/盖章.*填表人.*年　+月　+日$/)
    expect(extractTable(table, share, null).notes.join('')).toContain('加盖公章后反馈')
  })

  it.each([
    ...BUILT_IN_LAYOUTS.map((own) => [own.name, own] as const),
    ['竖页', { ...layout, page: { ...layout.page, width: 210, height: 297 } }] as const,
    [
      '全是窄列',
      { ...layout, columns: layout.columns.map((column) => ({ ...column, align: 'center' })) },
    ] as [string, Layout],
  ])('a page across that the table fills, in the layout %s', (_, own) => {
    const extract = extractTable(printed(own), { name: '云泽县统计局', items: [1] }, null)
    const { layout: across } = extract
    expect(across.page.width).toBeGreaterThan(across.page.height)
    expect(tableWidth(across)).toBeLessThanOrEqual(typeArea(across).width + 0.5)
    expect(tableWidth(across)).toBeGreaterThan(typeArea(across).width * 0.9)
    const [closing] = extract.notes.slice(-1)
    expect(paragraphLines([closing ?? ''], pointsOf(typeArea(across).width), across.note)).toBe(1)
    for (const [index] of across.columns.entries()) {
      expect(textWidth(across, index)).toBeGreaterThanOrEqual(across.body.size)
    }
    for (const column of across.columns.slice(-2)) expect(pointsOf(column.width)).toBeGreaterThan(60)
  })
})
