import {
  ATTACHMENT_STYLE,
  ROW_PADDING,
  SPACE_ABOVE_NOTES,
  SPACE_BELOW_TITLE,
  pointsOf,
  tableWidth,
  textWidth,
  typeArea,
} from '../layout/geometry.ts'
import type { PrintedLayout, TextStyle } from '../layout/types.ts'
import type { PrintedTable, PrintedCell, TableRow } from '../official-table/types.ts'
import { advanceOf } from './advance.ts'
import { breakLines, lineCount } from './break-lines.ts'

/** Thickness of the table's lines, points. */
export const BORDER = 0.5

/** What a row adds to the height of its text, points; each part of a split row adds it. */
export const ROW_EXTRA = BORDER + ROW_PADDING.top + ROW_PADDING.bottom

/** Heights of everything a list prints, points. */
export interface TableMeasure {
  /** 附件N and the title lines with the space below them; on the first page only. */
  readonly heading: number
  /** The header row, repeated on every page. */
  readonly header: number
  /** Lines of each of the table's rows: those of its highest cell. */
  readonly rowLines: readonly number[]
  /** Height of each of the table's rows. */
  readonly rowHeights: readonly number[]
  readonly notes: number
  /** Height of the type area. */
  readonly body: number
}

/**
 * How many lines paragraphs take; no paragraph at all is an empty line.
 *
 * @param width room for the text, points
 */
export function paragraphLines(paragraphs: readonly string[], width: number, style: TextStyle): number {
  const advance = advanceOf(style.latinFont, style.bold)
  const widthInEm = width / style.size
  let lines = 0
  for (const paragraph of paragraphs) lines += lineCount(paragraph, widthInEm, advance)
  return Math.max(lines, 1)
}

/**
 * One paragraph as the lines that it takes on paper, for a screen whose own fonts might end them elsewhere.
 *
 * @param width room for the text, points
 */
export function setLines(paragraph: string, width: number, style: TextStyle): string[] {
  return breakLines(paragraph, width / style.size, advanceOf(style.latinFont, style.bold))
}

/** How many lines a cell of the table takes in its column. */
export function cellLines(cell: PrintedCell, column: number, layout: PrintedLayout): number {
  return paragraphLines(cell, textWidth(layout, column), layout.body)
}

/** Room for the text of a row that is one cell over all columns, points. */
export function mergedWidth(layout: PrintedLayout): number {
  return pointsOf(tableWidth(layout)) - 2 * layout.cellPadding
}

/** How many lines a row of the table takes: those of its highest cell. */
export function rowLines(row: TableRow, layout: PrintedLayout): number {
  if (row.type === 'category') return paragraphLines([row.text], mergedWidth(layout), layout.category)
  return row.cells.reduce((lines, cell, column) => Math.max(lines, cellLines(cell, column, layout)), 1)
}

/** How many lines the header row takes: those of its highest cell. */
export function headerLines(layout: PrintedLayout): number {
  const lines = layout.columns.map((column, index) =>
    paragraphLines([column.header], textWidth(layout, index), layout.header),
  )
  return Math.max(1, ...lines)
}

function headingHeight(table: PrintedTable): number {
  const { layout, title } = table
  const attachment = layout.attachmentNumber === null ? 0 : ATTACHMENT_STYLE.lineHeight
  if (title.length === 0) return attachment
  const width = pointsOf(typeArea(layout).width)
  const lines = paragraphLines(title, width, layout.title)
  return attachment + lines * layout.title.lineHeight + SPACE_BELOW_TITLE
}

function notesHeight({ layout, notes }: PrintedTable): number {
  if (notes.length === 0) return 0
  const width = pointsOf(typeArea(layout).width)
  return SPACE_ABOVE_NOTES + paragraphLines(notes, width, layout.note) * layout.note.lineHeight
}

/**
 * Measures a table without a program that could show it.
 *
 * @param linesOf {@link rowLines}, or one that remembers what it counted
 */
export function measureTable(table: PrintedTable, linesOf = rowLines): TableMeasure {
  const { layout } = table
  const lines = table.rows.map((row) => linesOf(row, layout))
  const area = typeArea(layout)
  return {
    heading: headingHeight(table),
    header: headerLines(layout) * layout.header.lineHeight + ROW_EXTRA,
    rowLines: lines,
    rowHeights: table.rows.map((row, index) => {
      const style = row.type === 'category' ? layout.category : layout.body
      return (lines[index] ?? 1) * style.lineHeight + ROW_EXTRA
    }),
    notes: notesHeight(table),
    body: pointsOf(area.height),
  }
}

/** How a row goes with the page's end. */
export type RowBreak =
  /** Stands on one page (`cantSplit` in Word). */
  | 'whole'
  /** Higher than a page: begins on a new page and goes on over as many as it needs. */
  | 'from-new-page'
  /** Begins where it is and goes on. */
  | 'anywhere'

/**
 * How each row goes with the page's end.
 *
 * A row that must not be split and is nearly as high as the page is neither moved nor split by Word
 * and LibreOffice, but loses its last lines: a line of reserve keeps away from that. The row after a
 * category row needs room for both, the first one also for the title; where it is higher it begins
 * right there, because a row sent to a new page would leave category row or title behind.
 */
export function rowBreaks(table: PrintedTable, measure: TableMeasure): RowBreak[] {
  const { rows, layout } = table
  const limit = measure.body - measure.header - layout.body.lineHeight
  return measure.rowHeights.map((height, row) => {
    const followsCategory = rows[row - 1]?.type === 'category'
    const title = row <= 1 ? measure.heading : 0
    const above = followsCategory ? (measure.rowHeights[row - 1] ?? 0) + title : 0
    if (height + above <= limit) return 'whole'
    return followsCategory ? 'anywhere' : 'from-new-page'
  })
}
