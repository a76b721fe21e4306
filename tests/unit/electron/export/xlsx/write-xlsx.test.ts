import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../../../electron/export/xlsx/write-xlsx.ts'
import { EMPTY_ITEM, type ListContent } from '../../../../../shared/duty-list/content.ts'
import type { ItemContent } from '../../../../../shared/duty-list/types.ts'
import { layoutFor } from '../../../../../shared/layout/built-in.ts'
import { pointsOf, typeArea } from '../../../../../shared/layout/geometry.ts'
import type { Layout } from '../../../../../shared/layout/types.ts'
import { officialTable } from '../../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../../shared/sample/sample-list.ts'
import { checkXlsx } from '../../../../ooxml/check-xlsx.ts'
import { openPackage } from '../../../../ooxml/open-package.ts'
import { validateOoxml } from '../../../../ooxml/validate.ts'

async function written(list: ListContent, change: Partial<Layout> = {}): Promise<Uint8Array> {
  return writeXlsx(officialTable(list, { ...layoutFor(list.kind, list.columns), ...change }))
}

function withItem(item: Partial<ItemContent>): ListContent {
  return { ...sampleList, categories: [{ name: '民生服务', items: [{ ...EMPTY_ITEM, ...item }] }] }
}

async function opened(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  return workbook
}

async function listSheet(bytes: Uint8Array): Promise<exceljs.Worksheet> {
  const sheet = (await opened(bytes)).getWorksheet('清单')
  if (!sheet) throw new Error('no sheet 清单')
  return sheet
}

/** The rows after which a page ends by order. */
function openBreaks(bytes: Uint8Array): number[] {
  const sheet = openPackage(bytes).parts.get('xl/worksheets/sheet1.xml')
  const breaks = sheet?.children.find((child) => child.name === 'rowBreaks')
  return breaks?.children.map((child) => Number(child.attributes['id'])) ?? []
}

function texts(sheet: exceljs.Worksheet, row: number): string[] {
  return Array.from({ length: 6 }, (_, index) => sheet.getRow(row).getCell(index + 1).text)
}

describe('writeXlsx', () => {
  it('writes the sample list as a sound workbook', async () => {
    const bytes = await written(sampleList)
    expect(checkXlsx(bytes)).toEqual([])
    expect(await validateOoxml(bytes, 'xlsx')).toEqual([])
  })

  it('prints the table as Word does: title, header on every page, one page wide, numbers', async () => {
    const bytes = await written(sampleList, { attachmentNumber: 2 })
    const sheet = await listSheet(bytes)
    expect(texts(sheet, 1)[0]).toBe('附件2')
    expect(texts(sheet, 2)[0]).toBe('云泽市云泽县')
    expect(texts(sheet, 4)).toEqual(sampleList.columns.map((column) => column.header))
    expect(sheet.getCell('A5').text).toMatch(/^一、/)
    expect(sheet.getCell('F5').master.address).toBe('A5')
    expect(sheet.getCell('F5').border.right?.style).toBe('thin')
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:4',
    })
    expect(sheet.headerFooter.oddFooter).toBe('&C&"宋体,常规"&14— &P —')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
    expect(sheet.autoFilter).toMatch(/^A4:F\d+$/)
    expect(sheet.getCell(`A${sheet.rowCount}`).text).toBe(sampleList.notes[0])
  })

  it('puts page numbers outside on odd and even pages, or leaves them out', async () => {
    const page = layoutFor('cooperation').page
    const outer = await listSheet(await written(sampleList, { page: { ...page, pageNumber: 'outer' } }))
    expect(outer.headerFooter).toMatchObject({ differentOddEven: true })
    expect(outer.headerFooter.oddFooter).toMatch(/^&R.*&P/)
    expect(outer.headerFooter.evenFooter).toMatch(/^&L.*&P/)
    const none = openPackage(await written(sampleList, { page: { ...page, pageNumber: 'none' } }))
    expect(none.parts.get('xl/worksheets/sheet1.xml')?.children.map((child) => child.name)).not.toContain(
      'headerFooter',
    )
  })

  it('keeps every cell as text: leading zeros, formulas, what looks like an escape', async () => {
    const item = withItem({
      name: '007',
      departments: ['=1+1'],
      superiorDuties: '@SUM(A1)\n+86',
      cooperationDuties: '_x000D_和_x005F_',
      remarks: '3-1\u007F',
    })
    const sheet = await listSheet(await written(item))
    expect(texts(sheet, 5)).toEqual(['1', '007', '=1+1', '@SUM(A1)\n+86', '_x000D_和_x005F_', '3-1\u007F'])
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect([exceljs.ValueType.String, exceljs.ValueType.Null, exceljs.ValueType.Merge]).toContain(
          cell.type,
        )
        expect(cell.numFmt).toBe('@')
      }),
    )
  })

  it('carries a duty that is higher than Excel’s rows over several rows', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => `${index + 1}.核对台账并签字。`)
    const bytes = await written(withItem({ name: '台账核对', cooperationDuties: lines.join('\n') }))
    expect(checkXlsx(bytes)).toEqual([])
    const sheet = await listSheet(bytes)
    const names = [5, 6, 7, 8].map((row) => texts(sheet, row)[1])
    expect(names).toEqual(['台账核对', '台账核对（续）', '台账核对（续）', '台账核对（续）'])
    const duties = [5, 6, 7, 8].map((row) => texts(sheet, row)[4])
    expect(duties.join('\n')).toBe(lines.join('\n'))
  })

  it('keeps a category with a duty as high as the page, and breaks the page before it', async () => {
    const high = Array.from({ length: 45 }, (_, index) => `${index + 1}.核对台账并签字。`).join('\n')
    const items = [{ ...EMPTY_ITEM, name: '台账核对', cooperationDuties: high }]
    const categories = ['党的建设', '民生服务'].map((name) => ({ name, items }))
    const bytes = await written({ ...sampleList, categories })
    const sheet = await listSheet(bytes)
    const rows = Array.from({ length: sheet.rowCount }, (_, index) => index + 1)
    const second = rows.find((row) => texts(sheet, row)[0] === '二、民生服务') ?? 0
    expect(openBreaks(bytes)).toEqual([second - 1])
    const layout = layoutFor('cooperation', sampleList.columns)
    const page = pointsOf(typeArea(layout).height)
    const height = (from: number, to: number): number =>
      rows.slice(from - 1, to).reduce((sum, row) => sum + sheet.getRow(row).height, 0)
    // The title, the header, the category and the first part of its item; the header, the category, its item.
    expect(height(1, 5)).toBeLessThan(page)
    expect(height(second, second + 1) + sheet.getRow(3).height).toBeLessThan(page)
  })

  it('holds a text beyond Excel’s 32,767 characters', async () => {
    const bytes = await written(withItem({ superiorDuties: '巡'.repeat(70_000), name: '查'.repeat(40_000) }))
    expect(checkXlsx(bytes)).toEqual([])
    expect(await validateOoxml(bytes, 'xlsx')).toEqual([])
  })

  it('keeps rare hanzi and emoji whole, wherever they stand in a long file', async () => {
    const line = `${'𠮷'.repeat(7)}村👨‍👩‍👧\uFDD0`
    const lines = Array.from({ length: 4_000 }, () => line)
    const sheet = await listSheet(await written(withItem({ cooperationDuties: lines.join('\n') })))
    const duties: string[] = []
    sheet.eachRow((row, number) => number > 4 && number < sheet.rowCount && duties.push(row.getCell(5).text))
    expect(duties.join('\n') === lines.join('\n')).toBe(true)
  })

  it('lists each department with its items on a second sheet, where there are departments', async () => {
    const workbook = await opened(await written(sampleList))
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['清单', '部门索引'])
    const index = workbook.getWorksheet('部门索引')
    expect([1, 2, 3].map((column) => index?.getRow(2).getCell(column).text)).toEqual([
      '云泽县委组织部',
      '2',
      '1、2',
    ])
    const basic = await opened(await written({ ...sampleList, kind: 'basic', columns: [] }))
    expect(basic.worksheets.map((sheet) => sheet.name)).toEqual(['清单'])
  })

  it('names the office in its properties, no person', async () => {
    const core = openPackage(await written(sampleList)).parts.get('docProps/core.xml')
    const properties = Object.fromEntries(core?.children.map((child) => [child.name, child.text]) ?? [])
    expect(properties).toMatchObject({
      title: '云泽市云泽县青禾镇配合履职事项清单',
      creator: '青禾镇',
      lastModifiedBy: '青禾镇',
    })
  })

  it('lets Excel fit rows that a clerk edits, and expects no numbers', async () => {
    const sheet = openPackage(await written(sampleList)).parts.get('xl/worksheets/sheet1.xml')
    const format = sheet?.children.find((child) => child.name === 'sheetFormatPr')
    expect(format?.attributes).not.toHaveProperty('customHeight')
    expect(sheet?.children.at(-1)?.name).toBe('ignoredErrors')
  })

  it('writes an empty list and one without a title', async () => {
    const bytes = await written({ ...sampleList, title: [], office: null, notes: [], categories: [] })
    expect(checkXlsx(bytes)).toEqual([])
    expect(await validateOoxml(bytes, 'xlsx')).toEqual([])
  })
})
