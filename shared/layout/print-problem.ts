import {
  pageNumberMargin,
  pageNumberTouchesBody,
  pointsOf,
  tableWidth,
  textWidth,
  typeArea,
} from './geometry.ts'
import type { Layout, TextStyle } from './types.ts'

/** Widths typed in millimetres are rounded; a hair over the type area does no harm. */
const TOLERANCE = 0.5

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
  return pageProblem(layout) ?? columnProblem(layout) ?? styleProblem(layout)
}

function pageProblem(layout: Layout): string | null {
  const area = typeArea(layout)
  if (area.width <= 0 || area.height <= 0) return '页边距太大，纸上没有可以印字的地方，请减小页边距。'
  if (pageNumberTouchesBody(layout)) {
    const margin = pageNumberMargin(layout) === 'left' ? '左边距' : '下边距'
    return `${margin}太小，放不下页码，请把${margin}加大到11毫米以上，或者不印页码。`
  }
  const needed =
    layout.header.lineHeight * 2 + Math.max(layout.body.lineHeight, layout.category.lineHeight) * 2
  return pointsOf(area.height) < needed ? '纸面高度放不下表头和两行文字，请减小上下页边距或行距。' : null
}

function columnProblem(layout: Layout): string | null {
  const fields = new Set(layout.columns.map((column) => column.field))
  if (fields.size < layout.columns.length) return '同一列不能在表中出现两次，请去掉重复的一列。'
  const { width } = typeArea(layout)
  const table = tableWidth(layout)
  if (table > width + TOLERANCE) {
    return `各列合计宽${millimetres(table)}毫米，超过版心宽${millimetres(width)}毫米，请减小列宽或左右页边距。`
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
