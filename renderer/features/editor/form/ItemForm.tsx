import { Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { ColumnField, ItemContent } from '../../../../shared/duty-list/types.ts'
import type { ItemPatch } from '../save/edits.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { DepartmentsField } from '../../directory/DepartmentsField.tsx'
import { FieldFindings } from '../../proofread/FieldFindings.tsx'
import type { EditorActions } from '../editor-actions.ts'
import type { PlacedItem } from '../selection.ts'
import { BelowDepartments } from '../duty/DepartmentOffers.tsx'
import { DutyField } from '../duty/DutyField.tsx'
import { SuperiorDuties } from '../duty/SuperiorDuties.tsx'
import { ownSupportLabel } from '../../../../shared/duty-text/support.ts'
import { FIELD_NAMES } from '../../../../shared/duty-list/field-names.ts'
import { FieldPlace } from './FieldPlace.tsx'
import { WorkFields } from './WorkFields.tsx'

export interface ItemFormProps {
  readonly list: StoredList
  readonly placed: PlacedItem
  readonly focusAtStart: boolean
  readonly actions: EditorActions
  readonly onChange: (patch: ItemPatch) => void
  /** A field was left: save at once. */
  readonly onCommit: () => void
}

/** The form of one item: the fields that its list prints, and any other that holds something. */
export function ItemForm({
  list,
  placed,
  focusAtStart,
  actions,
  onChange,
  onCommit,
}: ItemFormProps): ReactNode {
  const { item, category } = placed
  const [belowDepartments, setBelowDepartments] = useState<Element | null>(null)
  const header = (field: ColumnField): string | undefined =>
    list.layout.columns.find((column) => column.field === field)?.header
  const shown = (field: ColumnField): boolean => header(field) !== undefined || hasContent(item, field)
  const aside = (field: ColumnField): ReactNode => {
    const text = header(field)
    if (text === undefined) return <span className="field-aside">这份清单没有这一列，内容保留但不印出</span>
    return text === FIELD_NAMES[field] ? null : <span className="field-aside">表头：{text}</span>
  }
  const superiorLabel =
    list.kind === 'reclaimed' ? (header('superiorDuties') ?? '承接部门及工作方式') : '上级部门职责'

  return (
    <div className="form item-form">
      <div className="form-row">
        <FieldPlace field="name">
          <TextField
            label="事项名称"
            focusAtStart={focusAtStart}
            value={item.name}
            onChange={(name) => onChange({ name })}
            onCommit={onCommit}
          />
        </FieldPlace>
        <Field label="类别">
          {(id) => (
            <Select
              id={id}
              value={category.id}
              onChange={(categoryId) => void actions.moveItems([item.id], { categoryId, before: null })}
              options={list.categories.map(({ id: value, name }) => ({ value, label: name || '未命名类别' }))}
            />
          )}
        </Field>
      </div>
      <FieldFindings column="name" />
      {shown('departments') && (
        <>
          <FieldPlace field="departments">
            <DepartmentsField
              listId={list.id}
              itemId={item.id}
              value={item.departments}
              onChange={(names) => onChange({ departments: names })}
              onCommit={onCommit}
            />
          </FieldPlace>
          <div ref={setBelowDepartments} className="below-departments" />
        </>
      )}
      <FieldFindings column="departments" />
      {shown('superiorDuties') && (
        <>
          <FieldPlace field="superiorDuties">
            <BelowDepartments value={belowDepartments}>
              <SuperiorDuties
                label={superiorLabel}
                extra={list.kind === 'reclaimed' ? undefined : aside('superiorDuties')}
                list={list}
                item={item}
                onChange={(superiorDuties) => onChange({ superiorDuties })}
                onCommit={onCommit}
              />
            </BelowDepartments>
          </FieldPlace>
          {(list.kind === 'cooperation' || item.support !== '') && (
            <FieldPlace field="support">
              <TextArea
                label="履职保障"
                hint={supportHint(item.support)}
                rows={1}
                value={item.support}
                onChange={(support) => onChange({ support })}
                onCommit={onCommit}
              />
            </FieldPlace>
          )}
        </>
      )}
      <FieldFindings column="superiorDuties" />
      {shown('cooperationDuties') && (
        <FieldPlace field="cooperationDuties">
          <DutyField
            label="配合职责"
            field="cooperationDuties"
            choices={null}
            extra={aside('cooperationDuties')}
            value={item.cooperationDuties}
            onChange={(cooperationDuties) => onChange({ cooperationDuties })}
            onCommit={onCommit}
          />
        </FieldPlace>
      )}
      <FieldFindings column="cooperationDuties" />
      {shown('remarks') && (
        <FieldPlace field="remarks">
          <TextArea
            label="备注"
            extra={aside('remarks')}
            rows={1}
            value={item.remarks}
            onChange={(remarks) => onChange({ remarks })}
            onCommit={onCommit}
          />
        </FieldPlace>
      )}
      <FieldFindings column="remarks" />
      <WorkFields item={item} onChange={onChange} onCommit={onCommit} />
    </div>
  )
}

function hasContent(item: ItemContent, field: ColumnField): boolean {
  if (field === 'number') return false
  if (field === 'superiorDuties') return item.superiorDuties !== '' || item.support !== ''
  return item[field].length > 0
}

function supportHint(support: string): string {
  const label = ownSupportLabel(support)
  return label === null
    ? '印在上级部门职责的末尾，前面自动加“履职保障：”。'
    : `印在上级部门职责的末尾；这里已写明“${label}”，前面不再加“履职保障：”。`
}
