import { pointsOf } from '../../../shared/layout/geometry.ts'
import type { TextStyle } from '../../../shared/layout/types.ts'
import { advanceOf, type Advance } from '../../../shared/typesetting/advance.ts'

/** Excel's limit of a row's height, points. */
export const HIGHEST_ROW = 409.5

/** Excel's limit of a cell's text (UTF-16 units), less what may be added to part a cell. */
const LONGEST_TEXT = 32_000

/** One character of Calibri 11, the workbook's default font, is 7 of 96 pixels to the inch wide. */
const CHARACTER_WIDTH = (7 * 72) / 96
/** Excel keeps five pixels of a column free for margins and the grid line. */
const CELL_MARGIN = (5 * 72) / 96
/** No program lets a file set a cell's line spacing; a Chinese font takes up to 1.3 of its size. */
const LINE_SPACING = 1.3
/** Above and below the text of a row. */
const ROW_MARGIN = 6

/**
 * Programs take the width of a character of the default font differently, LibreOffice two percent wider
 * than Excel. A sheet that becomes too wide is scaled down, and then its pages break at other rows than
 * were foreseen: so much is left free for that.
 */
const SHARE_OF_WIDTH = 0.97

/** A column's width in Excel's unit, the default font's characters. */
export function characterWidth(millimetres: number): number {
  return Math.floor((widthOnSheet(millimetres) / CHARACTER_WIDTH) * 256) / 256
}

/** Points. */
function widthOnSheet(millimetres: number): number {
  return pointsOf(millimetres) * SHARE_OF_WIDTH
}

/** How text is broken in a cell: its room and its font. */
export interface CellMeasure {
  /** Room for a line, em. */
  readonly width: number
  readonly advance: Advance
}

/** @param millimetres width of the cell's column, or of all columns it is merged over */
export function cellMeasure(millimetres: number, style: TextStyle): CellMeasure {
  const room = Math.max(widthOnSheet(millimetres) - CELL_MARGIN, style.size)
  // A cell has one font, the Chinese one, for Latin letters too.
  return { width: room / style.size, advance: advanceOf(style.eastAsianFont, style.bold) }
}

/** Height of a row of so many lines, points. */
export function rowHeight(lines: number, size: number): number {
  return Math.min(Math.ceil((Math.max(lines, 1) * size * LINE_SPACING + ROW_MARGIN) * 4) / 4, HIGHEST_ROW)
}

/** How much text a row takes. */
export interface RowLimit {
  readonly lines: number
  readonly characters: number
  /** Of the first row, where that has less room; as many as the others without. */
  readonly firstLines?: number
}

/** @param highest points; a row must fit on a page as well as in Excel's limit */
export function rowLimit(size: number, highest = HIGHEST_ROW): RowLimit {
  const room = Math.min(highest, HIGHEST_ROW) - ROW_MARGIN
  return { lines: Math.max(Math.floor(room / (size * LINE_SPACING)), 1), characters: LONGEST_TEXT }
}
