import type { ReactNode } from 'react'
import { tableWidth } from '../../../../shared/layout/geometry.ts'
import type { Layout } from '../../../../shared/layout/types.ts'
import { PIXELS_PER_MM, PIXELS_PER_POINT } from './pixels.ts'

/** A row of the table as it is ruled. */
export interface RuledRow {
  /** Points. */
  readonly height: number
  /** One cell over all columns. */
  readonly merged: boolean
}

/**
 * The lines of a table, drawn over it and taking no room in it. A browser that draws a scaled sheet blurs
 * the borders of boxes, each one otherwise; drawn so, all are sharp and equally thick.
 *
 * @param props.rows with the header row, from top to bottom
 */
export function GridLines(props: { readonly layout: Layout; readonly rows: readonly RuledRow[] }): ReactNode {
  const { layout, rows } = props
  const width = tableWidth(layout) * PIXELS_PER_MM
  const edges = layout.columns.map((_, index) =>
    layout.columns.slice(0, index).reduce((sum, column) => sum + column.width * PIXELS_PER_MM, 0),
  )
  let path = `M0 0H${width}`
  let top = 0
  for (const { height, merged } of rows) {
    const bottom = top + height * PIXELS_PER_POINT
    const inner = merged ? [] : edges.slice(1)
    for (const x of [0, ...inner, width]) path += `M${x} ${top}V${bottom}`
    path += `M0 ${bottom}H${width}`
    top = bottom
  }
  return (
    <svg className="grid-lines" width={width} height={top} aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
