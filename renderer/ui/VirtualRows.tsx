import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { HTMLAttributes, ReactNode } from 'react'

export interface VirtualRowsProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  readonly count: number
  /** Pixels, the same for every row. */
  readonly rowHeight: number
  /** The row to keep in sight; -1 for none. */
  readonly activeIndex: number
  /** How many rows more are drawn above and below those in sight; a part of one is where it begins to be drawn. */
  readonly spare?: number
  /** Pixels that are drawn before the height is known. */
  readonly usualHeight?: number
  readonly renderRow: (index: number) => ReactNode
}

/** What is seen of the rows, in pixels. */
interface Sight {
  top: number
  readonly height: number
}

/** Indexes of rows; the end is not in it. */
interface Range {
  readonly start: number
  readonly end: number
}

/** A scrolling list that draws only the rows in sight, so that thousands stay smooth. */
export function VirtualRows(props: VirtualRowsProps): ReactNode {
  const { count, rowHeight, activeIndex, spare = 8, usualHeight = 600, renderRow, className, ...rest } = props
  const frame = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState<Sight>({ top: 0, height: usualHeight })
  // What the browser told last: asking it in between would make it lay out the whole window at once.
  const sight = useRef<Sight | null>(null)

  const rowsIn = (part: Sight): Range => rowsInSight(part, rowHeight, count, spare)
  const look = (): void => {
    if (sight.current === null) return
    const now = { ...sight.current }
    setSeen((before) => (isSameRange(rowsIn(before), rowsIn(now)) ? before : now))
  }
  const keepInSight = (): void => {
    const element = frame.current
    if (element === null || sight.current === null) return
    const row = activeIndex * rowHeight
    const top = activeIndex < 0 ? sight.current.top : topInSight(sight.current, row, rowHeight)
    if (top !== sight.current.top) {
      sight.current.top = top
      element.scrollTop = top
    }
    look()
  }
  const latest = useRef(keepInSight)
  const drawnHeight = useRef(rowHeight)

  // When all rows become higher or lower, those in sight stay in sight.
  useLayoutEffect(() => {
    const [element, now] = [frame.current, sight.current]
    const before = drawnHeight.current
    drawnHeight.current = rowHeight
    if (element === null || now === null || rowHeight === before) return
    const wasSeen = overlaps(now, activeIndex * before, before)
    now.top *= rowHeight / before
    element.scrollTop = now.top
    if (wasSeen) keepInSight()
    else look()
    // Only another height moves the rows.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [rowHeight])

  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      const isFirst = sight.current === null
      sight.current = { top: element.scrollTop, height: element.clientHeight }
      setSeen({ ...sight.current })
      // What was scrolled to meanwhile is a part of the row; its beginning must not take the place of that.
      if (isFirst && element.scrollTop === 0) latest.current()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useLayoutEffect(() => {
    latest.current = keepInSight
  })
  useEffect(() => {
    latest.current()
    // Scrolling that the browser has not told of yet is known in the next frame.
    const next = requestAnimationFrame(() => latest.current())
    return () => cancelAnimationFrame(next)
    // Where it was scrolled to by hand it stays, until another row is active.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [activeIndex])

  const { start, end } = rowsIn(seen)
  const rows: ReactNode[] = []
  for (let index = start; index < end; index += 1) rows.push(renderRow(index))

  return (
    <div
      {...rest}
      ref={frame}
      className={`virtual-rows ${className ?? ''}`}
      onScroll={({ currentTarget }) => {
        if (sight.current !== null) sight.current.top = currentTarget.scrollTop
        look()
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

function overlaps(sight: Sight, top: number, rowHeight: number): boolean {
  return top < sight.top + sight.height && top + rowHeight > sight.top
}

/** The least scrolling that shows a row; of one higher than the frame, its beginning, unless it fills the frame. */
function topInSight(sight: Sight, top: number, rowHeight: number): number {
  const end = sight.top + sight.height
  const fills = top <= sight.top && top + rowHeight >= end
  const isInside = top >= sight.top && top + rowHeight <= end
  if (fills || isInside) return sight.top
  return top < sight.top ? top : Math.min(top, top + rowHeight - sight.height)
}

/** The rows that are drawn: those in sight, and the spare ones around them. */
function rowsInSight({ top, height }: Sight, rowHeight: number, count: number, spare: number): Range {
  // A list may have become shorter than where it was scrolled to.
  const first = Math.min(top / rowHeight, count - 1)
  return {
    start: Math.max(0, Math.floor(first - spare)),
    end: Math.min(count, Math.ceil(first + height / rowHeight + spare)),
  }
}

function isSameRange(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end
}
