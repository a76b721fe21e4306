import { memo } from 'react'
import type { DragEvent, MouseEvent, ReactNode } from 'react'
import { RowContent } from './RowContent.tsx'
import type { OutlineRow } from './outline-rows.ts'

export const OUTLINE_ROW_HEIGHT = 34

export type DropHalf = 'upper' | 'lower'

export interface OutlineRowHandlers {
  /** A click, with the keys that mark more than one. */
  onSelect(row: OutlineRow, index: number, event: MouseEvent): void
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
  /** Selected, alone or together with others. */
  readonly selected: boolean
  /** The one that the form shows. */
  readonly current: boolean
  /** Where a dragged row would land. */
  readonly dropMark: DropHalf | null
  readonly query: string
  readonly handlers: OutlineRowHandlers
}

const LEVELS = { heading: 1, category: 1, item: 2, hit: 3 } as const

/** One row of the outline. Drawn again only when something it shows has changed. */
export const OutlineRowView = memo(function OutlineRowView(props: OutlineRowViewProps): ReactNode {
  const { row, index, selected, current, dropMark, handlers } = props
  return (
    // The tree itself takes the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`outline-row-${index}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={LEVELS[row.type]}
      aria-selected={selected}
      {...(row.type === 'category' ? { 'aria-expanded': !row.collapsed } : {})}
      className={`outline-row ${row.type}${current ? ' current' : ''}${dropMark === null ? '' : ` drop-${dropMark}`}`}
      style={{ height: OUTLINE_ROW_HEIGHT }}
      onClick={(event) => handlers.onSelect(row, index, event)}
      onContextMenu={() => handlers.onContextMenu(row)}
      draggable={row.type === 'category' || row.type === 'item'}
      onDragStart={(event) => handlers.onDragStart(row, event)}
      onDragOver={(event) => handlers.onDragOver(row, halfOf(event), event)}
      onDrop={(event) => handlers.onDrop(row, halfOf(event), event)}
      onDragEnd={handlers.onDragEnd}
    >
      <RowContent row={row} query={props.query} onToggle={handlers.onToggle} />
    </div>
  )
})

function halfOf(event: DragEvent): DropHalf {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'upper' : 'lower'
}
