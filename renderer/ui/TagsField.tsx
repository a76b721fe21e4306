import { Select } from 'antd'
import { useRef, useState } from 'react'
import type { ClipboardEvent, ReactNode } from 'react'
import { Field } from './Field.tsx'
import { isComposing } from './composition.ts'

/** A name to choose. */
export interface TagSuggestion {
  readonly name: string
  /** Said beside it, small. */
  readonly note: string | null
}

export interface TagsFieldProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (names: string[]) => void
  readonly onCommit?: () => void
  /**
   * What to offer for the typed text; Enter takes the first. The text itself is among them wherever it
   * may be taken as it is.
   */
  readonly suggest: (typed: string) => readonly TagSuggestion[]
  /** Called when the field is entered: a good moment to load what the suggestions need. */
  readonly onFocus?: () => void
  readonly placeholder?: string
  readonly hint?: ReactNode
}

/** Names never hold these; a blank may stand inside a name (“市公安局 青山分局”), so it parts nothing. */
const SEPARATORS = /[、，,；;\n\r\t]+/

/** Several names in order, typed or picked. */
export function TagsField(props: TagsFieldProps): ReactNode {
  const { value, onChange, suggest } = props
  const [typed, setTyped] = useState('')
  const composing = useRef(false)
  const offered = suggest(typed.trim()).filter(({ name }) => !value.includes(name))

  const add = (names: readonly string[]): void => {
    setTyped('')
    const all = cleanNames([...value, ...names])
    if (all.length > value.length) onChange(all)
  }
  const type = (text: string): void => {
    if (!composing.current && SEPARATORS.test(text)) add(text.split(SEPARATORS))
    else setTyped(text)
  }
  const leave = (): void => {
    // What was typed counts, but for letters that only looked for a name.
    const searched = /^[a-z' ]+$/i.test(typed) && offered.some(({ name }) => name !== typed.trim())
    if (typed !== '') add(searched ? [] : [typed])
    props.onCommit?.()
  }
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text')
    if (!SEPARATORS.test(text)) return
    event.preventDefault()
    add((typed + text).split(SEPARATORS))
  }

  return (
    <Field label={props.label} hint={props.hint}>
      {(id) => (
        <div
          onPasteCapture={paste}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={() => {
            composing.current = false
          }}
          // An Enter that ends a composition must not choose anything.
          onKeyDownCapture={(event) => {
            if (isComposing(event.nativeEvent)) event.stopPropagation()
          }}
        >
          <Select
            id={id}
            className="tags-field"
            mode="multiple"
            value={[...value]}
            onChange={(names: string[]) => {
              setTyped('')
              onChange(cleanNames(names))
            }}
            onFocus={() => props.onFocus?.()}
            onBlur={leave}
            showSearch={{ searchValue: typed, onSearch: type, filterOption: false }}
            // With nothing typed, Enter must not take the first name of all.
            defaultActiveFirstOption={typed !== ''}
            options={offered.map(({ name, note }) => ({ value: name, label: name, note }))}
            optionRender={renderSuggestion}
            notFoundContent={null}
            placeholder={props.placeholder}
            maxTagTextLength={60}
            suffixIcon={null}
          />
        </div>
      )}
    </Field>
  )
}

function renderSuggestion({ data }: { readonly data: { label: string; note: string | null } }): ReactNode {
  return (
    <span className="tag-suggestion">
      {data.label}
      {data.note !== null && <span className="quiet">{data.note}</span>}
    </span>
  )
}

function cleanNames(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}
