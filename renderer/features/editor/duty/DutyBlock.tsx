import { Button } from 'antd'
import type { FocusEvent, ReactNode } from 'react'
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, DownOutlined } from '../../../ui/icons.tsx'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { Caret, TextEdits, TextState } from '../../../ui/text-state.ts'
import {
  bodyStart,
  firstDutyAt,
  headingParts,
  typedLine,
  withBody,
  withHeading,
  withMovedBlock,
  withoutBlock,
} from './blocks.ts'
import type { Block, BlockPlace } from './blocks.ts'
import { choiceItems } from './heading-choices.ts'
import type { HeadingChoices } from './heading-choices.ts'
import { withoutEmptyHeading } from './empty-headings.ts'
import { useHeadingKeys } from './use-heading-keys.ts'
import { behindNumber } from './key-edits.ts'
import { paste } from './paste.ts'
import type { DutyBlocksState } from './use-duty-blocks.ts'

export interface DutyBlockProps {
  /** Of the whole field. */
  readonly label: string
  readonly block: Block
  readonly index: number
  readonly state: DutyBlocksState
  readonly dutyKey: (event: KeyboardEvent, state: TextState) => TextState | null
  readonly choices: HeadingChoices
  readonly onCommit: () => void
}

/** One heading with the lines below it. */
export function DutyBlock(props: DutyBlockProps): ReactNode {
  const { label, block, index, state, dutyKey, choices, onCommit } = props
  const { name } = headingParts(block.heading)
  const start = bodyStart(block)
  const isOnly = state.blocks.length === 1
  const leave = (): void => {
    state.close()
    onCommit()
  }
  const leaveBlock = ({ relatedTarget: to, currentTarget }: FocusEvent): void => {
    // Another window, or the menu of departments, is no leaving: the heading may come from there.
    const stays = currentTarget.contains(to) || Boolean(to?.closest('.ant-dropdown'))
    if (stays || !document.hasFocus()) return
    const text = withoutEmptyHeading(state.text(), index)
    if (text === state.text()) return
    state.type(text)
    onCommit()
  }

  const inWhole = ({ start: from, end }: TextState): TextState => ({
    text: state.text(),
    start: start + from,
    end: start + end,
  })
  const taken = (next: TextState | null): 'taken' | null => {
    if (next === null) return null
    state.apply(next)
    return 'taken'
  }
  const above = placeAbove(state.blocks, index)
  const edits: TextEdits = {
    key: (event, typed) => {
      if (event.key === 'Tab' && typed.text === '') return null
      const atStart = typed.start === 0 && typed.end === 0
      const next = dutyKey(event, inWhole(typed))
      if (next !== null) return taken(next)
      // A key that repeats would go on in the heading.
      return event.key === 'Backspace' && atStart && block.heading !== null ? 'taken' : null
    },
    paste: (pasted, typed) => taken(paste(inWhole(typed), pasted)),
    home: behindNumber,
    stuck: (key) => {
      if ((key === 'ArrowUp' || key === 'ArrowLeft') && block.heading !== null)
        state.go({ block: index, part: 'heading', start: name.length, end: name.length })
      const below = index + 1 < state.blocks.length
      if ((key === 'ArrowDown' || key === 'ArrowRight') && below)
        state.go({ block: index + 1, part: 'heading', start: 0, end: 0 })
    },
  }
  const move = (direction: 'up' | 'down'): void => {
    const moved = withMovedBlock(state.text(), index, direction)
    if (moved === null) return
    state.apply(moved)
    onCommit()
  }
  const remove = (): void => {
    state.apply(withoutBlock(state.text(), index))
    onCommit()
  }
  const onHeadingKey = useHeadingKeys({ block, index, state, above, move })

  return (
    // It hears its fields being left; nothing is done with itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="duty-block"
      aria-label={name === '' ? `第 ${index + 1} 段` : name}
      onBlur={leaveBlock}
    >
      <div className="duty-block-head">
        <TextField
          label={`${label}第 ${index + 1} 段的标题`}
          labelHidden
          plain
          placeholder={isOnly && block.heading === null ? '部门或小标题，可以不填' : '请填写部门或小标题'}
          value={name}
          caret={caretFor(state.place, index, 'heading')}
          onKey={onHeadingKey}
          onChange={(typed) => typeHeading(state, index, typed)}
          kept={withoutColon}
          onCommit={leave}
        />
        <MenuButton
          type="text"
          size="small"
          icon={<DownOutlined />}
          aria-label={`选第 ${index + 1} 段的部门`}
          disabled={choices === null}
          menu={() => ({
            items: choiceItems(choices),
            onClick: ({ key }) => {
              const text = withHeading(state.text(), index, headingParts(key).name)
              const at = block.start + key.length - 1
              state.apply({ text, start: at, end: at })
              onCommit()
            },
          })}
        />
        <span className="duty-block-tools">
          <BlockButton
            title="这一段上移（在标题里按 Alt+↑）"
            icon={<ArrowUpOutlined />}
            disabled={index === 0 || state.blocks[index - 1]?.heading === null}
            onClick={() => move('up')}
          />
          <BlockButton
            title="这一段下移（在标题里按 Alt+↓）"
            icon={<ArrowDownOutlined />}
            disabled={index === state.blocks.length - 1 || block.heading === null}
            onClick={() => move('down')}
          />
          <BlockButton title="删除这一段" icon={<DeleteOutlined />} disabled={false} onClick={remove} />
        </span>
      </div>
      <TextArea
        label={name === '' ? label : `${label}：${name}`}
        labelHidden
        plain
        value={block.body}
        rows={1}
        edits={edits}
        caret={caretFor(state.place, index, 'body')}
        onChange={(body) => {
          const text = withBody(state.text(), index, body, state.openLine())
          state.type(text, typedLine(state.text(), text))
        }}
        onCommit={leave}
      />
    </section>
  )
}

function BlockButton(props: {
  readonly title: string
  readonly icon: ReactNode
  readonly disabled: boolean
  readonly onClick: () => void
}): ReactNode {
  const { title, ...button } = props
  return <Button title={title} type="text" size="small" aria-label={title.replace(/（.*/, '')} {...button} />
}

function caretFor(place: BlockPlace | null, index: number, part: BlockPlace['part']): Caret | null {
  return place !== null && place.block === index && place.part === part ? place : null
}

function placeAbove(blocks: readonly Block[], index: number): BlockPlace | null {
  const block = blocks[index - 1]
  if (block === undefined) return null
  const end = block.body.length
  return { block: index - 1, part: 'body', start: end, end }
}

/** A colon ends the heading and goes on to its first line; any other letter is the heading's. */
function typeHeading(state: DutyBlocksState, index: number, typed: string): void {
  const name = withoutColon(typed)
  const text = withHeading(state.text(), index, name)
  const block = state.blocks[index]
  if (name !== typed) {
    const end = (block?.start ?? 0) + name.length + 1
    const start = block?.hasBody ? end + 1 + firstDutyAt(block.body) : end
    state.apply({ text, start, end: start })
  } else state.type(text)
}

function withoutColon(heading: string): string {
  return heading.replace(/[：:]$/, '')
}
