import type { ContentColumn } from '../duty-list/content.ts'
import { typeArea } from './geometry.ts'
import type { Layout, LayoutColumn, PrintedColumn } from './types.ts'

/** The columns a layout prints, in order, each with its header text. */
export function columnsOf(layout: Layout): ContentColumn[] {
  return layout.columns.map(({ field, header }) => ({ field, header }))
}

/** A column that holds running text takes the room that is left; the others keep their width. */
function isWide(column: PrintedColumn): boolean {
  return column.align === 'justify'
}

function round(millimetres: number): number {
  return Math.round(millimetres * 100) / 100
}

/**
 * The columns with widths that fill the type area: columns of running text share what the others
 * leave, in proportion to their present widths. Where there is no such column, all share.
 */
export function fittedColumns<Column extends PrintedColumn>(layout: Layout<Column>): Column[] {
  const flexible: (column: Column) => boolean = layout.columns.some(isWide) ? isWide : () => true
  const fixed = layout.columns.reduce((sum, column) => sum + (flexible(column) ? 0 : column.width), 0)
  const stretch = layout.columns.reduce((sum, column) => sum + (flexible(column) ? column.width : 0), 0)
  const room = typeArea(layout).width - fixed
  if (room <= 0 || stretch <= 0) return [...layout.columns]
  return layout.columns.map((column) =>
    flexible(column) ? { ...column, width: round((column.width / stretch) * room) } : column,
  )
}

/**
 * A layout with the columns of a list: their order and header texts; alignment and width of a
 * column come from the layout's own column of the same field, or from `spare`.
 */
export function withColumns(
  layout: Layout,
  columns: readonly ContentColumn[],
  spare: readonly LayoutColumn[],
): Layout {
  const taken = columns.flatMap(({ field, header }) => {
    const pattern = [...layout.columns, ...spare].find((column) => column.field === field)
    return pattern === undefined ? [] : [{ ...pattern, header: header === '' ? pattern.header : header }]
  })
  const changed = { ...layout, columns: taken }
  const sameFields =
    taken.length === layout.columns.length &&
    taken.every((column) => layout.columns.some((own) => own.field === column.field))
  return sameFields ? changed : { ...changed, columns: fittedColumns(changed) }
}
