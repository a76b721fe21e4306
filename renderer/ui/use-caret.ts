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
 * @returns the ref for the input
 */
export function useCaret(caret: Caret | null | undefined, ready: boolean): RefCallback<InputHandle> {
  const element = useRef<TextElement | null>(null)
  const done = useRef<Caret | null>(null)
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
