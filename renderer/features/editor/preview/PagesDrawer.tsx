import { Drawer, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { OfficialTable } from '../../../../shared/official-table/types.ts'
import { composePages } from '../../../../shared/typesetting/compose-pages.ts'
import { measureTable } from '../../../../shared/typesetting/measure.ts'
import { VirtualRows } from '../../../ui/VirtualRows.tsx'
import { PaperPage } from './PaperPage.tsx'

const PIXELS_PER_MM = 96 / 25.4
const GAP = 16
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
        <Segmented
          aria-label="预览大小"
          value={zoom}
          onChange={setZoom}
          options={ZOOMS.map((value) => ({ value, label: `${value * 100}%` }))}
        />
      }
    >
      <Pages {...props} zoom={zoom} />
    </Drawer>
  )
}

function Pages({
  table,
  selectedId,
  onSelect,
  zoom,
}: PagesDrawerProps & { readonly zoom: number }): ReactNode {
  const measure = useMemo(() => measureTable(table), [table])
  const pages = useMemo(() => composePages(table, measure), [table, measure])
  const selectedPage = pages.findIndex((page) =>
    page.parts.some(({ row }) => {
      const printed = table.rows[row]
      return printed?.type === 'item' && printed.itemId === selectedId
    }),
  )
  return (
    <VirtualRows
      className="pages"
      count={pages.length}
      rowHeight={Math.round(table.layout.page.height * PIXELS_PER_MM * zoom) + GAP}
      activeIndex={selectedPage}
      role="group"
      aria-label={`共 ${pages.length} 页`}
      tabIndex={0}
      renderRow={(index) => {
        const page = pages[index]
        return (
          page !== undefined && (
            <div key={index} className="page-place" style={{ paddingBottom: GAP }}>
              <div style={{ zoom }}>
                <PaperPage
                  table={table}
                  measure={measure}
                  page={page}
                  number={index + 1}
                  selectedId={selectedId}
                  onSelect={onSelect}
                />
              </div>
            </div>
          )
        )
      }}
    />
  )
}
