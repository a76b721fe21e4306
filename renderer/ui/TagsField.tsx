import { Select } from 'antd'
import { useRef, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent as Key, ReactNode } from 'react'
import { tidyNames } from '../../shared/directory/entries.ts'
import { Field } from './Field.tsx'
import { isComposing } from './composition.ts'
import { useLeaving } from './use-leaving.ts'

/** A name to choose. */
export interface TagSuggestion {
  readonly name: string
  /** Said beside it, small. */
  readonly note: string | null
}

/** What becomes of a text that was typed and for which no suggestion was taken. */
export interface TypedText {
  /** The names it holds: one, or several with blanks between. */
  readonly namesIn: (typed: string) => readonly string[]
  /** Whether a name is taken as it is, when a mark parts it off or when the field is left. */
  readonly isName: (typed: string, how: 'parted' | 'left') => boolean
  /**
   * Why it stays in the field.
   *
   * @param first what Enter would take
   * @param isThere all that it finds is among the names already
   */
  readonly whyNot: (typed: string, first: TagSuggestion | undefined, isThere: boolean) => string
  /** What stayed in the field when it was last shown. */
  readonly kept: string
  readonly onKeep: (typed: string) => void
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
  /** Without it every text becomes a name. */
  readonly typing?: TypedText
  /** Called when the field is entered: a good moment to load what the suggestions need. */
  readonly onFocus?: () => void
  readonly placeholder?: string
}

/** Names never hold these; a blank may stand inside a name (“市公安局 青山区分局”), so it parts nothing. */
const SEPARATORS = /[、，,；;\n\r\t]+/

const ANY_TEXT: TypedText = {
  namesIn: (typed) => [typed],
  isName: () => true,
  whyNot: () => '',
  kept: '',
  onKeep: () => undefined,
}

/**
 * Several names in order, typed or picked. Enter takes the suggestion that is marked; a text that is no
 * name stays in the field, with the reason below, and is neither taken nor lost.
 */
export function TagsField(props: TagsFieldProps): ReactNode {
  const { value, onChange, suggest, typing = ANY_TEXT } = props
  const [typed, setTyped] = useState(typing.kept)
  const [told, setTold] = useState(typing.kept !== '')
  const [open, setOpen] = useState(false)
  const composing = useRef(false)
  /** Names have just been parted off, by the input that is being dealt with. */
  const parted = useRef(false)
  const wanted = typed.trim()
  const found = suggest(wanted)
  const offered = found.filter(({ name }) => !value.includes(name))
  const problem =
    told && wanted !== '' ? typing.whyNot(wanted, offered[0], offered.length < found.length) : ''

  const setText = (text: string): void => {
    setTyped(text)
    typing.onKeep(text)
    setTold(false)
  }
  /** Takes what are names; the rest stays in the field. */
  const take = (typedTexts: readonly string[], how: 'parted' | 'left'): void => {
    const texts = typedTexts.flatMap(typing.namesIn)
    const left = tidyNames(texts).filter((text) => !value.includes(text) && !typing.isName(text, how))
    setText(left.join('、'))
    setTold(left.length > 0)
    setOpen(left.length > 0 && how === 'parted')
    const all = tidyNames([...value, ...texts.filter((text) => !left.includes(text.trim()))])
    if (all.length > value.length) onChange(all)
  }
  const type = (text: string): void => {
    const parts = text.split(SEPARATORS)
    if (composing.current || parts.length === 1) return setText(text)
    take(parts, 'parted')
    parted.current = true
    queueMicrotask(() => {
      parted.current = false
    })
  }
  const leave = (): void => {
    if (wanted !== '') take([typed], 'left')
    props.onCommit?.()
  }
  const paste = (event: ClipboardEvent): void => {
    const parts = (typed + event.clipboardData.getData('text')).split(SEPARATORS)
    if (parts.length === 1) return
    event.preventDefault()
    take(parts, 'parted')
  }
  const keyDown = (event: Key): void => {
    // An Enter that ends a composition must not choose anything.
    if (isComposing(event.nativeEvent)) event.stopPropagation()
    else if (isShortcut(event)) {
      // The list of names would take it for a key of its own.
      event.stopPropagation()
      window.dispatchEvent(new KeyboardEvent('keydown', event.nativeEvent))
    } else if (event.key === 'Tab') {
      // Leaving takes nothing that only looked for a name, however it is left.
      event.stopPropagation()
    } else if (event.key === 'Enter' && (offered.length === 0 || (wanted === '' && !open))) {
      event.preventDefault()
      event.stopPropagation()
      setTold(true)
    }
  }
  useLeaving(() => {
    if (wanted !== '' && typing.namesIn(wanted).every((name) => typing.isName(name, 'left'))) leave()
  })

  return (
    <Field label={props.label} hint={problem !== '' && <span role="status">{problem}</span>}>
      {(id) => (
        <div
          onPasteCapture={paste}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={() => {
            composing.current = false
          }}
          onKeyDownCapture={keyDown}
        >
          <Select
            id={id}
            className="tags-field"
            mode="multiple"
            status={problem === '' ? undefined : 'warning'}
            open={open}
            onOpenChange={(next) => {
              // The library opens the list for whatever is typed, after it was said what to do with it.
              if (!parted.current) setOpen(next)
            }}
            value={[...value]}
            onChange={(names: string[]) => {
              // What is typed stays when a name is taken away.
              if (names.length > value.length) setText('')
              // The list of names must not cover what comes below.
              setOpen(false)
              onChange(tidyNames(names.flatMap((name) => (name === wanted ? typing.namesIn(name) : [name]))))
            }}
            onFocus={() => {
              if (wanted !== '') setOpen(true)
              props.onFocus?.()
            }}
            onBlur={leave}
            showSearch={{
              searchValue: typed,
              onSearch: type,
              filterOption: false,
              // What was typed is seen with the list closed as well.
              autoClearSearchValue: false,
            }}
            // With nothing typed, Enter must not take the first name of all.
            defaultActiveFirstOption={wanted !== ''}
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

/** Ctrl+Enter, Ctrl+↓ and the like are the screen's. */
function isShortcut({ key, ctrlKey, metaKey, altKey }: Key): boolean {
  return (ctrlKey || metaKey || altKey) && ['Enter', 'ArrowUp', 'ArrowDown'].includes(key)
}

function renderSuggestion({ data }: { readonly data: { label: string; note: string | null } }): ReactNode {
  return (
    <span className="tag-suggestion">
      {data.label}
      {data.note !== null && <span className="quiet">{data.note}</span>}
    </span>
  )
}
