import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { fieldPlace, focusLine } from './form/field-dom.ts'
import { drawHitMarks } from './search/hit-marks.ts'
import type { CurrentHit, ShownHit } from './search/hit-marks.ts'
import { folded } from './search/hits.ts'
import type { FieldPlace, Selection } from './selection.ts'

/**
 * Brings the form to the place that the selection means: the cursor into the line clicked in the
 * preview, the current hit of the search into sight. All hits stay marked while the form changes.
 *
 * @param pane holds the form
 * @param query what is searched for; blank for nothing
 */
export function useFormPlace(
  pane: RefObject<HTMLElement | null>,
  list: StoredList,
  selection: Selection,
  query: string,
): void {
  const at = selection.type === 'item' ? selection.at : undefined
  const needle = folded(query.trim())
  const shown = useRef<FieldPlace | undefined>(undefined)

  useEffect(() => {
    const scroll = pane.current?.querySelector<HTMLElement>('.form-scroll') ?? null
    if (scroll === null || needle === '') return
    const layer = document.createElement('div')
    layer.className = 'hit-layer'
    layer.ariaHidden = 'true'
    scroll.append(layer)
    const current = at !== undefined && 'nth' in at ? at : null
    const draw = (): ShownHit | null => drawHitMarks(scroll, layer, needle, current)
    const redrawInner = (event: Event): void => {
      if (event.target !== scroll) draw()
    }
    const observer = new ResizeObserver(draw)
    observer.observe(scroll)
    scroll.addEventListener('input', draw)
    scroll.addEventListener('scroll', redrawInner, true)
    // Going to a hit happens once, not whenever the list changes under it.
    if (current !== null && at !== shown.current) goToHit(draw, current)
    else draw()
    shown.current = at
    return () => {
      observer.disconnect()
      scroll.removeEventListener('input', draw)
      scroll.removeEventListener('scroll', redrawInner, true)
      layer.remove()
    }
    // The form's texts follow the list and what is selected.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [pane, list, selection, at, needle])

  useEffect(() => {
    if (pane.current === null || at === undefined || !('line' in at)) return
    const place = fieldPlace(pane.current, at.field)
    if (place !== null) focusLine(place, at.line)
  }, [pane, at])
}

/** Brings the current hit into sight: within its input, which may scroll by itself, and in the form. */
function goToHit(draw: () => ShownHit | null, { cursor }: CurrentHit & { readonly cursor?: boolean }): void {
  const found = draw()
  if (found === null) return
  const { mark, control, start } = found
  if (control !== null) {
    if (cursor === true) {
      control.focus()
      control.setSelectionRange(start, start + mark.textContent.length)
    }
    const top = mark.offsetTop
    if (top < control.scrollTop || top + mark.offsetHeight > control.scrollTop + control.clientHeight)
      control.scrollTop = top - control.clientHeight / 2
  }
  // Its input may have scrolled, so the marks lie elsewhere now.
  draw()?.mark.scrollIntoView({ block: 'center' })
}
