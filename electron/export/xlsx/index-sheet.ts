import type { Workbook } from 'exceljs'
import { typeArea } from '../../../shared/layout/geometry.ts'
import type { PrintedTable } from '../../../shared/official-table/types.ts'
import { boxedStyle } from './cell-style.ts'
import { cellText } from './cell-text.ts'
import { departmentIndex } from './department-index.ts'
import { pageNumbers, pageSetup } from './page-setup.ts'
import { partItem } from './part-item.ts'
import { cellMeasure, characterWidth, rowHeight, rowLimit } from './sheet-metrics.ts'

const HEADERS = ['部门', '事项数', '涉及事项的序号'] as const
/** Shares of the page's width. */
const WIDTHS = [0.35, 0.1, 0.55] as const

/** The sheet 部门索引: every department with its items, for asking and for looking up. */
export function addIndexSheet(workbook: Workbook, table: PrintedTable): void {
  const entries = departmentIndex(table)
  if (entries.length === 0) return
  const { layout } = table
  const widths = WIDTHS.map((share) => share * typeArea(layout).width)
  const sheet = workbook.addWorksheet('部门索引')
  sheet.columns = widths.map((width) => ({ width: characterWidth(width) }))

  const addRow = (texts: readonly string[], height: number, style: typeof layout.body): void => {
    const row = sheet.addRow([])
    row.height = height
    texts.forEach((text, index) => {
      const cell = row.getCell(index + 1)
      cell.value = text === '' ? null : cellText(text)
      cell.style = boxedStyle(style, index === 1 || style === layout.header ? 'center' : 'left', 'center')
    })
  }
  addRow(HEADERS, rowHeight(1, layout.header.size), layout.header)
  const measures = widths.map((width) => cellMeasure(width, layout.body))
  for (const { department, items } of entries) {
    const cells = [[department], [String(items.length)], [items.join('、')]]
    for (const { texts, lines } of partItem(
      cells,
      ['name', 'number', 'remarks'],
      measures,
      rowLimit(layout.body.size),
    ))
      addRow(texts, rowHeight(lines, layout.body.size), layout.body)
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rowCount, column: HEADERS.length } }
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: 1, showGridLines: false }]
  Object.assign(sheet.pageSetup, pageSetup(layout, 1))
  Object.assign(sheet.headerFooter, pageNumbers(layout))
}
