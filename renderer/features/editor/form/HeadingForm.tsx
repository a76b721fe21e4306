import { App } from 'antd'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { YearField } from '../../../ui/YearField.tsx'
import type { HeadingPart } from '../preview/use-heading-part.ts'
import type { HeadingPatch } from '../save/edits.ts'
import { mostLines } from './most-lines.ts'

const MOST_TITLE_LINES = 5
const MOST_NOTES = 50

export interface HeadingFieldProps {
  readonly list: Pick<StoredList, 'title' | 'office' | 'year' | 'notes'>
  readonly onChange: (patch: HeadingPatch) => void
  readonly onCommit: () => void
}

/** What names the list, and the notes below its table. */
export function HeadingForm(props: HeadingFieldProps): ReactNode {
  const { list, onChange, onCommit } = props
  return (
    <div className="form">
      <TitleField {...props} />
      <div className="form-row">
        <TextField
          label="镇（街道）"
          value={list.office ?? ''}
          onChange={(text) => onChange({ office: text === '' ? null : text })}
          onCommit={onCommit}
        />
        <YearField value={list.year} onChange={(year) => onChange({ year })} onCommit={onCommit} />
      </div>
      <NotesField {...props} />
    </div>
  )
}

/** The lines above the table. */
export function TitleField({ list, onChange, onCommit }: HeadingFieldProps): ReactNode {
  return (
    <LinesField
      part="title"
      label="标题"
      hint="一行标题占一行，印在表格上方，居中。"
      most={MOST_TITLE_LINES}
      unit="行"
      value={list.title}
      onChange={(title) => onChange({ title })}
      onCommit={onCommit}
    />
  )
}

/** The lines below the table. */
export function NotesField({ list, onChange, onCommit }: HeadingFieldProps): ReactNode {
  return (
    <LinesField
      part="notes"
      label="表下的说明"
      hint="一条说明占一行，例如“注：本清单根据职责调整情况适时修订。”"
      most={MOST_NOTES}
      unit="条"
      value={list.notes}
      onChange={(notes) => onChange({ notes })}
      onCommit={onCommit}
    />
  )
}

function LinesField(props: {
  /** Where the preview looks for the cursor. */
  readonly part: HeadingPart
  readonly label: string
  readonly hint: string
  readonly most: number
  readonly unit: string
  readonly value: readonly string[]
  readonly onChange: (lines: string[]) => void
  readonly onCommit: () => void
}): ReactNode {
  const { part, label, hint, most, unit, value, onChange, onCommit } = props
  const { message } = App.useApp()
  const warn = (consequence: string): void =>
    void message.warning({
      key: 'too-many-lines',
      content: `${label}最多 ${most} ${unit}${consequence}`,
      duration: 8,
    })
  return (
    <div data-heading={part}>
      <TextArea
        label={label}
        hint={hint}
        rows={2}
        value={value.join('\n')}
        edits={mostLines(most, (what) =>
          warn(what === 'line' ? '，不能再加。' : '，粘贴进来就超过了，没有粘贴。'),
        )}
        onChange={(text) => {
          const all = lines(text)
          if (all.length > most) warn('，多出的没有保存。要找回原来的，请按撤销。')
          onChange(all.slice(0, most))
        }}
        onCommit={onCommit}
      />
    </div>
  )
}

/** Text typed as lines; an empty field has none. */
function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
