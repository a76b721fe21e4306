import { Input } from 'antd'
import type { ReactNode } from 'react'
import { Field } from './Field.tsx'
import { useImeText } from './use-ime-text.ts'

export interface TextAreaProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onCommit?: () => void
  readonly placeholder?: string
  readonly hint?: ReactNode
  readonly extra?: ReactNode
  /** Lines shown while there is little text; it grows with the text. */
  readonly rows: number
}

/** The one multi-line input of the program: safe for Chinese input methods, as high as its text. */
export function TextArea(props: TextAreaProps): ReactNode {
  const { text, handlers } = useImeText(props)
  return (
    <Field label={props.label} hint={props.hint} extra={props.extra}>
      {(id) => (
        <Input.TextArea
          id={id}
          className="growing-text"
          value={text}
          {...handlers}
          placeholder={props.placeholder}
          rows={props.rows}
          maxLength={200_000}
          spellCheck={false}
          autoComplete="off"
        />
      )}
    </Field>
  )
}
