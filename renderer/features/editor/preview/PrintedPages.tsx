import { useMemo, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { OfficialTable } from '../../../../shared/official-table/types.ts'
import { composePages } from '../../../../shared/typesetting/compose-pages.ts'
import { measureTable } from '../../../../shared/typesetting/measure.ts'
import { VirtualRows } from '../../../ui/VirtualRows.tsx'
import { PaperPage } from './PaperPage.tsx'
import { ScaledSheet } from './ScaledSheet.tsx'
import type { ClickedCell } from './clicked-cell.ts'
import type { LivePages } from './live-pages.ts'
import { PIXELS_PER_MM } from './pixels.ts'
import type { HeadingPart } from './use-heading-part.ts'
import { useShownPlace } from './use-shown-place.ts'

const GAP = 16
/** How near a page comes until it is drawn, in pages: each is hundreds of lines of text. */
const SPARE = 0.25
/** Pixels of the preview beside the form on a low screen. */
const USUAL_HEIGHT = 200

interface PagesProps {
  /** 1 is the size on paper. */
  readonly zoom: number
  readonly selectedId: number | null
  /** Without it the pages are only to read. */
  readonly onSelect?: (itemId: number, cell: ClickedCell) => void
  /** Of a category's row: told the first item below it. */
  readonly onSelectCategory?: (firstItemId: number) => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** The whole list page by page, as Word will break it; the row selected is kept in sight. */
export function PrintedPages({ table, ...props }: PagesProps & { readonly table: OfficialTable }): ReactNode {
  const measure = useMemo(() => measureTable(table), [table])
  const pages = useMemo(() => composePages(table, measure), [table, measure])
  const row = useMemo(() => rowOfItem(table, props.selectedId), [table, props.selectedId])
  return <ComposedPages {...props} pages={{ table, measure, pages }} shown={row} />
}

/** Index of an item's row in the table; -1 for none. */
export function rowOfItem(table: OfficialTable, itemId: number | null): number {
  return itemId === null ? -1 : table.rows.findIndex((row) => row.type === 'item' && row.itemId === itemId)
}

/** A row of the table by its index, or what stands above or below the table; -1 for nothing. */
export type ShownPlace = number | HeadingPart

/**
 * The pages of a list.
 *
 * @param props.shown what is kept in sight
 */
export function ComposedPages({
  pages: { table, measure, pages },
  shown,
  zoom,
  selectedId,
  onSelect,
  onSelectCategory,
  onKeyDown,
}: PagesProps & { readonly pages: LivePages; readonly shown: ShownPlace }): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const shownPage = pageOf(shown, pages)

  const pageHeight = Math.round(table.layout.page.height * PIXELS_PER_MM * zoom) + GAP
  useShownPlace(frame, shown === -1 ? null : selectorOf(shown), shownPage * pageHeight)

  return (
    <div className="pages-frame" ref={frame}>
      <VirtualRows
        className="pages"
        count={pages.length}
        rowHeight={pageHeight}
        activeIndex={shownPage}
        spare={SPARE}
        usualHeight={USUAL_HEIGHT}
        role="group"
        aria-label={`共 ${pages.length} 页`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        renderRow={(index) => {
          const page = pages[index]
          return (
            page !== undefined && (
              <div key={index} className="page-place" style={{ paddingBottom: GAP }}>
                <ScaledSheet page={table.layout.page} zoom={zoom}>
                  <PaperPage
                    table={table}
                    measure={measure}
                    page={page}
                    number={index + 1}
                    selectedId={selectedId}
                    onSelect={onSelect}
                    onSelectCategory={onSelectCategory}
                  />
                </ScaledSheet>
              </div>
            )
          )
        }}
      />
    </div>
  )
}

function pageOf(shown: ShownPlace, pages: LivePages['pages']): number {
  if (shown === 'title') return 0
  if (shown === 'notes') return pages.length - 1
  return pages.findIndex((page) => page.parts.some(({ row }) => row === shown))
}

function selectorOf(shown: ShownPlace): string {
  return typeof shown === 'number' ? `[data-row="${shown}"]` : `.printed-${shown}`
}
