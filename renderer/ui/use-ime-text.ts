import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ChangeEvent, CompositionEvent, FocusEvent } from 'react'
import { changeEnd } from './change-end.ts'
import type { Caret } from './text-state.ts'

type TextElement = HTMLInputElement | HTMLTextAreaElement

export interface ImeTextOptions {
  /** The text as the rest of the program knows it. */
  readonly value: string
  /** Called with each new text, never in the middle of a composition. */
  readonly onChange: (text: string) => void
  /** What the field goes on to hold of a text that `onChange` was told; all of it without this. */
  readonly kept?: ((text: string) => string) | undefined
  /** Called when the field is left. */
  readonly onCommit?: (() => void) | undefined
}

export interface ImeText {
  readonly text: string
  /** Where the last outside change ended: there the cursor belongs, where it is in this field. Null for none. */
  readonly changedAt: Caret | null
  /** Takes a text that a key or a paste made of it, as if it had been typed. */
  replace(text: string): void
  readonly handlers: {
    onChange(event: ChangeEvent<TextElement>): void
    onCompositionStart(): void
    onCompositionEnd(event: CompositionEvent<TextElement>): void
    onBlur(event: FocusEvent<TextElement>): void
  }
}

/**
 * The text of one input, kept beside the input itself. What is typed shows at once and never waits
 * for a round trip; an outside change (undo, another item) is taken over unless the user is in the
 * middle of composing, for that would swallow or double characters.
 */
export function useImeText({ value, onChange, onCommit, kept }: ImeTextOptions): ImeText {
  const [text, setText] = useState(value)
  const [changedAt, setChangedAt] = useState<Caret | null>(null)
  const told = useRef(value)
  const typed = useRef(value)
  const composing = useRef(false)
  /** An outside change that came in the middle of a composition; null for none. */
  const waiting = useRef<string | null>(null)
  const latest = useRef({ onChange, onCommit, kept })

  useLayoutEffect(() => {
    latest.current = { onChange, onCommit, kept }
  })

  const takeOver = useRef((outside: string) => {
    const end = changeEnd(typed.current, outside)
    told.current = outside
    typed.current = outside
    setText(outside)
    setChangedAt({ start: end, end })
  })

  useLayoutEffect(() => {
    waiting.current = composing.current && value !== told.current ? value : null
    if (!composing.current && value !== told.current) takeOver.current(value)
  }, [value])

  const tell = useRef(() => {
    if (typed.current === told.current) return
    told.current = typed.current
    latest.current.onChange(typed.current)
    const left = latest.current.kept?.(typed.current) ?? typed.current
    if (left === typed.current) return
    told.current = left
    typed.current = left
    setText(left)
  })

  // A field can vanish in mid-composition (undo by mouse, another item): what was typed still counts.
  useEffect(() => {
    const last = tell.current
    return () => last()
  }, [])

  const type = (next: string): void => {
    typed.current = next
    setText(next)
    if (!composing.current) tell.current()
  }

  const endComposition = (left: string): void => {
    const outside = waiting.current
    composing.current = false
    waiting.current = null
    if (outside === null || left !== told.current) return type(left)
    // Nothing was composed after all: the next letter must not go over a text that was never shown.
    takeOver.current(outside)
  }

  return {
    text,
    changedAt,
    replace: type,
    handlers: {
      onChange: (event) => type(event.target.value),
      onCompositionStart: () => {
        composing.current = true
      },
      onCompositionEnd: (event) => {
        endComposition(event.currentTarget.value)
      },
      onBlur: (event) => {
        // Only a composition can have left words in the field that are not known yet. Otherwise the field
        // may be older than its text: a key in one field can change the text of another.
        if (composing.current) endComposition(event.currentTarget.value)
        latest.current.onCommit?.()
      },
    },
  }
}
