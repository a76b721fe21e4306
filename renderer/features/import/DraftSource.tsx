import { Button, Checkbox, Select } from 'antd'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { SOURCE_FIELDS, type SourceField } from '../../../shared/draft/corrections.ts'
import { SOURCE_FIELD_NAMES } from '../../../shared/draft/field-names.ts'
import { Field } from '../../ui/Field.tsx'
import { columnCorrections } from './column-corrections.ts'
import type { Corrections, ImportDraft } from './queued-file.ts'

type Source = NonNullable<ImportDraft['source']>

/** A column whose words go into the remarks, each under its header. */
const KEPT = 'kept'
type Choice = SourceField | typeof KEPT

const OPTIONS: { readonly value: Choice; readonly label: string }[] = [
  ...SOURCE_FIELDS.filter((field) => field !== 'drop').map((value) => ({
    value,
    label: SOURCE_FIELD_NAMES[value],
  })),
  { value: KEPT, label: '并入备注，写明列名' },
  { value: 'drop', label: SOURCE_FIELD_NAMES.drop },
]

/** What the file was taken for, open to correction: the sheet, each column, hidden rows. */
export function DraftSource(props: {
  readonly source: Source
  readonly corrections: Corrections
  readonly busy: boolean
  readonly onCorrect: (corrections: Corrections) => void
}): ReactNode {
  const { source, corrections, busy, onCorrect } = props
  const named = Object.keys(corrections.columns ?? {}).length > 0
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
      <div className="draft-columns">
        <span className="quiet">文件中的列</span>
        <span className="quiet">导入为</span>
        {source.columns.map((column) => (
          <ColumnChoice
            key={column.column}
            column={column}
            busy={busy}
            onChoose={(field) =>
              onCorrect({
                ...corrections,
                columns: columnCorrections(corrections.columns ?? {}, column.column, field),
              })
            }
          />
        ))}
      </div>
      {source.recalled && <p className="field-hint">这种表头以前改过，已按上次的改法识别。</p>}
      {(source.recalled || named) && (
        <div>
          <Button
            size="small"
            disabled={busy}
            onClick={() => onCorrect({ ...corrections, columns: {}, ownJudgement: true })}
          >
            按程序的判断重新识别
          </Button>
        </div>
      )}
      {named && <p className="field-hint">确认导入后，下次遇到同样的表头就照这样识别。</p>}
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

function ColumnChoice(props: {
  readonly column: Source['columns'][number]
  readonly busy: boolean
  readonly onChoose: (field: SourceField | null) => void
}): ReactNode {
  const { column, busy, onChoose } = props
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{column.header}</label>
      <Select<Choice>
        id={id}
        size="small"
        disabled={busy}
        value={column.field ?? KEPT}
        status={column.field === null ? 'warning' : undefined}
        options={OPTIONS}
        onChange={(choice) => onChoose(choice === KEPT ? null : choice)}
      />
    </>
  )
}
