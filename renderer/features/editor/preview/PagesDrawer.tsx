import { Drawer, Segmented } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { OfficialTable } from '../../../../shared/official-table/types.ts'
import { PrintButton } from '../../export/PrintButton.tsx'
import { PrintedPages } from './PrintedPages.tsx'

const ZOOMS = [0.75, 1, 1.25]

export interface PagesDrawerProps {
  readonly shown: boolean
  readonly table: OfficialTable
  readonly selectedId: number | null
  readonly onClose: () => void
  readonly onSelect: (itemId: number) => void
}

/** The whole list page by page, as Word will break it. */
export function PagesDrawer(props: PagesDrawerProps): ReactNode {
  const [zoom, setZoom] = useState(1)
  return (
    <Drawer
      open={props.shown}
      title="整份预览（点一行就去修改它）"
      size="100%"
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
      onClose={props.onClose}
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
      <PrintedPages {...props} zoom={zoom} />
    </Drawer>
  )
}
