import { useState } from 'react'
import type { DragEvent } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { EditorActions } from '../editor-actions.ts'
import { categoryDrop, itemDrop } from '../moves.ts'
import type { OutlineRow } from './outline-rows.ts'
import type { DropHalf } from './OutlineRowView.tsx'

interface Target {
  readonly row: OutlineRow
  readonly half: DropHalf
}

export interface OutlineDrag {
  /** Where the line that marks the landing place is drawn. */
  markOf(row: OutlineRow): DropHalf | null
  onDragStart(row: OutlineRow, event: DragEvent): void
  onDragOver(row: OutlineRow, half: DropHalf, event: DragEvent): void
  onDrop(row: OutlineRow, half: DropHalf, event: DragEvent): void
  onDragEnd(): void
}

/** Moving items and categories by mouse. */
export function useOutlineDrag(list: () => StoredList, actions: EditorActions): OutlineDrag {
  const [dragged, setDragged] = useState<OutlineRow | null>(null)
  const [target, setTarget] = useState<Target | null>(null)

  const end = (): void => {
    setDragged(null)
    setTarget(null)
  }
  const canDrop = (row: OutlineRow): boolean =>
    (dragged?.type === 'item' && row.type !== 'heading') ||
    (dragged?.type === 'category' && row.type === 'category')

  return {
    markOf: (row) => {
      if (target === null || keyOf(target.row) !== keyOf(row)) return null
      return dragged?.type === 'item' && row.type === 'category' ? 'lower' : target.half
    },
    onDragStart: (row, event) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', '')
      setDragged(row)
    },
    onDragOver: (row, half, event) => {
      if (!canDrop(row)) return
      event.preventDefault()
      if (target?.half !== half || keyOf(target.row) !== keyOf(row)) setTarget({ row, half })
    },
    onDrop: (row, half, event) => {
      if (!canDrop(row)) return
      event.preventDefault()
      if (dragged?.type === 'item') {
        const over = overOf(row)
        const place = over === null ? null : itemDrop(list(), over, half)
        if (place !== null) void actions.moveItem(dragged.item.id, place)
      } else if (dragged?.type === 'category' && row.type === 'category') {
        void actions.moveCategory(dragged.category.id, categoryDrop(list(), row.category.id, half))
      }
      end()
    },
    onDragEnd: end,
  }
}

function keyOf(row: OutlineRow): string {
  if (row.type === 'heading') return 'heading'
  return row.type === 'item' ? `item ${row.item.id}` : `category ${row.category.id}`
}

function overOf(row: OutlineRow): { type: 'item' | 'category'; id: number } | null {
  if (row.type === 'heading') return null
  return row.type === 'item' ? { type: 'item', id: row.item.id } : { type: 'category', id: row.category.id }
}
