import { useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { FIELD_NAMES } from '../../../shared/duty-list/field-names.ts'
import { withBorderMoved } from '../../../shared/layout/edit-layout.ts'
import { tableWidth, typeArea } from '../../../shared/layout/geometry.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { printNumber } from '../../ui/number.ts'
import type { LayoutEdits } from './use-layout-edits.ts'

/** Millimetres a key moves a border, and with Shift. */
const KEY_STEP = 0.5
const LONG_KEY_STEP = 5

interface Drag {
  readonly index: number
  readonly startX: number
  /** The layout when the border was taken hold of. */
  readonly before: Layout
}

/** A ruler over the page with each column's width, and a handle on each border. */
export function BorderHandles(props: {
  readonly edits: LayoutEdits
  readonly pixelsPerMillimetre: number
}): ReactNode {
  const { edits, pixelsPerMillimetre } = props
  const { printable: layout } = edits
  const drag = useRef<Drag | null>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const { left } = layout.page.margins
  const tableLeft = left + (typeArea(layout).width - tableWidth(layout)) / 2
  const edges = layout.columns.map((_, index) =>
    layout.columns.slice(0, index + 1).reduce((sum, column) => sum + column.width, tableLeft),
  )

  const movedTo = (event: PointerEvent): Layout | null => {
    if (drag.current === null) return null
    const millimetres = (event.clientX - drag.current.startX) / pixelsPerMillimetre
    return withBorderMoved(drag.current.before, drag.current.index, millimetres)
  }
  const end = (event: PointerEvent, keep: boolean): void => {
    const moved = movedTo(event)
    const before = drag.current?.before
    drag.current = null
    setDragged(null)
    if (keep && moved !== null && moved !== before) edits.edit(() => moved)
    else edits.show(null)
  }
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (direction === 0) return
    event.preventDefault()
    const step = direction * (event.shiftKey ? LONG_KEY_STEP : KEY_STEP)
    edits.edit((old) => withBorderMoved(old, index, step))
  }

  return (
    <div className="column-ruler">
      {layout.columns.map((column, index) => (
        <div
          key={column.field}
          className="ruler-width"
          style={{ left: `${(edges[index] ?? 0) - column.width}mm`, width: `${column.width}mm` }}
        >
          {printNumber(column.width, 0.1)}
        </div>
      ))}
      {layout.columns.map((column, index) => (
        <div
          key={column.field}
          className={dragged === index ? 'border-handle dragged' : 'border-handle'}
          role="separator"
          aria-orientation="vertical"
          aria-label={`${FIELD_NAMES[column.field]}右边的竖线`}
          aria-valuenow={column.width}
          aria-valuemin={1}
          aria-valuemax={400}
          aria-valuetext={`${printNumber(column.width, 0.1)} 毫米`}
          // A separator that can be moved takes the focus (WAI-ARIA 1.2, separator).
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          title="拖动，或用左右方向键（Shift 一次 5 毫米）"
          style={{
            left: `${edges[index] ?? 0}mm`,
            height: `calc(${layout.page.height - layout.page.margins.bottom}mm + 24px)`,
          }}
          onKeyDown={(event) => onKeyDown(event, index)}
          onPointerDown={(event) => {
            if (event.button !== 0) return
            event.currentTarget.setPointerCapture(event.pointerId)
            drag.current = { index, startX: event.clientX, before: layout }
            setDragged(index)
          }}
          onPointerMove={(event) => {
            const moved = movedTo(event)
            if (moved !== null) edits.show(moved)
          }}
          onPointerUp={(event) => end(event, true)}
          onPointerCancel={(event) => end(event, false)}
        />
      ))}
    </div>
  )
}
