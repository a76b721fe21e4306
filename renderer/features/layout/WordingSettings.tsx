import { Checkbox, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { Layout, VerticalAlign } from '../../../shared/layout/types.ts'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { NotesField, TitleField } from '../editor/form/HeadingForm.tsx'
import type { HeadingPatch } from '../editor/save/edits.ts'
import type { LayoutEdits } from './use-layout-edits.ts'

/** The words around the table, and how the words in it are set. */
export function WordingSettings(props: {
  readonly list: StoredList
  readonly edits: LayoutEdits
  readonly onHeading: (patch: HeadingPatch) => void
  readonly onCommit: () => void
}): ReactNode {
  const { list, edits, onHeading, onCommit } = props
  const { layout } = edits
  const set = (change: Partial<Layout>): void => edits.edit((old) => ({ ...old, ...change }))
  const office = list.office ?? ''
  return (
    <div className="form">
      <TitleField list={list} onChange={onHeading} onCommit={onCommit} />
      <NotesField list={list} onChange={onHeading} onCommit={onCommit} />
      <p className="field-hint">标题和说明是这份清单自己的文字，不随版式带到别的清单。</p>
      <Field label="一格里有几个部门时">
        {(id) => (
          <Radio.Group
            id={id}
            value={layout.departmentSeparator}
            onChange={(event) =>
              set({ departmentSeparator: event.target.value as Layout['departmentSeparator'] })
            }
            options={[
              { value: 'line', label: '一个部门一行' },
              { value: '、', label: '用顿号连着写' },
            ]}
          />
        )}
      </Field>
      <Field label="文字在格子里">
        {(id) => (
          <Radio.Group
            id={id}
            value={layout.columns.every((column) => column.verticalAlign === 'top') ? 'top' : 'center'}
            onChange={(event) =>
              edits.edit((old) => withVerticalAlign(old, event.target.value as VerticalAlign))
            }
            options={[
              { value: 'center', label: '上下居中' },
              { value: 'top', label: '靠上' },
            ]}
          />
        )}
      </Field>
      <div className="checks">
        <Checkbox
          checked={layout.categoryNumerals}
          onChange={(event) => set({ categoryNumerals: event.target.checked })}
        >
          类别前印一、二、三
        </Checkbox>
        <Checkbox
          checked={layout.officePrefix}
          onChange={(event) => set({ officePrefix: event.target.checked })}
        >
          配合职责前印“{office === '' ? '镇（街道）名称' : office}：”
        </Checkbox>
        {layout.officePrefix && office === '' && (
          <span className="field-hint">清单信息里还没有填镇（街道）名称，填好以后才会印。</span>
        )}
        <Checkbox
          checked={layout.blankAfterEnumerator}
          onChange={(event) => set({ blankAfterEnumerator: event.target.checked })}
        >
          “1.”后面空一格
        </Checkbox>
      </div>
      <NumberField
        label="文字到左右格线的距离（磅）"
        min={0}
        max={20}
        step={0.1}
        value={layout.cellPadding}
        onChange={(cellPadding) => set({ cellPadding })}
      />
    </div>
  )
}

function withVerticalAlign(layout: Layout, verticalAlign: VerticalAlign): Layout {
  return { ...layout, columns: layout.columns.map((column) => ({ ...column, verticalAlign })) }
}
