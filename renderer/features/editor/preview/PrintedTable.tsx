import type { CSSProperties, ReactNode } from 'react'
import {
  ROW_PADDING,
  SPACE_ABOVE_NOTES,
  SPACE_BELOW_TITLE,
  pointsOf,
  tableWidth,
  textWidth,
  typeArea,
} from '../../../../shared/layout/geometry.ts'
import type { Layout, LayoutColumn } from '../../../../shared/layout/types.ts'
import type { OfficialTable, PrintedCell } from '../../../../shared/official-table/types.ts'
import { BORDER, mergedWidth } from '../../../../shared/typesetting/measure.ts'
import { GridLines } from './GridLines.tsx'
import type { RuledRow } from './GridLines.tsx'
import { SetText } from './SetText.tsx'
import { printStyle } from './print-style.ts'

/** The title lines above the table. */
export function PrintedTitle({ table: { title, layout } }: { readonly table: OfficialTable }): ReactNode {
  return (
    title.length > 0 && (
      <div
        className="printed-title"
        style={{ ...printStyle(layout.title), marginBottom: `${SPACE_BELOW_TITLE}pt` }}
      >
        <Paragraphs texts={title} layout={layout} of="title" />
      </div>
    )
  )
}

/** The notes below the table. */
export function PrintedNotes({ table: { notes, layout } }: { readonly table: OfficialTable }): ReactNode {
  return (
    notes.length > 0 && (
      <div
        className="printed-notes"
        style={{ ...printStyle(layout.note), marginTop: `${SPACE_ABOVE_NOTES}pt` }}
      >
        <Paragraphs texts={notes} layout={layout} of="note" />
      </div>
    )
  )
}

function Paragraphs(props: {
  readonly texts: readonly string[]
  readonly layout: Layout
  readonly of: 'title' | 'note'
}): ReactNode {
  const { texts, layout, of } = props
  const width = pointsOf(typeArea(layout).width)
  return texts.map((text, index) => (
    // Lines of a heading have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <div key={index}>
      <SetText text={text} width={width} style={layout[of]} align={of === 'title' ? 'center' : 'justify'} />
    </div>
  ))
}

/** The table's frame: column widths, the header row and all lines. */
export function PrintedTable(props: {
  readonly layout: Layout
  /** Height of the header row, points. */
  readonly header: number
  readonly rows: readonly RuledRow[]
  readonly children: ReactNode
}): ReactNode {
  const { layout, header, rows } = props
  const width = `${tableWidth(layout)}mm`
  return (
    <div className="printed" style={{ width }}>
      <table style={{ width }}>
        <colgroup>
          {layout.columns.map((column) => (
            <col key={column.field} style={{ width: `${column.width}mm` }} />
          ))}
        </colgroup>
        <thead style={printStyle(layout.header)}>
          <tr>
            {layout.columns.map((column, index) => (
              <th key={column.field} scope="col" aria-label={column.header} style={padding(layout)}>
                <SetText
                  text={column.header}
                  width={textWidth(layout, index)}
                  style={layout.header}
                  align="center"
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
      <GridLines layout={layout} rows={[{ height: header, merged: false }, ...rows]} />
    </div>
  )
}

/** A category's row: one cell over all columns. */
export function CategoryCells(props: {
  readonly text: string
  readonly layout: Layout
  /** Of the row in the table; rows are looked for by it. */
  readonly index: number
  /** Without it the row is only to read. */
  readonly onClick: (() => void) | undefined
}): ReactNode {
  const { text, layout, index, onClick } = props
  return (
    // As with an item's row, the outline is the way by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <tr
      className={onClick && 'selectable'}
      data-row={index}
      style={printStyle(layout.category)}
      onClick={onClick}
    >
      <td colSpan={layout.columns.length} style={padding(layout)}>
        <SetText text={text} width={mergedWidth(layout)} style={layout.category} />
      </td>
    </tr>
  )
}

/** The paragraphs of a cell. */
export function CellLines(props: {
  readonly cell: PrintedCell
  readonly column: number
  readonly layout: Layout
}): ReactNode {
  const { cell, column, layout } = props
  const width = textWidth(layout, column)
  const align = layout.columns[column]?.align ?? 'left'
  return cell.map((text, at) => (
    // Paragraphs of a cell have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <div key={at} className="printed-line">
      <SetText text={text} width={width} style={layout.body} align={align} />
    </div>
  ))
}

/** What a cell is called: its text without the ends of its lines, which a screen reader would take for blanks. */
export function cellLabel(cell: PrintedCell | undefined): string | undefined {
  const text = cell?.join(' ') ?? ''
  return text === '' ? undefined : text
}

/** Padding and alignment of an item's cell. */
export function cellStyle(column: LayoutColumn, layout: Layout): CSSProperties {
  return {
    ...padding(layout),
    textAlign: column.align,
    verticalAlign: column.verticalAlign === 'center' ? 'middle' : 'top',
  }
}

/** The lines of the table are drawn into the cells and take no room by themselves; here is theirs. */
function padding(layout: Layout): CSSProperties {
  return {
    paddingInline: `${layout.cellPadding}pt`,
    paddingBlock: `${ROW_PADDING.top}pt ${ROW_PADDING.bottom + BORDER}pt`,
  }
}
