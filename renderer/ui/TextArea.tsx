import { Input } from 'antd'
import { useLayoutEffect, useRef } from 'react'
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { isComposing } from './composition.ts'
import { Field } from './Field.tsx'
import type { Caret, TextEdits, TextState } from './text-state.ts'
import { useCaret } from './use-caret.ts'
import { useImeText } from './use-ime-text.ts'

export interface TextAreaProps {
  readonly label: string
  /** Hides the label from view; screen readers still have it. */
  readonly labelHidden?: boolean
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onCommit?: () => void
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly extra?: ReactNode
  /** Without a frame of its own. */
  readonly plain?: boolean
  /** Lines shown while there is little text; it grows with the text. */
  readonly rows: number
  /** Keys and pastes with a meaning of their own. */
  readonly edits?: TextEdits
  /** Where the cursor is to go, once the text is the one it was meant for. */
  readonly caret?: Caret | null
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

/** The one multi-line input of the program: safe for Chinese input methods, as high as its text. */
export function TextArea(props: TextAreaProps): ReactNode {
  const { text, changedAt, replace, handlers } = useImeText(props)
  const place = useCaret(props.caret, text === props.value, changedAt)
  const selection = useRef<(() => void) | null>(null)
  useLayoutEffect(() => {
    selection.current?.()
    selection.current = null
  })

  const take = (element: HTMLTextAreaElement, next: TextState | 'taken' | null | undefined): boolean => {
    if (next === null || next === undefined) return false
    if (next === 'taken') return true
    const select = (): void => element.setSelectionRange(next.start, next.end)
    if (next.text === element.value) select()
    // React puts the new text in first, and the cursor behind it.
    else selection.current = select
    replace(next.text)
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event.nativeEvent)) return
    const element = event.currentTarget
    if (take(element, props.edits?.key(event.nativeEvent, stateOf(element)))) event.preventDefault()
    else if (event.key === 'Home') afterKey(() => take(element, props.edits?.home?.(stateOf(element))))
    else if (props.edits?.stuck !== undefined) watchArrow(event, props.edits.stuck)
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const element = event.currentTarget
    const pasted = event.clipboardData.getData('text/plain')
    if (take(element, props.edits?.paste(pasted, stateOf(element)))) event.preventDefault()
  }

  return (
    <Field label={props.label} hidden={props.labelHidden ?? false} hint={props.hint} extra={props.extra}>
      {(id) => (
        <Input.TextArea
          id={id}
          ref={place}
          className="growing-text"
          value={text}
          {...handlers}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          placeholder={props.placeholder}
          rows={props.rows}
          {...(props.plain ? { variant: 'borderless' as const } : {})}
          maxLength={200_000}
          spellCheck={false}
          autoComplete="off"
        />
      )}
    </Field>
  )
}

function stateOf(element: HTMLTextAreaElement): TextState {
  return { text: element.value, start: element.selectionStart, end: element.selectionEnd }
}

/** The browser moves the cursor after the key; where it could not, the cursor is where it was. */
function watchArrow(event: KeyboardEvent<HTMLTextAreaElement>, stuck: (key: string) => void): void {
  const { key, currentTarget: element } = event
  if (!ARROWS.includes(key) || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return
  const { start, end } = stateOf(element)
  if (start !== end) return
  afterKey(() => {
    if (element.selectionStart === start && element.selectionEnd === end) stuck(key)
  })
}

/** Once the browser has done what the key does. */
function afterKey(then: () => void): void {
  setTimeout(then, 0)
}
