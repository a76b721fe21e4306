import { Button } from 'antd'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { OfficialTable } from '../../../shared/official-table/types.ts'
import { composePages } from '../../../shared/typesetting/compose-pages.ts'
import { measureTable } from '../../../shared/typesetting/measure.ts'
import { PaperPage } from '../editor/preview/PaperPage.tsx'
import { ScaledSheet } from '../editor/preview/ScaledSheet.tsx'
import { PIXELS_PER_MM } from '../editor/preview/pixels.ts'
import { BorderHandles } from './BorderHandles.tsx'
import type { LayoutEdits } from './use-layout-edits.ts'

/** Pixels left free around the page. */
const FRAME = 32
/** Pixels of the ruler over the page. */
const RULER = 24

/** One page as it will print, with its column borders to drag; the other pages a step away. */
export function LayoutPreview(props: {
  readonly table: OfficialTable
  readonly edits: LayoutEdits
}): ReactNode {
  const { table, edits } = props
  const measure = useMemo(() => measureTable(table), [table])
  const pages = useMemo(() => composePages(table, measure), [table, measure])
  const [wanted, setWanted] = useState(0)
  const at = Math.min(wanted, pages.length - 1)
  const page = pages[at]
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const paper = table.layout.page
  const fits = Math.min(
    (size.width - FRAME) / (paper.width * PIXELS_PER_MM),
    (size.height - FRAME) / (paper.height * PIXELS_PER_MM + RULER),
  )
  const zoom = Math.max(0.4, Math.min(1.5, fits))

  return (
    <section className="layout-preview" aria-label="印出来的样子">
      <div className="pane-head">
        <h2>印出来的样子</h2>
        <span className="quiet">拖动竖线改列宽</span>
        <div className="button-row page-steps">
          <Button size="small" disabled={at === 0} onClick={() => setWanted(at - 1)}>
            上一页
          </Button>
          <output>
            第 {at + 1} 页，共 {pages.length} 页
          </output>
          <Button size="small" disabled={at >= pages.length - 1} onClick={() => setWanted(at + 1)}>
            下一页
          </Button>
        </div>
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="layout-frame" ref={frame} tabIndex={0} role="group" aria-label="预览内容">
        {page !== undefined && (
          <ScaledSheet className="layout-sheet" page={paper} zoom={zoom} above={RULER}>
            <BorderHandles edits={edits} pixelsPerMillimetre={PIXELS_PER_MM * zoom} />
            <PaperPage table={table} measure={measure} page={page} number={at + 1} selectedId={null} />
          </ScaledSheet>
        )}
      </div>
    </section>
  )
}

function useSize(frame: RefObject<HTMLDivElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 800, height: 600 })
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return size
}
