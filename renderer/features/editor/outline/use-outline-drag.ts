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

/**
 * Moving items and categories by mouse.
 *
 * @param selectedItems an item that is one of these takes them all along
 */
export function useOutlineDrag(
  list: () => StoredList,
  actions: EditorActions,
  selectedItems: () => readonly number[],
): OutlineDrag {
  const [dragged, setDragged] = useState<OutlineRow | null>(null)
  const [target, setTarget] = useState<Target | null>(null)

  const end = (): void => {
    setDragged(null)
    setTarget(null)
  }
  const groupOf = (row: OutlineRow): readonly number[] => {
    if (row.type !== 'item') return []
    const selected = selectedItems()
    return selected.includes(row.item.id) ? selected : [row.item.id]
  }
  const canDrop = (row: OutlineRow): boolean =>
    (dragged?.type === 'item' && (row.type === 'item' || row.type === 'category')) ||
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
      const count = groupOf(row).length
      if (count > 1) showCount(event, count)
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
        if (place !== null) void actions.moveItems(groupOf(dragged), place)
      } else if (dragged?.type === 'category' && row.type === 'category') {
        void actions.moveCategory(dragged.category.id, categoryDrop(list(), row.category.id, half))
      }
      end()
    },
    onDragEnd: end,
  }
}

/** Several items are dragged as a note of how many, not as the one row under the pointer. */
function showCount(event: DragEvent, count: number): void {
  const note = document.createElement('div')
  note.className = 'drag-count'
  note.textContent = `${count} 个事项`
  // Inside the program's frame, where its colours are known.
  ;(event.currentTarget.closest('.app') ?? document.body).append(note)
  event.dataTransfer.setDragImage(note, -12, -8)
  // The browser takes its picture of the note after this event.
  setTimeout(() => note.remove())
}

function keyOf(row: OutlineRow): string {
  if (row.type === 'heading') return 'heading'
  if (row.type === 'hit') return `hit ${row.item.id} ${row.hit.field} ${row.hit.nth}`
  return row.type === 'item' ? `item ${row.item.id}` : `category ${row.category.id}`
}

function overOf(row: OutlineRow): { type: 'item' | 'category'; id: number } | null {
  if (row.type === 'heading' || row.type === 'hit') return null
  return row.type === 'item' ? { type: 'item', id: row.item.id } : { type: 'category', id: row.category.id }
}
