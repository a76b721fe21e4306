import type { Alignment, Borders, Font, Style } from 'exceljs'
import type { HorizontalAlign, TextStyle, VerticalAlign } from '../../../shared/layout/types.ts'

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const
const BOX: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE }

/** Format “文本”: Excel and WPS leave what is typed as it is, leading zeros and “=” included. */
const TEXT_FORMAT = '@'

export type CellStyle = Partial<Style>

/** Style of a cell without borders: title, notes. */
export function plainStyle(style: TextStyle, align: HorizontalAlign, vertical: VerticalAlign): CellStyle {
  return { font: fontOf(style), alignment: alignment(align, vertical), numFmt: TEXT_FORMAT }
}

/** Style of a cell of the table. */
export function boxedStyle(style: TextStyle, align: HorizontalAlign, vertical: VerticalAlign): CellStyle {
  return { ...plainStyle(style, align, vertical), border: BOX }
}

/** A cell has one font for all its letters: the Chinese one, so that quotation marks are Chinese. */
function fontOf({ eastAsianFont, size, bold }: TextStyle): Partial<Font> {
  return { name: eastAsianFont, size, bold, color: { argb: 'FF000000' } }
}

/** Spreadsheet programs disagree on justified text with line breaks, and stretch it oddly: it stands left. */
function alignment(align: HorizontalAlign, vertical: VerticalAlign): Partial<Alignment> {
  return {
    horizontal: align === 'center' ? 'center' : 'left',
    vertical: vertical === 'center' ? 'middle' : 'top',
    wrapText: true,
  }
}
