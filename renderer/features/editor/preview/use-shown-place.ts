import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Screens drawn until the page of what is selected must be there. */
const MOST_FRAMES = 20

/**
 * Brings what is selected into sight. There it stays when the pages or their frame become larger or smaller,
 * unless it was scrolled away by hand.
 *
 * @param frame holds the pages, which scroll
 * @param selector finds what is selected once its page is drawn; null for nothing
 * @param pageTop pixels from the top of the first page to that of its page
 */
export function useShownPlace(
  frame: RefObject<HTMLElement | null>,
  selector: string | null,
  pageTop: number,
): void {
  /** Whether it was in sight before what is happening now. */
  const wasSeen = useRef(false)
  const latest = useRef({ selector, pageTop })
  useEffect(() => {
    latest.current = { selector, pageTop }
  })

  useEffect(() => {
    const scroller = scrollerIn(frame.current)
    if (scroller === null || selector === null) return
    return whenDrawn(
      () => scroller.querySelector(selector),
      (place) => {
        if (place !== null && !isWhole(place, scroller)) place.scrollIntoView({ block: 'start' })
        wasSeen.current = place !== null
      },
    )
  }, [frame, selector])

  useEffect(() => {
    const scroller = scrollerIn(frame.current)
    if (scroller === null) return
    const place = (): Element | null => placeIn(scroller, latest.current.selector)
    let cancel: (() => void) | null = null
    const look = (): void => {
      // Until it is brought back, scrolling is only what the new size did.
      if (cancel === null) wasSeen.current = isSeen(place(), scroller)
    }
    const keep = (): void => {
      if (!wasSeen.current) return
      cancel?.()
      if (place() === null) scroller.scrollTop = latest.current.pageTop
      cancel = whenDrawn(place, (drawn) => {
        cancel = null
        if (!isSeen(drawn, scroller)) drawn?.scrollIntoView({ block: 'start' })
      })
    }
    const observer = new ResizeObserver(keep)
    observer.observe(scroller)
    for (const pages of scroller.children) observer.observe(pages)
    scroller.addEventListener('scroll', look)
    return () => {
      cancel?.()
      observer.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [frame])
}

function scrollerIn(frame: HTMLElement | null): HTMLElement | null {
  return frame?.querySelector<HTMLElement>('.pages') ?? null
}

/** The line that the cursor is in, of which a long row has many; else what is selected. */
function placeIn(scroller: HTMLElement, selector: string | null): Element | null {
  if (selector === null) return null
  return scroller.querySelector('[data-cursor]') ?? scroller.querySelector(selector)
}

/**
 * Looks for something screen by screen until it is drawn.
 *
 * @param act is given null where it never is
 * @returns gives up looking
 */
function whenDrawn(find: () => Element | null, act: (found: Element | null) => void): () => void {
  let frames = 0
  const look = (): void => {
    const found = find()
    frames += 1
    if (found === null && frames < MOST_FRAMES) next = requestAnimationFrame(look)
    else act(found)
  }
  let next = requestAnimationFrame(look)
  return () => cancelAnimationFrame(next)
}

/** Whether all of it is in sight. What is not comes to the top, so that as much as possible of it is. */
function isWhole(place: Element, scroller: Element): boolean {
  const [{ top, bottom }, sight] = [place.getBoundingClientRect(), scroller.getBoundingClientRect()]
  return top >= sight.top && bottom <= sight.bottom
}

/** Whether as much of it is in sight as there is room for, but for the parts of a pixel. */
function isSeen(place: Element | null, scroller: Element): boolean {
  if (place === null) return false
  const [box, sight] = [place.getBoundingClientRect(), scroller.getBoundingClientRect()]
  const seen = Math.min(box.bottom, sight.bottom) - Math.max(box.top, sight.top)
  return seen >= Math.min(box.height, sight.height) - 2
}
