import type { CSSProperties, ReactNode } from 'react'
import { ROW_PADDING, tableWidth } from '../../../../shared/layout/geometry.ts'
import type { Layout, LayoutColumn } from '../../../../shared/layout/types.ts'
import type { OfficialTable, TableRow } from '../../../../shared/official-table/types.ts'
import { printStyle } from './print-style.ts'

/** Title, header and some rows of the table as they will print, in millimetres and points. */
export function PrintedRows(props: {
  readonly table: OfficialTable
  readonly rows: readonly TableRow[]
  readonly withTitle: boolean
}): ReactNode {
  const { table, rows, withTitle } = props
  const { layout } = table
  return (
    <div className="printed">
      {withTitle && (
        <div className="printed-title" style={printStyle(layout.title)}>
          {table.title.map((line, index) => (
            // Title lines have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={index}>{line}</div>
          ))}
        </div>
      )}
      <PrintedTable layout={layout}>
        {rows.map((row) =>
          row.type === 'category' ? (
            <tr key={row.text} style={printStyle(layout.category)}>
              <td colSpan={layout.columns.length} style={padding(layout)}>
                {row.text}
              </td>
            </tr>
          ) : (
            <ItemCells key={row.number} row={row} layout={layout} />
          ),
        )}
      </PrintedTable>
      {withTitle && (
        <div style={printStyle(layout.note)}>
          {table.notes.map((note) => (
            <div key={note}>{note}</div>
          ))}
        </div>
      )}
    </div>
  )
}

/** The table's frame: column widths and the header row. */
export function PrintedTable(props: { readonly layout: Layout; readonly children: ReactNode }): ReactNode {
  const { layout } = props
  return (
    <table style={{ width: `${tableWidth(layout)}mm` }}>
      <colgroup>
        {layout.columns.map((column) => (
          <col key={column.field} style={{ width: `${column.width}mm` }} />
        ))}
      </colgroup>
      <thead style={printStyle(layout.header)}>
        <tr>
          {layout.columns.map((column) => (
            <th key={column.field} scope="col" style={padding(layout)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}

function ItemCells(props: {
  readonly row: Extract<TableRow, { type: 'item' }>
  readonly layout: Layout
}): ReactNode {
  const { row, layout } = props
  return (
    <tr style={printStyle(layout.body)}>
      {layout.columns.map((column, index) => (
        <td key={column.field} style={{ ...padding(layout), ...alignment(column) }}>
          {row.cells[index]?.map((line, at) => (
            // Lines of a cell have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at}>{line === '' ? '\u00a0' : line}</div>
          ))}
        </td>
      ))}
    </tr>
  )
}

export function padding(layout: Layout): CSSProperties {
  return {
    paddingInline: `${layout.cellPadding}pt`,
    paddingBlock: `${ROW_PADDING.top}pt ${ROW_PADDING.bottom}pt`,
  }
}

export function alignment(column: LayoutColumn): CSSProperties {
  return {
    textAlign: column.align,
    verticalAlign: column.verticalAlign === 'center' ? 'middle' : 'top',
  }
}
