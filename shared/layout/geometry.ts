import type { PrintedLayout, TextStyle } from './types.ts'

const POINTS_PER_MM = 72 / 25.4

export function pointsOf(millimetres: number): number {
  return millimetres * POINTS_PER_MM
}

export function millimetresOf(points: number): number {
  return points / POINTS_PER_MM
}

/** The type area (版心), millimetres; negative where the margins meet. */
export function typeArea(layout: PrintedLayout): { width: number; height: number } {
  const { width, height, margins } = layout.page
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom }
}

/**
 * Margins of the page with this number. A landscape page with the number at its side is bound at its top
 * on odd pages and at its bottom on even ones (GB/T 9704-2012, clause 8: 单页码表头在订口一边，双页码表头在切口一边),
 * so the margins above and below change places; the type area stays as high.
 */
export function marginsOfPage({ page }: PrintedLayout, number: number): PrintedLayout['page']['margins'] {
  const { margins } = page
  if (page.pageNumber !== 'side' || number % 2 === 1) return margins
  return { ...margins, top: margins.bottom, bottom: margins.top }
}

/** Room for a column's text: its width without the padding left and right, points. */
export function textWidth(layout: PrintedLayout, column: number): number {
  return pointsOf(layout.columns[column]?.width ?? 0) - 2 * layout.cellPadding
}

/** Width of the whole table, millimetres. */
export function tableWidth(layout: PrintedLayout): number {
  return layout.columns.reduce((sum, column) => sum + column.width, 0)
}

/** 宋体, the font of page numbers (GB/T 9704-2012, 7.5), Latin and Chinese. */
export const PAGE_NUMBER_FONT = '宋体'
/** 4号, the size of page numbers (GB/T 9704-2012, 7.5), points. */
export const PAGE_NUMBER_SIZE = 14
/** Exact line of a page number, points. */
export const PAGE_NUMBER_LINE = 16

/** The dash of a page number stands 7 mm below the type area (GB/T 9704-2012, 7.5). */
const GAP_BELOW_TYPE_AREA = 7
/** Nearer to the edge most office printers print nothing. */
const UNPRINTABLE_EDGE = 5

/** Distance from the lower edge of the page to the foot of a page number at the bottom, millimetres. */
export function footerDistance(layout: PrintedLayout): number {
  const below = layout.page.margins.bottom - GAP_BELOW_TYPE_AREA - millimetresOf(PAGE_NUMBER_LINE)
  return Math.max(below, UNPRINTABLE_EDGE)
}

/** Distance from the left edge of the page to a page number at the side, millimetres. */
export function sideNumberDistance(layout: PrintedLayout): number {
  const beside = layout.page.margins.left - GAP_BELOW_TYPE_AREA - millimetresOf(PAGE_NUMBER_LINE)
  return Math.max(beside, UNPRINTABLE_EDGE)
}

/** The margin in which the page number stands; null where none is printed. */
export function pageNumberMargin(layout: PrintedLayout): 'bottom' | 'left' | null {
  const { pageNumber } = layout.page
  if (pageNumber === 'none') return null
  return pageNumber === 'side' ? 'left' : 'bottom'
}

/** True where a page number would stand inside the type area. */
export function pageNumberTouchesBody(layout: PrintedLayout): boolean {
  const margin = pageNumberMargin(layout)
  return margin !== null && layout.page.margins[margin] < UNPRINTABLE_EDGE + millimetresOf(PAGE_NUMBER_LINE)
}

/** Between the title and the table, points. */
export const SPACE_BELOW_TITLE = 10

/**
 * Between a cell's text and the lines above and below it, points. Programs set text low in a line of
 * exact height, so it needs more room below.
 */
export const ROW_PADDING = { top: 2.5, bottom: 4.5 } as const

/** Between the table and the notes below it, points. */
export const SPACE_ABOVE_NOTES = 4

/** 附件N: 3号黑体, top left, on the first line (GB/T 9704-2012, 7.3.7). Points. */
export const ATTACHMENT_STYLE: TextStyle = {
  eastAsianFont: '黑体',
  latinFont: 'Times New Roman',
  size: 16,
  lineHeight: 28,
  bold: false,
}
