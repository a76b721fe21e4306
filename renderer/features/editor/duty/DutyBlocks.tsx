import type { ReactNode } from 'react'
import { Field } from '../../../ui/Field.tsx'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { DownOutlined, PlusOutlined } from '../../../ui/icons.tsx'
import { DutyBlock } from './DutyBlock.tsx'
import { DUTY_HELP } from './PlainDuties.tsx'
import type { DutyTextProps } from './PlainDuties.tsx'
import { blocksOf, withBlock } from './blocks.ts'
import { choiceItems } from './heading-choices.ts'
import type { HeadingChoices } from './heading-choices.ts'
import { useDutyBlocks } from './use-duty-blocks.ts'
import { useDutyKeys } from './use-duty-keys.ts'

export interface DutyBlocksProps extends DutyTextProps {
  readonly choices: HeadingChoices
}

/** A duty text as blocks: each heading with its numbered lines in a frame of its own. */
export function DutyBlocks(props: DutyBlocksProps): ReactNode {
  const { label, choices, onChange, onCommit } = props
  const state = useDutyBlocks(props.value, onChange)
  const key = useDutyKeys()
  const add = (heading: string): void => {
    const text = withBlock(state.text(), heading)
    const last = blocksOf(text).at(-1)
    // Behind the first number, or into a heading that is to be written yet.
    const at = heading === '：' ? (last?.start ?? 0) : text.length
    state.apply({ text, start: at, end: at })
    onCommit()
  }
  return (
    <div className="duty-field">
      <Field label={label} group extra={props.extra} hint={<span className="duty-help">{DUTY_HELP}</span>}>
        {() => (
          <div className="duty-blocks">
            {state.blocks.map((block, index) => (
              <DutyBlock
                key={state.ids[index]}
                label={label}
                block={block}
                index={index}
                state={state}
                dutyKey={key}
                choices={choices}
                onCommit={onCommit}
              />
            ))}
            <MenuButton
              type="text"
              size="small"
              icon={<PlusOutlined />}
              menu={() => ({
                items: [...choiceItems(choices), { key: '：', label: '其他标题…' }],
                onClick: ({ key: heading }) => add(heading),
              })}
            >
              加一段
              <DownOutlined />
            </MenuButton>
          </div>
        )}
      </Field>
    </div>
  )
}
