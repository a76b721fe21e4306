import { useEffect } from 'react'
import type { RefObject } from 'react'
import { lineAtCursor } from '../form/field-dom.ts'

const MARK = 'data-cursor'

/**
 * Marks in the preview the cell, and where it is found the line, that the cursor of the form is in,
 * and keeps it in sight.
 *
 * @param frame holds the pages
 */
export function useCursorMark(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let next = 0
    const follow = (): void => {
      cancelAnimationFrame(next)
      next = requestAnimationFrame(() => {
        for (const marked of frame.current?.querySelectorAll(`[${MARK}]`) ?? []) marked.removeAttribute(MARK)
        const target = frame.current === null ? null : cursorTarget(frame.current)
        if (target === null) return
        target.setAttribute(MARK, '')
        target.scrollIntoView({ block: 'nearest' })
      })
    }
    document.addEventListener('selectionchange', follow)
    document.addEventListener('focusin', follow)
    return () => {
      cancelAnimationFrame(next)
      document.removeEventListener('selectionchange', follow)
      document.removeEventListener('focusin', follow)
    }
  }, [frame])
}

/** The line of the selected row that the cursor is in, else its cell; null where the page has neither. */
function cursorTarget(frame: HTMLElement): Element | null {
  const place = lineAtCursor(document.activeElement)
  if (place === null) return null
  const column = place.field === 'support' ? 'superiorDuties' : place.field
  const cells = [...frame.querySelectorAll(`.printed-item.selected [data-column="${column}"]`)]
  const lines = cells.flatMap((cell) => [...cell.querySelectorAll('.printed-line')])
  const words = place.words
  // A row that goes on over the page's end has its lines on both pages, of which one is in sight.
  const same = lines.filter(
    (line) => words !== '' && (line.textContent ?? '').replace(/\s/g, '').includes(words),
  )
  return same.find(isDrawn) ?? cells[0] ?? null
}

function isDrawn(line: Element): boolean {
  const cell = line.closest('[data-column]')?.firstElementChild?.getBoundingClientRect()
  const { top, bottom } = line.getBoundingClientRect()
  return cell === undefined || (bottom > cell.top && top < cell.bottom)
}
