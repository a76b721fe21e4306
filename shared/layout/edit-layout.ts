import { COLUMN_FIELDS } from '../duty-list/types.ts'
import type { ColumnField } from '../duty-list/types.ts'
import { columnPattern } from './built-in.ts'
import { fittedColumns } from './columns.ts'
import { millimetresOf, tableWidth, typeArea } from './geometry.ts'
import { isTooWide } from './print-problem.ts'
import type { Layout, LayoutColumn, PageLayout } from './types.ts'

/** A table is meant to fill the type area when it is as wide but for this much, millimetres. */
const FULL = 1

/** With running text stretched or shrunk so that the table is as wide as the type area. */
export function filled(layout: Layout): Layout {
  return { ...layout, columns: fittedColumns(layout) }
}

/**
 * With other paper or margins. A table that filled the type area fills the new one; one that was
 * narrower by intention stays as it is while it fits.
 */
export function withPage(layout: Layout, page: PageLayout): Layout {
  const wasFull = tableWidth(layout) >= typeArea(layout).width - FULL
  const changed = { ...layout, page }
  return wasFull || isTooWide(changed) ? filled(changed) : changed
}

/** With the column at `from` standing at `to`. */
export function withColumnMoved(layout: Layout, from: number, to: number): Layout {
  const column = layout.columns[from]
  if (column === undefined) return layout
  return { ...layout, columns: layout.columns.toSpliced(from, 1).toSpliced(to, 0, column) }
}

/** Without a column, whose room goes to running text; the last column of a table stays. */
export function withoutColumn(layout: Layout, field: ColumnField): Layout {
  const columns = layout.columns.filter((column) => column.field !== field)
  return columns.length === 0 ? layout : filled({ ...layout, columns })
}

/** With a column that was not printed, at its usual place; running text makes room for it. */
export function withColumn(layout: Layout, field: ColumnField): Layout {
  const order = COLUMN_FIELDS.indexOf(field)
  const next = layout.columns.findIndex((column) => COLUMN_FIELDS.indexOf(column.field) > order)
  const at = next === -1 ? layout.columns.length : next
  return filled({ ...layout, columns: layout.columns.toSpliced(at, 0, columnPattern(field)) })
}

/** With one column changed. */
export function withColumnChanged(layout: Layout, index: number, change: Partial<LayoutColumn>): Layout {
  const columns = layout.columns.map((column, at) => (at === index ? { ...column, ...change } : column))
  return { ...layout, columns }
}

/** Least width of a column: its padding and one character of the larger type, millimetres. */
function leastWidth({ body, header, cellPadding }: Layout): number {
  return Math.ceil(millimetresOf(Math.max(body.size, header.size) + 2 * cellPadding) * 10) / 10
}

/**
 * With a column's right border moved: the next column gives or takes the room, as in Word; the last
 * column takes it from what is free. No column gets too narrow for a character, and the table not
 * wider than the type area.
 *
 * @param millimetres to the right; to the left where negative
 */
export function withBorderMoved(layout: Layout, index: number, millimetres: number): Layout {
  const [left, right] = [layout.columns[index], layout.columns[index + 1]]
  if (left === undefined) return layout
  const least = leastWidth(layout)
  const room = right === undefined ? typeArea(layout).width - tableWidth(layout) : right.width - least
  // A column that is already too narrow is not made wider by a step towards narrower.
  const lowest = Math.min(0, least - left.width)
  const step = tenth(Math.min(Math.max(millimetres, lowest), Math.max(0, room)))
  if (step === 0) return layout
  const changed = withColumnChanged(layout, index, { width: tenth(left.width + step) })
  return right === undefined
    ? changed
    : withColumnChanged(changed, index + 1, { width: tenth(right.width - step) })
}

function tenth(millimetres: number): number {
  return Math.round(millimetres * 10) / 10
}
