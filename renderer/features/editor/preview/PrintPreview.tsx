import { Button, Segmented } from 'antd'
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { tableWidth } from '../../../../shared/layout/geometry.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import type { OfficialTable, TableRow } from '../../../../shared/official-table/types.ts'
import { placedItems } from '../selection.ts'
import type { Selection } from '../selection.ts'
import type { PreviewSide } from './preview-place.ts'
import { PagesDrawer } from './PagesDrawer.tsx'
import { PrintedRows } from './PrintedRows.tsx'

const PIXELS_PER_MM = 96 / 25.4
/** Pixels around the paper, and inside it around the table (these are zoomed with it). */
const FRAME_PADDING = 26
const PAPER_PADDING = 26

/** What is selected, as it will print: the row under its header and category, to scale. */
export function PrintPreview(props: {
  readonly list: StoredList
  readonly selection: Selection
  readonly side: PreviewSide
  readonly onSide: (side: PreviewSide) => void
  readonly onSelect: (selection: Selection) => void
}): ReactNode {
  const list = useDeferredValue(props.list)
  const selection = useDeferredValue(props.selection)
  const table = useMemo(() => officialTable(list, list.layout), [list])
  const rows = useMemo(() => rowsFor(table, list, selection), [table, list, selection])
  const [pagesShown, setPagesShown] = useState(false)
  const [fitted, setFitted] = useState(true)
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const paperWidth = tableWidth(list.layout) * PIXELS_PER_MM + PAPER_PADDING
  const zoom = fitted ? Math.min(1.4, (width - FRAME_PADDING) / paperWidth) : 1

  return (
    <section className="preview" aria-label="印出来的样子">
      <div className="pane-head">
        <h2>印出来的样子</h2>
        <div className="button-row">
          <Button size="small" onClick={() => setPagesShown(true)}>
            整份预览
          </Button>
          <Button size="small" onClick={() => props.onSide(props.side === 'right' ? 'below' : 'right')}>
            {props.side === 'right' ? '放到下方' : '放到右侧'}
          </Button>
          <Segmented
            size="small"
            aria-label="预览大小"
            value={fitted ? 'fit' : 'full'}
            onChange={(value) => setFitted(value === 'fit')}
            options={[
              { value: 'fit', label: '适合宽度' },
              { value: 'full', label: '实际大小' },
            ]}
          />
        </div>
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="preview-frame" ref={frame} tabIndex={0} role="group" aria-label="预览内容">
        <div className="paper" style={{ zoom: Math.max(0.2, zoom) }}>
          <PrintedRows table={table} rows={rows} withTitle={selection.type === 'heading'} />
        </div>
      </div>
      <PagesDrawer
        shown={pagesShown}
        table={table}
        selectedId={selection.type === 'item' ? selection.id : null}
        onClose={() => setPagesShown(false)}
        onSelect={(id) => {
          setPagesShown(false)
          props.onSelect({ type: 'item', id, edit: true })
        }}
      />
    </section>
  )
}

/** The rows to show: an item with its category row, a category with its items, or the first rows. */
function rowsFor(table: OfficialTable, list: StoredList, selection: Selection): readonly TableRow[] {
  if (selection.type === 'heading') return table.rows.slice(0, 3)
  const first =
    selection.type === 'item'
      ? selection.id
      : list.categories.find((category) => category.id === selection.id)?.items[0]?.id
  if (first === undefined) return []
  const at = table.rows.findIndex((row) => row.type === 'item' && row.itemId === first)
  const categoryAt = table.rows.findLastIndex((row, index) => index < at && row.type === 'category')
  const category = table.rows[categoryAt]
  const own =
    selection.type === 'item'
      ? table.rows.slice(at, at + 1)
      : table.rows.slice(at, at + categorySize(list, selection.id))
  return category === undefined ? own : [category, ...own]
}

const MOST_ROWS = 12

function categorySize(list: StoredList, categoryId: number): number {
  const items = placedItems(list).filter((placed) => placed.category.id === categoryId)
  return Math.min(MOST_ROWS, items.length)
}

function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(480)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}
