import { Input } from 'antd'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { isComposing } from './composition.ts'
import { Field } from './Field.tsx'
import type { Caret } from './text-state.ts'
import { useCaret } from './use-caret.ts'
import { useImeText } from './use-ime-text.ts'

export interface TextFieldProps {
  readonly label: string
  /** Hides the label from view; screen readers still have it. */
  readonly labelHidden?: boolean
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onCommit?: () => void
  /** What the field goes on to hold of a text that was typed: without a mark that only ended it. */
  readonly kept?: (text: string) => string
  /** Enter outside a composition. */
  readonly onEnter?: () => void
  /** Escape outside a composition. */
  readonly onEscape?: () => void
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly prefix?: ReactNode
  readonly suffix?: ReactNode
  readonly clearable?: boolean
  /** Puts the cursor here when the field appears. */
  readonly focusAtStart?: boolean
  /** With {@link focusAtStart}: the whole text is selected, so that typing replaces it. */
  readonly selectAtStart?: boolean
  readonly status?: 'error' | undefined
  readonly numeric?: boolean
  /** Shown as a heading of what stands below it. */
  readonly plain?: boolean
  /** Where the cursor is to go, once the text is the one it was meant for. */
  readonly caret?: Caret | null
  /** Keys with a meaning of their own, outside a composition; true keeps them from the browser. */
  readonly onKey?: (event: KeyboardEvent, input: HTMLInputElement) => boolean
}

const LONGEST = 2_000

/** The one single-line input of the program: safe for Chinese input methods. */
export function TextField(props: TextFieldProps): ReactNode {
  const { text, changedAt, handlers } = useImeText(props)
  const { focusAtStart = false, selectAtStart = false } = props
  const start = useMemo<Caret | null>(
    () => (focusAtStart ? { start: 0, end: selectAtStart ? LONGEST : 0 } : null),
    [focusAtStart, selectAtStart],
  )
  const place = useCaret(props.caret ?? start, text === props.value, changedAt)

  return (
    <Field label={props.label} hidden={props.labelHidden ?? false} hint={props.hint}>
      {(id) => (
        <Input
          id={id}
          ref={place}
          value={text}
          {...handlers}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent)) return
            if (props.onKey?.(event.nativeEvent, event.currentTarget) === true) return event.preventDefault()
            if (event.key === 'Enter') props.onEnter?.()
            if (event.key === 'Escape') props.onEscape?.()
          }}
          placeholder={props.placeholder}
          prefix={props.prefix}
          suffix={props.suffix}
          allowClear={props.clearable ?? false}
          {...(props.status ? { status: props.status, 'aria-invalid': true } : {})}
          {...(props.plain ? { variant: 'borderless' as const } : {})}
          {...(props.numeric ? { inputMode: 'numeric' as const } : {})}
          maxLength={LONGEST}
          spellCheck={false}
          autoComplete="off"
        />
      )}
    </Field>
  )
}
