import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLists } from '../../../../shared/compare/compare-lists.ts'
import { revisionTable } from '../../../../shared/compare/revision-table.ts'
import { EMPTY_ITEM, type ListContent } from '../../../../shared/duty-list/content.ts'
import type { ItemContent } from '../../../../shared/duty-list/types.ts'
import { typeArea, tableWidth } from '../../../../shared/layout/geometry.ts'
import { markedPieces } from '../../../../shared/official-table/marks.ts'
import type { PrintedTable } from '../../../../shared/official-table/types.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { editedLists } from '../../../support/edited-list.ts'
import { wildLists } from '../../../support/random-lists.ts'

const NAMES = { before: '2025 年清单', after: '2026 年清单' }

function tableOf(before: ListContent, after: ListContent): PrintedTable {
  return revisionTable(compareLists(before, after), after, NAMES)
}

function listOf(...items: Partial<ItemContent>[]): ListContent {
  const content = items.map((item) => ({ ...EMPTY_ITEM, ...item }))
  return { ...sampleList, categories: [{ name: '生态环保', items: content }] }
}

/** The rows as one reads them: [removed words] and {added words} in their marks. */
function read({ rows }: PrintedTable): string[] {
  return rows.map((row) => {
    if (row.type === 'category') return `== ${row.text}`
    return row.cells
      .map((cell, column) =>
        cell
          .map((paragraph, line) =>
            markedPieces(paragraph, row.marks?.[column]?.[line] ?? [])
              .map(({ text, kind }) => (kind === null ? text : kind === 'added' ? `{${text}}` : `[${text}]`))
              .join(''),
          )
          .join('/'),
      )
      .join('|')
  })
}

/** What every such table keeps to. */
function holds(before: ListContent, after: ListContent): void {
  const items = tableOf(before, after).rows.filter((row) => row.type === 'item')
  expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1))
  for (const { cells, marks = [] } of items) {
    expect(cells).toHaveLength(7)
    expect(cells.flat().filter((paragraph) => paragraph.includes('\n'))).toEqual([])
    marks.forEach((cell, column) =>
      cell.forEach((own, line) => {
        const paragraph = cells[column]?.[line] ?? ''
        for (const { start, end } of own) expect(start < end && end <= paragraph.length).toBe(true)
      }),
    )
  }
}

describe('the 修订对照表', () => {
  it('has a row for each changed column, its words marked, and room for reason and unit', () => {
    const before = listOf({ name: '河道清淤', superiorDuties: '1.制定清淤计划。\n2.安排经费。' })
    const after = listOf({
      name: '河道清淤',
      departments: ['县水务局'],
      superiorDuties: '1.制定全年清淤计划。\n2.安排经费。',
    })
    expect(read(tableOf(before, after))).toEqual([
      '== 生态环保',
      '1|河道清淤/第 1 项|对应上级部门|（无）|{县水务局}||',
      '2|河道清淤/第 1 项|上级部门职责|1.制定清淤计划。/2.安排经费。|1.制定{全年}清淤计划。/2.安排经费。||',
    ])
  })

  it('lists added and removed items whole, without marks', () => {
    const duties = { departments: ['县水务局', '县财政局'], cooperationDuties: '1.巡河。' }
    expect(read(tableOf(listOf({ name: '植树' }), listOf({ name: '禁烧', ...duties })))).toEqual([
      '== 生态环保',
      '1|植树/原第 1 项|删除事项|植树|（删去）||',
      '2|禁烧/第 1 项|新增事项|（无）|对应上级部门：县水务局、县财政局/配合职责：/1.巡河。||',
    ])
  })

  it('says where an item stood, and where it went', () => {
    const items = ['甲事', '乙事', '丙事'].map((name) => ({ name }))
    const moved = [items[2], items[0], items[1]].map((item) => item ?? {})
    expect(read(tableOf(listOf(...items), listOf(...moved)))).toEqual([
      '== 生态环保',
      '1|丙事/第 1 项（原第 3 项）|排列顺序|第 [3] 项|第 {1} 项||',
    ])
  })

  it('says which item a removed one became part of', () => {
    const levee = '汛期前检查堤防涵闸，备足防汛编织袋和铁锹。'
    const [own, other] = [
      { name: '巡河', remarks: '每周巡查河道' },
      { name: '防汛', superiorDuties: levee },
    ]
    const rows = read(tableOf(listOf(own, other), listOf({ ...own, superiorDuties: levee })))
    expect(rows).toContainEqual(expect.stringContaining('防汛/原第 2 项，内容并入第 1 项|删除事项'))
  })

  it('begins with the heading and the categories where these changed', () => {
    const before = listOf({ name: '植树' })
    const after = {
      ...before,
      year: 2027,
      categories: before.categories.map((own) => ({ ...own, name: '绿化' })),
    }
    expect(read(tableOf(before, after))).toEqual([
      '== 标题、表头和类别',
      '1|清单|年度|[2026]|{2027}||',
      '2|类别|类别名称|[生态环保]|{绿化}||',
    ])
  })

  it('is titled after the new list and says below what was compared and how much differs', () => {
    const { title, notes } = tableOf(listOf({ name: '植树' }), listOf({ name: '植树' }, { name: '禁烧' }))
    expect(title).toEqual(['云泽市云泽县', '青禾镇配合履职事项清单修订对照表'])
    expect(notes).toEqual([
      '原文：2025 年清单；修改后：2026 年清单。',
      '事项新增 1 项、删除 0 项、修改 0 项、移动 0 项，未变 1 项。',
      expect.stringContaining('删除线'),
    ])
    expect(tableOf(sampleList, sampleList)).toMatchObject({
      rows: [],
      notes: [expect.any(String), '两份清单没有不同。'],
    })
  })

  it('fills the page across', () => {
    const { layout } = tableOf(sampleList, sampleList)
    expect(tableWidth(layout)).toBe(typeArea(layout).width)
    expect(layout.page.width).toBeGreaterThan(layout.page.height)
  })

  it('of any two lists: a number for each row, marks inside their paragraphs, no line end in a paragraph', () => {
    assert(property(wildLists, wildLists, holds), { numRuns: 25 })
    assert(
      property(editedLists, ({ before, after }) => holds(before, after)),
      { numRuns: 25 },
    )
  })
})
