import { useCallback, useLayoutEffect, useRef } from 'react'
import type { RefCallback } from 'react'
import type { Caret } from './text-state.ts'

type TextElement = HTMLInputElement | HTMLTextAreaElement

/** The element of one of Ant Design's text inputs, as its ref gives it. */
interface InputHandle {
  readonly input?: HTMLInputElement | null
  readonly resizableTextArea?: { readonly textArea: HTMLTextAreaElement } | undefined
}

/**
 * Puts the cursor where it is asked for, each request once.
 *
 * @param ready whether the field shows the text that the request was made for
 * @param changedAt where an outside change of the text ended; a field that has not the cursor does not get it
 * @returns the ref for the input
 */
export function useCaret(
  caret: Caret | null | undefined,
  ready: boolean,
  changedAt: Caret | null,
): RefCallback<InputHandle> {
  const element = useRef<TextElement | null>(null)
  const done = useRef<Caret | null>(null)
  // Before what is asked for, which wins.
  useLayoutEffect(() => {
    if (changedAt === null || element.current === null || element.current !== document.activeElement) return
    element.current.setSelectionRange(changedAt.start, changedAt.end)
  }, [changedAt])
  useLayoutEffect(() => {
    if (caret === null || caret === undefined || caret === done.current || !ready) return
    done.current = caret
    element.current?.focus()
    element.current?.setSelectionRange(caret.start, caret.end)
  })
  return useCallback((handle) => {
    element.current = handle?.input ?? handle?.resizableTextArea?.textArea ?? null
  }, [])
}
