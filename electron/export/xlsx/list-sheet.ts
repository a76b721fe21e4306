import type { Workbook, Worksheet } from 'exceljs'
import {
  ATTACHMENT_STYLE,
  SPACE_BELOW_TITLE,
  pointsOf,
  tableWidth,
  typeArea,
} from '../../../shared/layout/geometry.ts'
import type { PrintedColumn, TextStyle } from '../../../shared/layout/types.ts'
import type { MarkedPiece } from '../../../shared/official-table/marks.ts'
import type { ItemRow, PrintedTable } from '../../../shared/official-table/types.ts'
import { boxedStyle, plainStyle, type CellStyle } from './cell-style.ts'
import { cellText } from './cell-text.ts'
import { pageNumbers, pageSetup } from './page-setup.ts'
import { SLACK, breaksBefore, type PlacedRow } from './page-breaks.ts'
import { partCell } from './part-cells.ts'
import { markedTexts, richText } from './marked-text.ts'
import { partItem } from './part-item.ts'
import {
  HIGHEST_ROW,
  cellMeasure,
  characterWidth,
  rowHeight,
  rowLimit,
  type CellMeasure,
} from './sheet-metrics.ts'

/** The sheet of the table: title, header, categories, items, notes. */
export function addListSheet(workbook: Workbook, table: PrintedTable): void {
  const { layout } = table
  const sheet = workbook.addWorksheet(table.isList === false ? layout.name : '清单')
  sheet.columns = layout.columns.map((column) => ({ width: characterWidth(column.width) }))
  const writer = new ListWriter(sheet, table)
  writer.heading()
  const headerRow = writer.header()
  writer.body()
  const lastRow = sheet.rowCount
  writer.notes()
  sheet.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: Math.max(lastRow, headerRow), column: layout.columns.length },
  }
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: headerRow, showGridLines: false }]
  Object.assign(sheet.pageSetup, pageSetup(layout, headerRow))
  Object.assign(sheet.headerFooter, pageNumbers(layout))
}

function heightOf(sheet: Worksheet): number {
  let height = 0
  sheet.eachRow((row) => (height += row.height))
  return height
}

/** Writes rows below each other. */
class ListWriter {
  readonly #sheet: Worksheet
  readonly #table: PrintedTable
  readonly #columns: readonly PrintedColumn[]
  #headerHeight = 0
  #headingHeight = 0

  constructor(sheet: Worksheet, table: PrintedTable) {
    this.#sheet = sheet
    this.#table = table
    this.#columns = table.layout.columns
  }

  heading(): void {
    const { layout, title } = this.#table
    if (layout.attachmentNumber !== null)
      this.#merged(
        [`附件${layout.attachmentNumber}`],
        ATTACHMENT_STYLE,
        plainStyle(ATTACHMENT_STYLE, 'left', 'top'),
      )
    const style = plainStyle(layout.title, 'center', 'center')
    for (const [index, line] of title.entries()) {
      const isLast = index === title.length - 1
      this.#merged([line], layout.title, style, isLast ? SPACE_BELOW_TITLE : 0)
    }
  }

  /** @returns the number of the header's row */
  header(): number {
    this.#headingHeight = heightOf(this.#sheet)
    const style = this.#table.layout.header
    const limit = rowLimit(style.size)
    const parts = this.#columns.map(
      (column) => partCell([column.header], cellMeasure(column.width, style), limit)[0],
    )
    const height = rowHeight(Math.max(...parts.map((part) => part?.lines ?? 1)), style.size)
    this.#headerHeight = height
    const boxed = boxedStyle(style, 'center', 'center')
    return this.#row(
      this.#columns.map((column) => column.header),
      height,
      this.#columns.map(() => boxed),
    )
  }

  body(): void {
    const { layout, rows } = this.#table
    const category = boxedStyle(layout.category, 'left', 'center')
    const body = this.#columns.map((column) => boxedStyle(layout.body, column.align, column.verticalAlign))
    const measures = this.#columns.map((column) => cellMeasure(column.width, layout.body))
    const first = this.#sheet.rowCount + 1
    const categories = new Set<number>()
    // What an item must leave room for on its page: the title above the first one, its category.
    let above = this.#headingHeight
    for (const row of rows) {
      if (row.type === 'category') {
        this.#merged([row.text], layout.category, category)
        categories.add(this.#sheet.rowCount)
        above += this.#sheet.getRow(this.#sheet.rowCount).height
      } else {
        this.#item(row, body, measures, above)
        above = 0
      }
    }
    this.#breakPages(first, categories)
  }

  /** @param categories numbers of the rows that must not be last on a page */
  #breakPages(first: number, categories: ReadonlySet<number>): void {
    const rows = Array.from({ length: this.#sheet.rowCount - first + 1 }, (_, index): PlacedRow => {
      const number = first + index
      return { height: this.#sheet.getRow(number).height, keepsToNext: categories.has(number) }
    })
    const page = {
      heading: this.#headingHeight,
      header: this.#headerHeight,
      body: pointsOf(typeArea(this.#table.layout).height),
    }
    // The break stands after the row above.
    for (const row of breaksBefore(rows, page)) this.#sheet.getRow(first + row - 1).addPageBreak()
  }

  notes(): void {
    const { layout, notes } = this.#table
    const style = plainStyle(layout.note, 'left', 'center')
    for (const note of notes) this.#merged([note], layout.note, style)
  }

  #item(row: ItemRow, styles: readonly CellStyle[], measures: readonly CellMeasure[], above: number): void {
    const { layout } = this.#table
    const fields = this.#columns.map((column) => column.field)
    const page = pointsOf(typeArea(layout).height) - this.#headerHeight
    const firstRoom = above === 0 ? page : Math.max(page - above - SLACK, page / 2)
    const limit = {
      ...rowLimit(layout.body.size, page),
      firstLines: rowLimit(layout.body.size, firstRoom).lines,
    }
    const parts = partItem(row.cells, fields, measures, limit)
    const marked = markedTexts(row, parts)
    parts.forEach(({ texts, lines }, part) =>
      this.#row(texts, rowHeight(lines, layout.body.size), styles, marked.get(part)),
    )
  }

  /** A text over all columns; borders first, so that every edge of the merged cell has one. */
  #merged(paragraphs: readonly string[], text: TextStyle, style: CellStyle, space = 0): void {
    const measure = cellMeasure(tableWidth(this.#table.layout), text)
    const [first, ...others] = this.#columns
    for (const part of partCell(paragraphs, measure, rowLimit(text.size))) {
      const height = Math.min(rowHeight(part.lines, text.size) + space, HIGHEST_ROW)
      const row = this.#row(
        first ? [part.text, ...others.map(() => '')] : [],
        height,
        this.#columns.map(() => style),
      )
      if (others.length > 0) this.#sheet.mergeCells(row, 1, row, this.#columns.length)
    }
  }

  /** @param marked pieces of the texts that have marks, by column */
  #row(
    texts: readonly string[],
    height: number,
    styles: readonly CellStyle[],
    marked?: ReadonlyMap<number, readonly MarkedPiece[]>,
  ): number {
    const row = this.#sheet.addRow([])
    row.height = height
    texts.forEach((text, index) => {
      const cell = row.getCell(index + 1)
      const style = styles[index] ?? {}
      cell.value = text === '' ? null : (richText(marked?.get(index), style) ?? cellText(text))
      cell.style = style
    })
    return row.number
  }
}
