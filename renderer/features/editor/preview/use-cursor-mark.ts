import { useEffect } from 'react'
import type { RefObject } from 'react'
import { lineAtCursor } from '../form/field-dom.ts'
import type { LivePages } from './live-pages.ts'

const MARK = 'data-cursor'

/**
 * Marks in the preview the line that the cursor of the form is in, or its cell where the page has no
 * such line, and keeps it in sight.
 *
 * @param frame holds the pages
 * @param pages what is drawn there; the mark is set anew when they change
 */
export function useCursorMark(frame: RefObject<HTMLElement | null>, pages: LivePages | null): void {
  useEffect(() => {
    let next = 0
    const follow = (): void => {
      cancelAnimationFrame(next)
      next = requestAnimationFrame(() => {
        if (frame.current !== null) moveMark(frame.current)
      })
    }
    follow()
    document.addEventListener('selectionchange', follow)
    document.addEventListener('focusin', follow)
    return () => {
      cancelAnimationFrame(next)
      document.removeEventListener('selectionchange', follow)
      document.removeEventListener('focusin', follow)
    }
    // The pages are drawn by the time the effect runs.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [frame, pages])
}

function moveMark(frame: HTMLElement): void {
  const marked = [...frame.querySelectorAll(`[${MARK}]`)]
  const target = cursorTarget(frame)
  // A line that is just being typed is not on the page yet: until it is, its old state stays marked.
  if (target !== null && target.matches('td') && marked.some((mark) => target.contains(mark))) return
  for (const mark of marked) if (mark !== target) mark.removeAttribute(MARK)
  if (target === null) return
  target.setAttribute(MARK, '')
  target.scrollIntoView({ block: 'nearest' })
}

/** The line of the selected row that the cursor is in, else its cell; null where the page has neither. */
function cursorTarget(frame: HTMLElement): Element | null {
  const place = lineAtCursor(document.activeElement)
  if (place === null) return null
  const column = place.field === 'support' ? 'superiorDuties' : place.field
  const cells = [...frame.querySelectorAll(`.printed-item.selected [data-column="${column}"]`)]
  const lines = cells.flatMap((cell) => [...cell.querySelectorAll('.printed-line')])
  const { words } = place
  const same = lines.filter((line) => words !== '' && line.textContent.replace(/\s/g, '').includes(words))
  // A row that goes on over the page's end has its lines on both pages, of which one is in sight.
  return same.find(isDrawn) ?? cells[0] ?? null
}

function isDrawn(line: Element): boolean {
  const cell = line.closest('[data-column]')?.firstElementChild?.getBoundingClientRect()
  const { top, bottom } = line.getBoundingClientRect()
  return cell === undefined || (bottom > cell.top && top < cell.bottom)
}
