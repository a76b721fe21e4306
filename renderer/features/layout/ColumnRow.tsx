import { Button, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { FIELD_NAMES } from '../../../shared/duty-list/field-names.ts'
import { MAX_HEADER_LENGTH } from '../../../shared/layout/schema.ts'
import type { HorizontalAlign, LayoutColumn } from '../../../shared/layout/types.ts'
import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '../../ui/icons.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { TextEdits } from '../../ui/text-state.ts'

const ALIGNS: readonly { readonly value: HorizontalAlign; readonly label: string }[] = [
  { value: 'center', label: '居中' },
  { value: 'left', label: '靠左' },
  { value: 'justify', label: '两端对齐' },
]

/** Keeps line ends out of a header: where it is broken, its column's width decides. */
const ONE_TEXT: TextEdits = {
  key: ({ key }) => (key === 'Enter' ? 'taken' : null),
  paste: (pasted, { text, start, end }) => {
    const added = pasted.replace(/\s*\n\s*/g, '')
    const cursor = start + added.length
    return { text: text.slice(0, start) + added + text.slice(end), start: cursor, end: cursor }
  },
}

export interface ColumnRowProps {
  readonly column: LayoutColumn
  readonly first: boolean
  readonly last: boolean
  readonly only: boolean
  readonly onChange: (change: Partial<LayoutColumn>) => void
  readonly onStep: (step: 1 | -1) => void
  readonly onHide: () => void
  readonly onDragStart: () => void
  readonly onDragEnd: () => void
  readonly canDrop: boolean
  readonly onDrop: () => void
}

/** One printed column; dragged by its handle or moved by its buttons. */
export function ColumnRow(props: ColumnRowProps): ReactNode {
  const { column, onChange } = props
  const [over, setOver] = useState(false)
  const name = FIELD_NAMES[column.field]
  return (
    // What is dragged by the handle can be moved by the buttons too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={over && props.canDrop ? 'column-row drop-here' : 'column-row'}
      role="listitem"
      data-field={column.field}
      onDragOver={(event) => {
        if (!props.canDrop) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        props.onDrop()
      }}
    >
      <span
        className="column-handle"
        title="拖动改变列的顺序"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', '')
          props.onDragStart()
        }}
        onDragEnd={props.onDragEnd}
      >
        <HolderOutlined />
      </span>
      {/* As many lines as it needs, so that a long header can be read; it is one text all the same. */}
      <TextArea
        label={`${name}的表头文字`}
        labelHidden
        rows={1}
        value={column.header}
        edits={ONE_TEXT}
        onChange={(header) => onChange({ header: header.replaceAll('\n', '').slice(0, MAX_HEADER_LENGTH) })}
      />
      <NumberField
        label={`${name}的列宽（毫米）`}
        labelHidden
        unit="毫米"
        min={1}
        max={400}
        step={0.1}
        value={column.width}
        onChange={(width) => onChange({ width })}
      />
      <Select
        aria-label={`${name}的对齐方式`}
        value={column.align}
        onChange={(align) => onChange({ align })}
        options={[...ALIGNS]}
      />
      <span className="column-buttons">
        <Button
          className="column-move"
          type="text"
          size="small"
          icon={<ArrowUpOutlined />}
          aria-label={`${name}移到前一列`}
          title="移到前一列"
          disabled={props.first}
          onClick={() => props.onStep(-1)}
        />
        <Button
          className="column-move"
          type="text"
          size="small"
          icon={<ArrowDownOutlined />}
          aria-label={`${name}移到后一列`}
          title="移到后一列"
          disabled={props.last}
          onClick={() => props.onStep(1)}
        />
        <Button
          type="text"
          size="small"
          disabled={props.only}
          aria-label={`隐藏${name}`}
          title="隐藏这一列：不印出，内容保留"
          onClick={props.onHide}
        >
          隐藏
        </Button>
      </span>
    </div>
  )
}
