import { Checkbox, Select } from 'antd'
import type { ReactNode } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { SOURCE_FIELDS } from '../../../shared/draft/corrections.ts'
import type { SourceField } from '../../../shared/draft/corrections.ts'
import { FIELD_NAMES } from '../../../shared/duty-list/field-names.ts'
import { Field } from '../../ui/Field.tsx'
import type { ImportDraft } from './use-import.ts'

export type Corrections = CallInput<'import.correct'>['corrections']

const SOURCE_LABELS: Readonly<Record<SourceField, string>> = {
  ...FIELD_NAMES,
  category: '类别',
  drop: '不导入',
}

const OPTIONS = SOURCE_FIELDS.map((value) => ({ value, label: SOURCE_LABELS[value] }))

/** What the file was taken for, open to correction: the sheet, each column, hidden rows. */
export function DraftSource(props: {
  readonly source: NonNullable<ImportDraft['source']>
  readonly corrections: Corrections
  readonly busy: boolean
  readonly onCorrect: (corrections: Corrections) => void
}): ReactNode {
  const { source, corrections, busy, onCorrect } = props
  return (
    <section className="form" aria-labelledby="draft-columns">
      <h2 id="draft-columns">表格的列（认错了可以改）</h2>
      {source.sheets.length > 1 && (
        <Field label="工作表">
          {(id) => (
            <Select
              id={id}
              disabled={busy}
              value={source.sheet}
              options={source.sheets.map((value) => ({ value, label: value }))}
              // Another sheet has other columns: what was said of them does not hold there.
              onChange={(sheet) => onCorrect({ ...corrections, sheet: sheet ?? '', columns: {} })}
            />
          )}
        </Field>
      )}
      {source.columns.map(({ column, header, field }) => (
        <Field key={column} label={header}>
          {(id) => (
            <Select
              id={id}
              size="small"
              disabled={busy}
              value={field}
              placeholder="没有认出来，并入备注"
              options={OPTIONS}
              onChange={(chosen) =>
                onCorrect({
                  ...corrections,
                  columns: { ...corrections.columns, [String(column)]: chosen ?? 'drop' },
                })
              }
            />
          )}
        </Field>
      ))}
      {source.hiddenRows > 0 && (
        <Checkbox
          disabled={busy}
          checked={corrections.hiddenRows === true}
          onChange={(event) => onCorrect({ ...corrections, hiddenRows: event.target.checked })}
        >
          也导入来源中隐藏的 {source.hiddenRows} 行
        </Checkbox>
      )}
    </section>
  )
}
