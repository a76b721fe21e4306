import {
  pageNumberMargin,
  pageNumberTouchesBody,
  pointsOf,
  tableWidth,
  textWidth,
  typeArea,
} from './geometry.ts'
import { ROW_EXTRA, headerLines } from '../typesetting/measure.ts'
import type { Layout, TextStyle } from './types.ts'

/** Widths typed in millimetres are rounded; a hair over the type area does no harm. */
const TOLERANCE = 0.5

/**
 * Sides of a sheet, millimetres. Word takes no page beyond 22 inches, Excel no column beyond 255
 * characters (472 mm): A3 and half as much again stays below both.
 */
const SHORTEST_SIDE = 100
const LONGEST_SIDE = 450

const STYLE_NAMES = {
  title: '标题',
  header: '表头',
  category: '类别行',
  body: '正文',
  note: '注',
} as const satisfies Partial<Record<keyof Layout, string>>

/**
 * Why a list can't be printed in this layout.
 *
 * @returns one Chinese sentence that says what to change; null where the layout can print
 */
export function printProblem(layout: Layout): string | null {
  return pageProblem(layout) ?? columnProblem(layout) ?? styleProblem(layout) ?? heightProblem(layout)
}

/** Whether the table is wider than the type area, so that its right edge would be cut off. */
export function isTooWide(layout: Layout): boolean {
  return tableWidth(layout) > typeArea(layout).width + TOLERANCE
}

function pageProblem(layout: Layout): string | null {
  const { width, height } = layout.page
  if (Math.min(width, height) < SHORTEST_SIDE || Math.max(width, height) > LONGEST_SIDE) {
    return `纸张${width}×${height}毫米打印机用不了，每边请在${SHORTEST_SIDE}至${LONGEST_SIDE}毫米之间。`
  }
  const area = typeArea(layout)
  if (area.width <= 0 || area.height <= 0) return '页边距太大，纸上没有可以印字的地方，请减小页边距。'
  if (pageNumberTouchesBody(layout)) {
    const margin = pageNumberMargin(layout) === 'left' ? '左边距' : '下边距'
    return `${margin}太小，放不下页码，请把${margin}加大到11毫米以上，或者不印页码。`
  }
  return null
}

/** The header row, whatever its texts, and below it two lines of the table. */
function heightProblem(layout: Layout): string | null {
  const lines = Math.max(2, headerLines(layout))
  const body = Math.max(layout.body.lineHeight, layout.category.lineHeight) * 2
  const needed = lines * layout.header.lineHeight + ROW_EXTRA + body
  if (pointsOf(typeArea(layout).height) >= needed) return null
  return lines > 2
    ? `表头文字占了${lines}行，纸上放不下，请缩短表头文字、加宽那一列或减小表头字号。`
    : '纸面高度放不下表头和两行文字，请减小上下页边距或行距。'
}

function columnProblem(layout: Layout): string | null {
  const fields = new Set(layout.columns.map((column) => column.field))
  if (fields.size < layout.columns.length) return '同一列不能在表中出现两次，请去掉重复的一列。'
  if (isTooWide(layout)) {
    const [table, area] = [tableWidth(layout), typeArea(layout).width].map(millimetres)
    return `各列合计宽${table}毫米，纸上页边距以内只有${area}毫米宽，请减小列宽或左右页边距。`
  }
  const widest = Math.max(layout.body.size, layout.header.size)
  const narrow = layout.columns.findIndex((_, index) => textWidth(layout, index) < widest)
  return narrow === -1
    ? null
    : `“${layout.columns[narrow]?.header ?? ''}”一列太窄，放不下一个字，请加宽这一列或减小字号。`
}

function styleProblem(layout: Layout): string | null {
  for (const [key, name] of Object.entries(STYLE_NAMES)) {
    const style: TextStyle = layout[key as keyof typeof STYLE_NAMES]
    if (style.lineHeight < style.size) {
      return `${name}的行距${style.lineHeight}磅小于字号${style.size}磅，字会被切去一截，请加大行距。`
    }
  }
  return null
}

function millimetres(value: number): string {
  return String(Math.round(value * 10) / 10)
}
