import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { FIELD_NAMES } from '../../../shared/duty-list/field-names.ts'
import { COLUMN_FIELDS } from '../../../shared/duty-list/types.ts'
import type { ColumnField } from '../../../shared/duty-list/types.ts'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import {
  filled,
  withColumn,
  withColumnChanged,
  withColumnMoved,
  withoutColumn,
} from '../../../shared/layout/edit-layout.ts'
import { tableWidth, typeArea } from '../../../shared/layout/geometry.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { printNumber } from '../../ui/number.ts'
import { ColumnRow } from './ColumnRow.tsx'
import { itemsWith } from './hidden-content.ts'
import type { LayoutEdits } from './use-layout-edits.ts'

/** Which columns are printed, in which order, under which header, how wide. */
export function ColumnSettings(props: { readonly list: StoredList; readonly edits: LayoutEdits }): ReactNode {
  const { list, edits } = props
  const { columns } = edits.layout
  const rows = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)

  const move = (from: number, to: number): void => {
    const field = columns[from]?.field ?? ''
    edits.edit((layout) => withColumnMoved(layout, from, to))
    // A row that moved is drawn elsewhere and loses the focus that its button had.
    requestAnimationFrame(() => focusMoveButton(rows.current, field))
  }

  return (
    <div className="form">
      <div className="column-rows" ref={rows} role="list" aria-label="印出的列">
        <div className="column-row column-head" aria-hidden="true">
          <span />
          <span>表头文字</span>
          <span>宽</span>
          <span>对齐</span>
        </div>
        {columns.map((column, index) => (
          <ColumnRow
            key={column.field}
            column={column}
            first={index === 0}
            last={index === columns.length - 1}
            only={columns.length === 1}
            onChange={(change) => edits.edit((layout) => withColumnChanged(layout, index, change))}
            onStep={(step) => move(index, index + step)}
            onHide={() => edits.edit((layout) => withoutColumn(layout, column.field))}
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(null)}
            canDrop={dragged !== null && dragged !== index}
            onDrop={() => {
              if (dragged !== null) move(dragged, index)
              setDragged(null)
            }}
          />
        ))}
      </div>
      <Total layout={edits.layout} onFill={() => edits.edit(filled)} />
      <HiddenColumns
        list={list}
        layout={edits.layout}
        onShow={(field) => edits.edit((layout) => withColumn(layout, field))}
      />
    </div>
  )
}

function focusMoveButton(rows: HTMLElement | null, field: string): void {
  if (rows === null || rows.contains(document.activeElement)) return
  const buttons = rows.querySelectorAll<HTMLButtonElement>(`[data-field="${field}"] .column-move`)
  ;[...buttons].find((button) => !button.disabled)?.focus()
}

function Total({ layout, onFill }: { readonly layout: Layout; readonly onFill: () => void }): ReactNode {
  const [table, area] = [tableWidth(layout), typeArea(layout).width]
  const rest = area - table
  const difference = printNumber(Math.abs(rest), 0.1)
  return (
    <div className="column-total">
      <output className={rest < -0.5 ? 'too-wide' : 'quiet'}>
        各列合计 {printNumber(table, 0.1)} 毫米，页边距以内宽 {printNumber(area, 0.1)} 毫米
        {rest < -0.5 && `，超出 ${difference} 毫米`}
        {rest > 0.5 && `，还空 ${difference} 毫米`}
      </output>
      <Button size="small" disabled={Math.abs(rest) < 0.05} onClick={onFill}>
        铺满页面宽度
      </Button>
    </div>
  )
}

function HiddenColumns(props: {
  readonly list: StoredList
  readonly layout: Layout
  readonly onShow: (field: ColumnField) => void
}): ReactNode {
  const { list, layout, onShow } = props
  const hidden = COLUMN_FIELDS.filter((field) => layout.columns.every((column) => column.field !== field))
  if (hidden.length === 0) return null
  return (
    <div className="field">
      <h3>隐藏的列（不印出）</h3>
      {hidden.map((field) => {
        const count = itemsWith(list, field)
        return (
          <div key={field} className="hidden-column">
            <span>
              {FIELD_NAMES[field]}
              {count > 0 && (
                <span className="quiet">　{count} 个事项填了这一栏，内容都保留着，只是不印出</span>
              )}
            </span>
            <Button size="small" aria-label={`取消隐藏${FIELD_NAMES[field]}`} onClick={() => onShow(field)}>
              取消隐藏
            </Button>
          </div>
        )
      })}
    </div>
  )
}
