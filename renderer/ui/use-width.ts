import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Before anything is drawn. */
const FIRST = 800

/** The width of an element in pixels, followed as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(FIRST)
  useLayoutEffect(() => {
    const shown = element.current
    if (shown === null) return
    const observer = new ResizeObserver(() => setWidth(shown.clientWidth))
    observer.observe(shown)
    return () => observer.disconnect()
  }, [element])
  return width
}
