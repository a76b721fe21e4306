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

/** Pixels that are drawn before the height is known. */
const USUAL_HEIGHT = 600

/** What is seen of the rows, in pixels. */
interface Sight {
  top: number
  readonly height: number
}

/** A scrolling list that draws only the rows in sight, so that thousands stay smooth. */
export function VirtualRows(props: VirtualRowsProps): ReactNode {
  const { count, rowHeight, activeIndex, spare = 8, renderRow, className, ...rest } = props
  const frame = useRef<HTMLDivElement>(null)
  const [firstInSight, setFirstInSight] = useState(0)
  const [height, setHeight] = useState(USUAL_HEIGHT)
  // What the browser told last: asking it in between would make it lay out the whole window at once.
  const sight = useRef<Sight | null>(null)

  const keepInSight = (): void => {
    const element = frame.current
    if (element === null || sight.current === null || activeIndex < 0) return
    const top = topInSight(sight.current, activeIndex * rowHeight, rowHeight)
    if (top === sight.current.top) return
    sight.current.top = top
    element.scrollTop = top
  }
  const latest = useRef(keepInSight)

  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      const isFirst = sight.current === null
      sight.current = { top: element.scrollTop, height: element.clientHeight }
      setHeight(element.clientHeight)
      if (isFirst) latest.current()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useLayoutEffect(() => {
    latest.current = keepInSight
  })
  useEffect(() => latest.current(), [activeIndex, rowHeight])

  const start = Math.max(0, Math.min(firstInSight, count - 1) - spare)
  const end = Math.min(count, firstInSight + Math.ceil(height / rowHeight) + spare)
  const rows: ReactNode[] = []
  for (let index = start; index < end; index += 1) rows.push(renderRow(index))

  return (
    <div
      {...rest}
      ref={frame}
      className={`virtual-rows ${className ?? ''}`}
      onScroll={({ currentTarget }) => {
        if (sight.current !== null) sight.current.top = currentTarget.scrollTop
        setFirstInSight(Math.floor(currentTarget.scrollTop / rowHeight))
      }}
    >
      <div className="virtual-rows-space" role="presentation" style={{ height: count * rowHeight }}>
        <div role="presentation" style={{ transform: `translateY(${start * rowHeight}px)` }}>
          {rows}
        </div>
      </div>
    </div>
  )
}

/** The least scrolling that shows a row; of one higher than the frame, its beginning. */
function topInSight(sight: Sight, top: number, rowHeight: number): number {
  if (top < sight.top) return top
  if (top + rowHeight <= sight.top + sight.height) return sight.top
  return Math.min(top, top + rowHeight - sight.height)
}
