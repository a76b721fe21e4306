import { Button, Segmented } from 'antd'
import { useDeferredValue, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { CloseOutlined } from '../../../ui/icons.tsx'
import { useWidth } from '../../../ui/use-width.ts'
import { placedItems, standingFor } from '../selection.ts'
import type { Present, Selection } from '../selection.ts'
import { PagesDrawer } from './PagesDrawer.tsx'
import { ComposedPages, rowOfItem } from './PrintedPages.tsx'
import type { ShownPlace } from './PrintedPages.tsx'
import { placeOfCell } from './clicked-cell.ts'
import type { ClickedCell } from './clicked-cell.ts'
import { fittingZoom } from './fitting-zoom.ts'
import type { PreviewSide } from './preview-place.ts'
import { useCursorMark } from './use-cursor-mark.ts'
import { useHeadingPart } from './use-heading-part.ts'
import type { HeadingPart } from './use-heading-part.ts'
import { useLivePages } from './use-live-pages.tsx'
import './preview.css'

/** Pixels around a page. */
const FRAME_PADDING = 32
const LARGEST_ZOOM = 1.4

/** The list as it will print, page by page beside the form, with what is selected in sight. */
export function PrintPreview(props: {
  readonly list: StoredList
  readonly selection: Selection
  readonly side: PreviewSide
  readonly onSide: (side: PreviewSide) => void
  readonly onClose: () => void
  readonly onSelect: (selection: Selection) => void
}): ReactNode {
  const { list } = props
  const selection = useDeferredValue(props.selection)
  const headingPart = useHeadingPart()
  const composed = useLivePages()
  const pages = composed === 'failed' ? null : composed
  const [pagesShown, setPagesShown] = useState(false)
  const [fitted, setFitted] = useState(true)
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const zoom = fitted ? fittingZoom(width - FRAME_PADDING, list.layout.page, LARGEST_ZOOM) : 1
  const selectedId = selection.type === 'item' ? selection.id : null
  useCursorMark(frame, pages)

  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  // The same functions for as long as the list is open, so that typing does not draw every row again.
  const [select] = useState(() => (itemId: number, cell: ClickedCell) => {
    const placed = placedItems(latest.current.list).find(({ item }) => item.id === itemId)
    if (placed === undefined) return
    setPagesShown(false)
    latest.current.onSelect({ type: 'item', id: itemId, at: placeOfCell(placed.item, cell) })
  })
  const [selectCategory] = useState(() => (firstItemId: number) => {
    const category = latest.current.list.categories.find(({ items }) =>
      items.some(({ id }) => id === firstItemId),
    )
    if (category === undefined) return
    setPagesShown(false)
    latest.current.onSelect({ type: 'category', id: category.id })
  })

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
          <Button
            title="收起预览"
            size="small"
            type="text"
            aria-label="收起预览"
            icon={<CloseOutlined />}
            onClick={props.onClose}
          />
        </div>
      </div>
      <div className="preview-pages" ref={frame}>
        {composed === 'failed' && (
          <p className="preview-failed">
            程序内部出错，暂时画不出印出来的样子。内容不受影响，可以照常编辑、保存。
          </p>
        )}
        {pages !== null && (
          <ComposedPages
            pages={pages}
            shown={shownPlace(pages.table, list, standingFor(selection), headingPart)}
            zoom={zoom}
            selectedId={selectedId}
            onSelect={select}
            onSelectCategory={selectCategory}
          />
        )}
      </div>
      {pages !== null && (
        <PagesDrawer
          shown={pagesShown}
          pages={pages}
          selectedId={selectedId}
          onClose={() => setPagesShown(false)}
          onSelect={select}
          onSelectCategory={selectCategory}
        />
      )}
    </section>
  )
}

/** The row of the selected item; of a category the row above its first item. */
function shownPlace(
  table: Parameters<typeof rowOfItem>[0],
  list: StoredList,
  selection: Present,
  headingPart: HeadingPart,
): ShownPlace {
  if (selection.type === 'heading') return headingPart
  if (selection.type === 'item') return rowOfItem(table, selection.id)
  const first = list.categories.find(({ id }) => id === selection.id)?.items[0]
  return first === undefined ? -1 : rowOfItem(table, first.id) - 1
}
