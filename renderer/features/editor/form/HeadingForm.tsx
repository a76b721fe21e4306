import { App } from 'antd'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { YearField } from '../../../ui/YearField.tsx'
import type { HeadingPatch } from '../save/edits.ts'

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
  const { message } = App.useApp()
  return (
    <TextArea
      label="标题"
      hint="一行标题占一行，印在表格上方，居中。"
      rows={2}
      value={list.title.join('\n')}
      onChange={(text) => {
        const all = lines(text)
        if (all.length > MOST_TITLE_LINES)
          void message.warning({
            key: 'too-many-lines',
            content: `标题最多 ${MOST_TITLE_LINES} 行，多出的没有保存。要找回原来的，请按撤销。`,
            duration: 8,
          })
        onChange({ title: all.slice(0, MOST_TITLE_LINES) })
      }}
      onCommit={onCommit}
    />
  )
}

/** The lines below the table. */
export function NotesField({ list, onChange, onCommit }: HeadingFieldProps): ReactNode {
  const { message } = App.useApp()
  return (
    <TextArea
      label="表下的说明"
      hint="一条说明占一行，例如“注：本清单根据职责调整情况适时修订。”"
      rows={2}
      value={list.notes.join('\n')}
      onChange={(text) => {
        const all = lines(text)
        if (all.length > MOST_NOTES)
          void message.warning({
            key: 'too-many-lines',
            content: `表下的说明最多 ${MOST_NOTES} 条，多出的没有保存。要找回原来的，请按撤销。`,
            duration: 8,
          })
        onChange({ notes: all.slice(0, MOST_NOTES) })
      }}
      onCommit={onCommit}
    />
  )
}

/** Text typed as lines; an empty field has none. */
function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
