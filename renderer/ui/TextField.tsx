import { Input } from 'antd'
import type { InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { isComposing } from './composition.ts'
import { Field } from './Field.tsx'
import { useImeText } from './use-ime-text.ts'

export interface TextFieldProps {
  readonly label: string
  /** Hides the label from view; screen readers still have it. */
  readonly labelHidden?: boolean
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onCommit?: () => void
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
  readonly status?: 'error' | undefined
  readonly numeric?: boolean
}

/** The one single-line input of the program: safe for Chinese input methods. */
export function TextField(props: TextFieldProps): ReactNode {
  const { text, handlers } = useImeText(props)
  const input = useRef<InputRef>(null)
  const { focusAtStart = false } = props
  useEffect(() => {
    if (focusAtStart) input.current?.focus()
  }, [focusAtStart])

  return (
    <Field label={props.label} hidden={props.labelHidden ?? false} hint={props.hint}>
      {(id) => (
        <Input
          id={id}
          ref={input}
          value={text}
          {...handlers}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent)) return
            if (event.key === 'Enter') props.onEnter?.()
            if (event.key === 'Escape') props.onEscape?.()
          }}
          placeholder={props.placeholder}
          prefix={props.prefix}
          suffix={props.suffix}
          allowClear={props.clearable ?? false}
          {...(props.status ? { status: props.status, 'aria-invalid': true } : {})}
          {...(props.numeric ? { inputMode: 'numeric' as const } : {})}
          maxLength={2_000}
          spellCheck={false}
          autoComplete="off"
        />
      )}
    </Field>
  )
}
