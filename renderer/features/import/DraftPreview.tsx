import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { layoutFor } from '../../../shared/layout/built-in.ts'
import type { ListContent } from '../../../shared/duty-list/content.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import type { OfficialTable, TableRow } from '../../../shared/official-table/types.ts'
import { VirtualRows } from '../../ui/VirtualRows.tsx'

const ROW_HEIGHT = 64

/** The draft as a table, rows cut to a few lines; the row clicked is shown in full below. */
export function DraftPreview({ list }: { readonly list: ListContent }): ReactNode {
  const table = useMemo(() => officialTable(list, layoutFor(list.kind, list.columns)), [list])
  const [selected, setSelected] = useState(0)
  const columns = { gridTemplateColumns: gridColumns(table) }
  const row = table.rows[selected]

  const onKeyDown = (key: string): boolean => {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (step === 0) return false
    setSelected((index) => Math.max(0, Math.min(table.rows.length - 1, index + step)))
    return true
  }

  return (
    <section className="draft-preview" aria-label="识别出的表格">
      <div className="draft-row draft-head" style={columns}>
        {table.layout.columns.map((column) => (
          <div key={column.field}>{column.header}</div>
        ))}
      </div>
      <VirtualRows
        count={table.rows.length}
        rowHeight={ROW_HEIGHT}
        activeIndex={selected}
        role="listbox"
        tabIndex={0}
        aria-label="识别出的各行，用上下键查看"
        aria-activedescendant={`draft-row-${selected}`}
        onKeyDown={(event) => {
          if (onKeyDown(event.key)) event.preventDefault()
        }}
        renderRow={(index) => (
          <DraftRow
            key={index}
            index={index}
            row={table.rows[index]}
            columns={columns}
            selected={index === selected}
            onSelect={setSelected}
          />
        )}
      />
      {row?.type === 'item' && <WholeRow table={table} cells={row.cells} />}
    </section>
  )
}

function DraftRow(props: {
  readonly index: number
  readonly row: TableRow | undefined
  readonly columns: { readonly gridTemplateColumns: string }
  readonly selected: boolean
  readonly onSelect: (index: number) => void
}): ReactNode {
  const { index, row, columns, selected, onSelect } = props
  const shared = {
    id: `draft-row-${index}`,
    role: 'option',
    'aria-selected': selected,
    onClick: () => onSelect(index),
  }
  if (row === undefined) return null
  if (row.type === 'category') {
    return (
      <div {...shared} className="draft-row draft-category" style={{ height: ROW_HEIGHT }}>
        {row.text}
      </div>
    )
  }
  return (
    <div {...shared} className="draft-row" style={{ ...columns, height: ROW_HEIGHT }}>
      {row.cells.map((cell, column) => (
        // A row's cells never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={column} className="clipped">
          {cell.join(' ')}
        </div>
      ))}
    </div>
  )
}

/** Every cell of one row, line by line. */
function WholeRow(props: {
  readonly table: OfficialTable
  readonly cells: readonly (readonly string[])[]
}): ReactNode {
  return (
    <dl className="draft-whole" aria-label="选中的一行">
      {props.table.layout.columns.map((column, index) => (
        <div key={column.field}>
          <dt>{column.header}</dt>
          <dd>{props.cells[index]?.join('\n')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Shares of the width, evened out: a narrow printed column still shows its words on a screen. */
function gridColumns(table: OfficialTable): string {
  return table.layout.columns
    .map((column) => (column.field === 'number' ? '56px' : `minmax(0, ${Math.sqrt(column.width)}fr)`))
    .join(' ')
}
