import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { ListHeading } from '../../../shared/duty-list/types.ts'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YearField } from '../../ui/YearField.tsx'
import { KIND_OPTIONS } from '../kinds.ts'

export type HeadingDraft = Omit<ListHeading, 'notes'>

/** What names the list, as the import understood it, open to correction. */
export function DraftHeading(props: {
  readonly value: HeadingDraft
  readonly onChange: (heading: HeadingDraft) => void
}): ReactNode {
  const { value, onChange } = props
  return (
    <section className="form" aria-labelledby="draft-heading">
      <h2 id="draft-heading">标题和归属（可以改）</h2>
      <TextArea
        label="标题"
        hint="一行标题占一行，最多五行。"
        rows={2}
        value={value.title.join('\n')}
        onChange={(text) => onChange({ ...value, title: text.split('\n').slice(0, 5) })}
      />
      <TextField
        label="镇（街道）"
        placeholder="没有识别出来，请填写"
        value={value.office ?? ''}
        onChange={(text) => onChange({ ...value, office: text.trim() === '' ? null : text.trim() })}
      />
      <div className="form-row">
        <Field label="清单类型">
          {(id) => (
            <Select
              id={id}
              value={value.kind}
              onChange={(kind) => onChange({ ...value, kind })}
              options={KIND_OPTIONS}
            />
          )}
        </Field>
        <YearField value={value.year} onChange={(year) => onChange({ ...value, year })} />
      </div>
    </section>
  )
}
