import { memo } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import {
  ATTACHMENT_STYLE,
  PAGE_NUMBER_LINE,
  PAGE_NUMBER_SIZE,
  footerDistance,
  marginsOfPage,
  sideNumberDistance,
} from '../../../../shared/layout/geometry.ts'
import type { Layout } from '../../../../shared/layout/types.ts'
import type { ItemRow, OfficialTable } from '../../../../shared/official-table/types.ts'
import type { ComposedPage, PagePart } from '../../../../shared/typesetting/compose-pages.ts'
import { ROW_EXTRA } from '../../../../shared/typesetting/measure.ts'
import type { TableMeasure } from '../../../../shared/typesetting/measure.ts'
import type { RuledRow } from './GridLines.tsx'
import {
  CategoryCells,
  CellLines,
  PrintedNotes,
  PrintedTable,
  PrintedTitle,
  cellLabel,
  cellStyle,
} from './PrintedTable.tsx'
import { clickedCell } from './clicked-cell.ts'
import type { ClickedCell } from './clicked-cell.ts'
import { printStyle } from './print-style.ts'

export interface PaperPageProps {
  readonly table: OfficialTable
  readonly measure: TableMeasure
  readonly page: ComposedPage
  /** From 1. */
  readonly number: number
  readonly selectedId: number | null
  /** Without it the page is only to read. */
  readonly onSelect?: ((itemId: number, cell: ClickedCell) => void) | undefined
  /** Of a category's row: told the first item below it. */
  readonly onSelectCategory?: ((firstItemId: number) => void) | undefined
}

/** One sheet of the printed list, in millimetres and points. */
export function PaperPage(props: PaperPageProps): ReactNode {
  const { table, page, number } = props
  const { layout } = table
  const margins = marginsOfPage(layout, number)
  return (
    <article
      className="paper-page"
      aria-label={`第 ${number} 页`}
      style={{
        width: `${layout.page.width}mm`,
        height: `${layout.page.height}mm`,
        padding: `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`,
      }}
    >
      {page.hasTitle && layout.attachmentNumber !== null && (
        <div style={printStyle(ATTACHMENT_STYLE)}>附件{layout.attachmentNumber}</div>
      )}
      {page.hasTitle && <PrintedTitle table={table} />}
      <PageTable {...props} />
      {page.hasNotes && <PrintedNotes table={table} />}
      {layout.page.pageNumber !== 'none' && (
        <div className="page-number" style={numberPlace(layout, number)}>
          — {number} —
        </div>
      )}
    </article>
  )
}

function PageTable(props: PaperPageProps): ReactNode {
  const { table, measure, page, selectedId, onSelect, onSelectCategory } = props
  const { layout } = table
  const ruled = ({ row, firstLine, endLine }: PagePart): RuledRow => {
    const merged = table.rows[row]?.type === 'category'
    const { lineHeight } = merged ? layout.category : layout.body
    return { height: (endLine - firstLine) * lineHeight + ROW_EXTRA, merged }
  }
  return (
    <PrintedTable layout={layout} header={measure.header} rows={page.parts.map(ruled)}>
      {page.parts.map((part) => {
        const row = table.rows[part.row]
        if (row === undefined) return null
        if (row.type === 'category') {
          const below = table.rows[part.row + 1]
          const firstId = below?.type === 'item' ? below.itemId : null
          return (
            <CategoryCells
              key={part.row}
              text={row.text}
              layout={layout}
              index={part.row}
              onClick={onSelectCategory && firstId !== null ? () => onSelectCategory(firstId) : undefined}
            />
          )
        }
        return (
          <PartRow
            key={part.row}
            row={row}
            index={part.row}
            firstLine={part.firstLine}
            endLine={part.endLine}
            lines={measure.rowLines[part.row] ?? 1}
            layout={layout}
            selected={row.itemId !== null && row.itemId === selectedId}
            onSelect={onSelect}
          />
        )
      })}
    </PrintedTable>
  )
}

/** An item's row, or those of its lines that stand on this page; drawn again only when it changes. */
const PartRow = memo(function PartRow(
  props: Omit<PagePart, 'row'> & {
    readonly row: ItemRow
    /** Of the row in the table. */
    readonly index: number
    readonly lines: number
    readonly layout: Layout
    readonly selected: boolean
    readonly onSelect: PaperPageProps['onSelect']
  },
): ReactNode {
  const { row, firstLine, endLine, lines, layout, selected, onSelect } = props
  const { itemId } = row
  const whole = firstLine === 0 && endLine === lines
  const { lineHeight } = layout.body
  // A frame of its own layout: else the lines pulled up within it would pull the frame up instead.
  const frame: CSSProperties = whole
    ? {}
    : { display: 'flow-root', height: `${(endLine - firstLine) * lineHeight}pt`, overflow: 'clip' }
  return (
    // The outline beside it is the way by keyboard; here the mouse is quicker.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <tr
      className={`printed-item${onSelect ? ' selectable' : ''}${selected ? ' selected' : ''}`}
      data-row={props.index}
      style={printStyle(layout.body)}
      onClick={(event) => itemId !== null && onSelect?.(itemId, clickedCell(event.target))}
    >
      {layout.columns.map((column, index) => (
        <td
          key={column.field}
          data-column={column.field}
          aria-label={cellLabel(row.cells[index])}
          style={{ ...cellStyle(column, layout), ...(whole ? {} : { verticalAlign: 'top' }) }}
        >
          <div style={frame}>
            <div style={whole ? {} : { marginTop: `${-firstLine * lineHeight}pt` }}>
              <CellLines cell={row.cells[index] ?? []} column={index} layout={layout} />
            </div>
          </div>
        </td>
      ))}
    </tr>
  )
})

/** In the foot margin: in the middle, or on the outer side (GB/T 9704-2012, 7.5). */
function numberPlace(layout: Layout, number: number): CSSProperties {
  const { pageNumber } = layout.page
  const margins = marginsOfPage(layout, number)
  const size = { fontSize: `${PAGE_NUMBER_SIZE}pt`, lineHeight: `${PAGE_NUMBER_LINE}pt` }
  if (pageNumber === 'side') {
    const upright: CSSProperties = {
      ...size,
      left: `${sideNumberDistance(layout)}mm`,
      writingMode: 'vertical-rl',
      paddingInline: '1em',
    }
    return number % 2 === 1
      ? { ...upright, bottom: `${margins.bottom}mm` }
      : { ...upright, top: `${margins.top}mm` }
  }
  const foot: CSSProperties = {
    ...size,
    right: `${margins.right}mm`,
    bottom: `${footerDistance(layout)}mm`,
    left: `${margins.left}mm`,
    textAlign: 'center',
  }
  if (pageNumber === 'center') return foot
  return { ...foot, textAlign: number % 2 === 1 ? 'right' : 'left', paddingInline: '1em' }
}
