import { pointsOf, ROW_PADDING } from '../../../shared/layout/geometry.ts'
import type { PrintedLayout } from '../../../shared/layout/types.ts'
import type { CategoryRow, ItemRow, PrintedTable } from '../../../shared/official-table/types.ts'
import { BORDER, measureTable, rowBreaks, type RowBreak } from '../../../shared/typesetting/measure.ts'
import { paragraphWriter, type ParagraphWriter } from './paragraph-xml.ts'
import { STYLE } from './style-sheet.ts'
import { twips } from './xml.ts'

interface Column {
  /** `w:tcPr` of its cells. */
  readonly properties: string
  readonly write: ParagraphWriter
  /** The same, kept with the next row. */
  readonly writeKept: ParagraphWriter
}

/**
 * The table as `w:tbl`, piece by piece, for a place in the body of a document that has the styles of style-sheet.ts.
 *
 * Widths stand in the grid and in every cell, the layout is fixed: Word, WPS and LibreOffice differ
 * where one of them is missing. Only rows that surely fit on a page are kept whole (see `rowBreaks`).
 */
export function* tableXml(table: PrintedTable): Generator<string> {
  const { layout } = table
  const widths = layout.columns.map((column) => twips(pointsOf(column.width)))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width, index) => columnOf(layout, index, width))
  const breaks = rowBreaks(table, measureTable(table))
  const category = categoryWriter(layout, total)
  yield `<w:tbl>${tableProperties(layout, total)}${grid(widths)}${headerRow(layout, widths)}`
  for (const [index, row] of table.rows.entries()) {
    yield row.type === 'category' ? category(row) : itemRow(row, columns, breaks[index] ?? 'whole')
  }
  yield '</w:tbl>'
}

function tableProperties(layout: PrintedLayout, total: number): string {
  const line = `w:val="single" w:sz="${BORDER * 8}" w:space="0" w:color="000000"`
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const padding = twips(layout.cellPadding)
  return (
    `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${sides.map((side) => `<w:${side} ${line}/>`).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:top w:w="${twips(ROW_PADDING.top)}" w:type="dxa"/><w:left w:w="${padding}" w:type="dxa"/>` +
    `<w:bottom w:w="${twips(ROW_PADDING.bottom)}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar></w:tblPr>`
  )
}

function grid(widths: readonly number[]): string {
  return `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
}

function cellProperties(width: number, verticalAlign: string, span = 1): string {
  const merged = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
  return `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merged}<w:vAlign w:val="${verticalAlign}"/></w:tcPr>`
}

function columnOf(layout: PrintedLayout, index: number, width: number): Column {
  const { align, verticalAlign } = layout.columns[index] ?? { align: 'left', verticalAlign: 'top' }
  return {
    properties: cellProperties(width, verticalAlign),
    write: paragraphWriter(STYLE[align], layout.body),
    writeKept: paragraphWriter(STYLE[align], layout.body, true),
  }
}

function headerRow(layout: PrintedLayout, widths: readonly number[]): string {
  const write = paragraphWriter(STYLE.header, layout.header)
  const cells = layout.columns.map(
    ({ header }, index) => `<w:tc>${cellProperties(widths[index] ?? 0, 'center')}${write(header)}</w:tc>`,
  )
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`
}

/** A category row is merged over all columns, keeps to the next row and is never part of the repeated header. */
function categoryWriter(layout: PrintedLayout, total: number): (row: CategoryRow) => string {
  const write = paragraphWriter(STYLE.category, layout.category)
  const properties = cellProperties(total, 'center', layout.columns.length)
  return (row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>${properties}${write(row.text)}</w:tc></w:tr>`
}

/**
 * A row higher than a page is kept with the next row: as both can't stand on one page, it begins at
 * the top of a new one, and is split there. (`pageBreakBefore` does nothing in LibreOffice's tables.)
 */
function itemRow(row: ItemRow, columns: readonly Column[], rowBreak: RowBreak): string {
  let xml = rowBreak === 'whole' ? '<w:tr><w:trPr><w:cantSplit/></w:trPr>' : '<w:tr>'
  columns.forEach(({ properties, write, writeKept }, index) => {
    const cell = row.cells[index] ?? []
    const marks = row.marks?.[index]
    const paragraph = rowBreak === 'from-new-page' ? writeKept : write
    const paragraphs = cell.map((text, line) => paragraph(text, marks?.[line]))
    xml += `<w:tc>${properties}${cell.length === 0 ? paragraph('') : paragraphs.join('')}</w:tc>`
  })
  return `${xml}</w:tr>`
}
