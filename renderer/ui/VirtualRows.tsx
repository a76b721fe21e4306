import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { HTMLAttributes, ReactNode } from 'react'

export interface VirtualRowsProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  readonly count: number
  /** Pixels, the same for every row. */
  readonly rowHeight: number
  /** The row to keep in sight; -1 for none. */
  readonly activeIndex: number
  /** Rows drawn above and below those in sight. */
  readonly spare?: number
  readonly renderRow: (index: number) => ReactNode
}

/** A scrolling list that draws only the rows in sight, so that thousands stay smooth. */
export function VirtualRows(props: VirtualRowsProps): ReactNode {
  const { count, rowHeight, activeIndex, spare = 8, renderRow, className, ...rest } = props
  const frame = useRef<HTMLDivElement>(null)
  const [firstInSight, setFirstInSight] = useState(0)
  const [height, setHeight] = useState(600)

  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = frame.current
    if (element === null || activeIndex < 0) return
    const top = activeIndex * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      // Of a row higher than the frame the beginning is shown.
      element.scrollTop = Math.min(top, top + rowHeight - element.clientHeight)
  }, [activeIndex, rowHeight])

  const start = Math.max(0, Math.min(firstInSight, count - 1) - spare)
  const end = Math.min(count, firstInSight + Math.ceil(height / rowHeight) + spare)
  const rows: ReactNode[] = []
  for (let index = start; index < end; index += 1) rows.push(renderRow(index))

  return (
    <div
      {...rest}
      ref={frame}
      className={`virtual-rows ${className ?? ''}`}
      onScroll={(event) => setFirstInSight(Math.floor(event.currentTarget.scrollTop / rowHeight))}
    >
      <div className="virtual-rows-space" role="presentation" style={{ height: count * rowHeight }}>
        <div role="presentation" style={{ transform: `translateY(${start * rowHeight}px)` }}>
          {rows}
        </div>
      </div>
    </div>
  )
}
