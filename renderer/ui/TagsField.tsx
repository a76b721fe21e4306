import { Select } from 'antd'
import type { ReactNode } from 'react'
import { Field } from './Field.tsx'

export interface TagsFieldProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (names: string[]) => void
  readonly onCommit?: () => void
  readonly suggestions: readonly string[]
  readonly placeholder?: string
  readonly hint?: ReactNode
}

/** Names never hold these; a blank may stand inside a name (“市公安局 青山分局”), so it parts nothing. */
const SEPARATORS = ['、', '，', ',', '；', ';', '\n', '\t']

/** Several names in order, typed or picked. */
export function TagsField(props: TagsFieldProps): ReactNode {
  return (
    <Field label={props.label} hint={props.hint}>
      {(id) => (
        <Select
          id={id}
          className="tags-field"
          mode="tags"
          value={[...props.value]}
          onChange={(names: string[]) => props.onChange(cleanNames(names))}
          onBlur={() => props.onCommit?.()}
          options={props.suggestions.map((name) => ({ value: name, label: name }))}
          tokenSeparators={SEPARATORS}
          placeholder={props.placeholder}
          maxTagTextLength={60}
          suffixIcon={null}
        />
      )}
    </Field>
  )
}

function cleanNames(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}
