import { CaretDownOutlined, CaretRightOutlined, FileTextOutlined } from '../../../ui/icons.tsx'
import { memo } from 'react'
import type { DragEvent, ReactNode } from 'react'
import type { OutlineRow } from './outline-rows.ts'

export const OUTLINE_ROW_HEIGHT = 34

export type DropHalf = 'upper' | 'lower'

export interface OutlineRowHandlers {
  onSelect(row: OutlineRow): void
  onToggle(categoryId: number): void
  onContextMenu(row: OutlineRow): void
  onDragStart(row: OutlineRow, event: DragEvent): void
  onDragOver(row: OutlineRow, half: DropHalf, event: DragEvent): void
  onDrop(row: OutlineRow, half: DropHalf, event: DragEvent): void
  onDragEnd(): void
}

export interface OutlineRowViewProps {
  readonly row: OutlineRow
  readonly index: number
  readonly selected: boolean
  /** Where a dragged row would land. */
  readonly dropMark: DropHalf | null
  readonly query: string
  readonly handlers: OutlineRowHandlers
}

/** One row of the outline. Drawn again only when something it shows has changed. */
export const OutlineRowView = memo(function OutlineRowView(props: OutlineRowViewProps): ReactNode {
  const { row, index, selected, dropMark, handlers } = props
  return (
    // The tree itself takes the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`outline-row-${index}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.type === 'item' ? 2 : 1}
      aria-selected={selected}
      {...(row.type === 'category' ? { 'aria-expanded': !row.collapsed } : {})}
      className={`outline-row ${row.type}${dropMark === null ? '' : ` drop-${dropMark}`}`}
      style={{ height: OUTLINE_ROW_HEIGHT }}
      onClick={() => handlers.onSelect(row)}
      onContextMenu={() => handlers.onContextMenu(row)}
      draggable={row.type !== 'heading'}
      onDragStart={(event) => handlers.onDragStart(row, event)}
      onDragOver={(event) => handlers.onDragOver(row, halfOf(event), event)}
      onDrop={(event) => handlers.onDrop(row, halfOf(event), event)}
      onDragEnd={handlers.onDragEnd}
    >
      <RowContent row={row} query={props.query} onToggle={handlers.onToggle} />
    </div>
  )
})

function RowContent(props: {
  readonly row: OutlineRow
  readonly query: string
  readonly onToggle: (categoryId: number) => void
}): ReactNode {
  const { row, query } = props
  if (row.type === 'heading') {
    return (
      <>
        <FileTextOutlined className="outline-icon" />
        <span className="outline-name">标题和说明</span>
      </>
    )
  }
  if (row.type === 'category') {
    return (
      <>
        {/* A mouse target beside the keys ← and →, which do the same. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
        <span
          className="outline-caret"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation()
            props.onToggle(row.category.id)
          }}
        >
          {row.collapsed ? <CaretRightOutlined /> : <CaretDownOutlined />}
        </span>
        <span className="outline-name">
          {row.numeral}
          {row.category.name === '' ? <em>未命名类别</em> : row.category.name}
        </span>
        <span className="outline-count" aria-label={`${row.found} 项`}>
          {row.found}
        </span>
      </>
    )
  }
  return (
    <>
      <span className="outline-number">{row.number}</span>
      <span className="outline-name" title={row.item.name}>
        {row.item.name === '' ? <em>未填写名称</em> : <Marked text={row.item.name} query={query} />}
      </span>
    </>
  )
}

/** A text with what was searched for marked. */
function Marked({ text, query }: { readonly text: string; readonly query: string }): ReactNode {
  const needle = query.trim().toLowerCase()
  const at = needle === '' ? -1 : text.toLowerCase().indexOf(needle)
  if (at === -1) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + needle.length)}</mark>
      {text.slice(at + needle.length)}
    </>
  )
}

function halfOf(event: DragEvent): DropHalf {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'upper' : 'lower'
}
