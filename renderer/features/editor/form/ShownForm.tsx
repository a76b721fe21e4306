import { useLayoutEffect } from 'react'
import type { ReactNode, RefObject } from 'react'
import { focusOutline } from '../outline/focus-outline.ts'
import type { Selection } from '../selection.ts'
import { focusField, focusedField } from './field-dom.ts'
import type { FormField } from './field-dom.ts'

/** Where the cursor was in the form that was taken away: a field, a button, or not in it. */
export type LeftPlace = FormField | 'button' | null

const NAME: FormField = { label: '事项名称', inLines: false }

/**
 * Around the form of one thing. The form that comes into its place begins at its top and leaves the keys
 * to whatever has them; where the cursor was in the form before, it goes into the same field of the next,
 * so that one column is revised through many items without the mouse.
 *
 * @param scroll holds the form; it stays from one form to the next
 */
export function ShownForm(props: {
  readonly selection: Selection
  readonly scroll: RefObject<HTMLElement | null>
  readonly left: RefObject<LeftPlace>
  readonly children: ReactNode
}): ReactNode {
  const { selection, scroll, left } = props
  useLayoutEffect(() => {
    // The first form of all is there before the frame is.
    if (scroll.current !== null) begin(scroll.current, selection, left.current)
    return () => leave(scroll, left)
    // Once for each form.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scroll, left])

  return props.children
}

function leave(scroll: RefObject<HTMLElement | null>, left: RefObject<LeftPlace>): void {
  const { activeElement } = document
  left.current = null
  const form = scroll.current
  if (form?.contains(activeElement)) left.current = focusedField(form, activeElement) ?? 'button'
}

function begin(form: HTMLElement, selection: Selection, left: LeftPlace): void {
  // A place in the form is gone to by itself, and a form that only says what is gone takes the keys itself.
  if (selection.type === 'gone' || (selection.type === 'item' && selection.at !== undefined)) return
  const isLost = left !== null && document.activeElement === document.body
  if (isLost && left !== 'button' && focusField(form, left)) return
  form.scrollTop = 0
  if (!isLost) return
  if (left === 'button' || !focusField(form, NAME)) focusOutline()
}
