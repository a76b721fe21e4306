import { Radio } from 'antd'
import type { ReactNode } from 'react'
import { ITEM_STATUSES } from '../../../../shared/duty-list/types.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { STATUS_LABELS } from '../../kinds.ts'
import type { ItemPatch } from '../save/edits.ts'
import { FieldPlace } from './FieldPlace.tsx'
import type { StoredItem } from '../selection.ts'

/** What the office keeps beside an item while working on it; never printed. */
export function WorkFields(props: {
  readonly item: StoredItem
  readonly onChange: (patch: ItemPatch) => void
  readonly onCommit: () => void
}): ReactNode {
  const { item, onChange, onCommit } = props
  return (
    <>
      <Field label="状态">
        {(id) => (
          <Radio.Group
            id={id}
            aria-label="状态"
            optionType="button"
            value={item.status}
            options={ITEM_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] }))}
            onChange={(event) => {
              onChange({ status: event.target.value as StoredItem['status'] })
              onCommit()
            }}
          />
        )}
      </Field>
      <FieldPlace field="internalNote">
        <TextArea
          label="内部备注"
          hint="只给自己看，不印出，也不进入导出的文件。"
          rows={1}
          value={item.internalNote}
          onChange={(internalNote) => onChange({ internalNote })}
          onCommit={onCommit}
        />
      </FieldPlace>
    </>
  )
}
