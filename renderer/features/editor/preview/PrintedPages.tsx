import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { OfficialTable } from '../../../../shared/official-table/types.ts'
import { composePages } from '../../../../shared/typesetting/compose-pages.ts'
import { measureTable } from '../../../../shared/typesetting/measure.ts'
import { VirtualRows } from '../../../ui/VirtualRows.tsx'
import { PaperPage } from './PaperPage.tsx'

export const PIXELS_PER_MM = 96 / 25.4
const GAP = 16
/** Screens drawn until the page of the selected row must be there. */
const MOST_FRAMES = 20

export interface PrintedPagesProps {
  readonly table: OfficialTable
  /** 1 is the size on paper. */
  readonly zoom: number
  readonly selectedId: number | null
  readonly onSelect: (itemId: number) => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** The whole list page by page, as Word will break it; the row selected is kept in sight. */
export function PrintedPages({ table, zoom, selectedId, onSelect, onKeyDown }: PrintedPagesProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const measure = useMemo(() => measureTable(table), [table])
  const pages = useMemo(() => composePages(table, measure), [table, measure])
  const selectedPage = pages.findIndex((page) =>
    page.parts.some(({ row }) => {
      const printed = table.rows[row]
      return printed?.type === 'item' && printed.itemId === selectedId
    }),
  )

  useEffect(() => {
    if (selectedId === null) return
    let frames = 0
    // The page is drawn only once it has been scrolled to.
    const show = (): void => {
      const row = frame.current?.querySelector('.printed-item.selected')
      row?.scrollIntoView({ block: 'nearest' })
      frames += 1
      if (row === null && frames < MOST_FRAMES) next = requestAnimationFrame(show)
    }
    let next = requestAnimationFrame(show)
    return () => cancelAnimationFrame(next)
  }, [selectedId])

  return (
    <div className="pages-frame" ref={frame}>
      <VirtualRows
        className="pages"
        count={pages.length}
        rowHeight={Math.round(table.layout.page.height * PIXELS_PER_MM * zoom) + GAP}
        activeIndex={selectedPage}
        role="group"
        aria-label={`共 ${pages.length} 页`}
        tabIndex={0}
        onKeyDown={onKeyDown}
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
    </div>
  )
}
