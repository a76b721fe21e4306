import { useLayoutEffect, useRef, useState } from 'react'
import type { OutlineRowHandlers } from './OutlineRowView.tsx'

/** The same object for as long as the outline is shown, so that rows need not be drawn for new handlers. */
export function useStableHandlers(handlers: OutlineRowHandlers): OutlineRowHandlers {
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  const [stable] = useState<OutlineRowHandlers>(() => ({
    onSelect: (row, index, event) => latest.current.onSelect(row, index, event),
    onToggle: (categoryId) => latest.current.onToggle(categoryId),
    onContextMenu: (row) => latest.current.onContextMenu(row),
    onDragStart: (row, event) => latest.current.onDragStart(row, event),
    onDragOver: (row, half, event) => latest.current.onDragOver(row, half, event),
    onDrop: (row, half, event) => latest.current.onDrop(row, half, event),
    onDragEnd: () => latest.current.onDragEnd(),
  }))
  return stable
}
