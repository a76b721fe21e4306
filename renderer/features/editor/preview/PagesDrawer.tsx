import { Segmented } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { PrintButton } from '../../export/PrintButton.tsx'
import { ComposedPages, rowOfItem } from './PrintedPages.tsx'
import type { ClickedCell } from './clicked-cell.ts'
import type { LivePages } from './live-pages.ts'
import { SideDrawer } from '../../../ui/SideDrawer.tsx'

const ZOOMS = [0.75, 1, 1.25]

export interface PagesDrawerProps {
  readonly shown: boolean
  readonly pages: LivePages
  readonly selectedId: number | null
  readonly onClose: () => void
  readonly onSelect: (itemId: number, cell: ClickedCell) => void
  readonly onSelectCategory: (firstItemId: number) => void
}

/** The whole list page by page, as Word will break it. */
export function PagesDrawer(props: PagesDrawerProps): ReactNode {
  const [zoom, setZoom] = useState(1)
  // After a click on an item's cell its field has the focus; otherwise the button that opened the pages.
  const [clicked, setClicked] = useState(false)
  return (
    <SideDrawer
      open={props.shown}
      title="整份预览（点哪一格就去改哪一格）"
      size="100%"
      focusable={{ focusTriggerAfterClose: !clicked }}
      onClose={() => {
        setClicked(false)
        props.onClose()
      }}
      styles={{ body: { padding: 0 } }}
      extra={
        <div className="button-row">
          <PrintButton />
          <Segmented
            aria-label="预览大小"
            value={zoom}
            onChange={setZoom}
            options={ZOOMS.map((value) => ({ value, label: `${value * 100}%` }))}
          />
        </div>
      }
    >
      <ComposedPages
        {...props}
        shown={rowOfItem(props.pages.table, props.selectedId)}
        zoom={zoom}
        onSelect={(itemId, cell) => {
          setClicked(true)
          props.onSelect(itemId, cell)
        }}
        onSelectCategory={(firstItemId) => {
          setClicked(false)
          props.onSelectCategory(firstItemId)
        }}
      />
    </SideDrawer>
  )
}
