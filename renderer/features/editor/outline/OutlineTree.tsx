import { Dropdown } from 'antd'
import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { isComposing } from '../../../ui/composition.ts'
import { VirtualRows } from '../../../ui/VirtualRows.tsx'
import { selectedItems } from '../selection.ts'
import type { OutlineProps } from './Outline.tsx'
import { OUTLINE_ROW_HEIGHT, OutlineRowView } from './OutlineRowView.tsx'
import { contextMenu } from './context-menu.ts'
import { markAll, markRange, selectionOf, toggleMark } from './marking.ts'
import type { Marking } from './marking.ts'
import type { OutlineRow } from './outline-rows.ts'
import { treeKey } from './tree-keys.ts'
import { useOutlineClipboard } from './use-outline-clipboard.ts'
import { useOutlineDrag } from './use-outline-drag.ts'
import { useStableHandlers } from './use-stable-handlers.ts'

export interface OutlineTreeProps extends Omit<OutlineProps, 'onQuery'> {
  readonly rows: readonly OutlineRow[]
  readonly selectedIndex: number
  readonly onToggle: (categoryId: number, hidden?: boolean) => void
}

/** The rows of the outline, with mouse and keys. */
export function OutlineTree(props: OutlineTreeProps): ReactNode {
  const { list, chosen, actions, rows, selectedIndex, query, onToggle, onEdit, onTool } = props
  const { selection, marked } = chosen
  const [menuRow, setMenuRow] = useState<OutlineRow | null>(null)
  const [extension, setExtension] = useState({ from: -1, to: -1 })
  const tree = useRef<HTMLDivElement>(null)
  const selected = (): readonly number[] => selectedItems(list, selection, marked)
  const drag = useOutlineDrag(() => list, actions, selected)
  useOutlineClipboard(tree, list, selected, actions)

  const show = (marking: Marking | null): void => {
    if (marking !== null) chosen.mark(marking.marked, marking.shown)
  }
  const select = (index: number): void => {
    const row = rows[index]
    if (row !== undefined) chosen.select(selectionOf(row))
  }
  /** Goes on with the last extension as long as nothing else was selected since. */
  const extend = (to: number): void => {
    const from = extension.to === selectedIndex ? extension.from : selectedIndex
    setExtension({ from, to })
    show(markRange(rows, from, to))
  }
  const handlers = useStableHandlers({
    onSelect: (row, index, event) => {
      if (event.shiftKey) extend(index)
      else if (event.ctrlKey || event.metaKey) show(toggleMark(rows, marked, selection, row))
      else select(index)
    },
    onToggle,
    onContextMenu: (row) => {
      setMenuRow(row)
      if (row.type !== 'item' || !marked.has(row.item.id)) chosen.select(selectionOf(row))
    },
    ...drag,
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    takeFocus(event)
    if (isComposing(event.nativeEvent)) return
    const key = treeKey(event, rows, selectedIndex)
    if (key === null) return
    event.preventDefault()
    // Nothing is done unseen with what a filter or a closed category hides.
    if ((key.type === 'step' || key.type === 'delete') && selectedIndex === -1) return
    switch (key.type) {
      case 'go':
        return select(key.index)
      case 'extend':
        return extend(key.index)
      case 'all':
        return show(markAll(rows, selection))
      case 'end-marking':
        return chosen.select(selection)
      case 'step':
        return void actions.step(key.direction)
      case 'edit':
        return onEdit()
      case 'delete':
        return void actions.removeSelected()
      case 'toggle':
        return onToggle(key.categoryId, key.hidden)
    }
  }

  return (
    <Dropdown
      trigger={['contextMenu']}
      menu={contextMenu({ row: menuRow, list, selected: selected(), actions, onEdit, onTool })}
    >
      <div className="outline-tree" ref={tree}>
        <VirtualRows
          count={rows.length}
          rowHeight={OUTLINE_ROW_HEIGHT}
          activeIndex={selectedIndex}
          role="tree"
          aria-multiselectable
          aria-label="类别和事项，Alt 加上下键移动，Shift 加上下键选多项，回车编辑，Delete 删除"
          tabIndex={0}
          {...(selectedIndex === -1 ? {} : { 'aria-activedescendant': `outline-row-${selectedIndex}` })}
          onKeyDown={onKeyDown}
          onClick={takeFocus}
          renderRow={(index) => {
            const row = rows[index]
            return (
              row !== undefined && (
                <OutlineRowView
                  key={index}
                  row={row}
                  index={index}
                  selected={isSelected(row, marked) || index === selectedIndex}
                  current={index === selectedIndex}
                  dropMark={drag.markOf(row)}
                  query={query}
                  handlers={handlers}
                />
              )
            )
          }}
        />
      </div>
    </Dropdown>
  )
}

/**
 * Gives the tree itself the focus that a row has by the mouse: a row scrolled out of sight is drawn
 * no longer, and the keys would be lost with it. Not at the press already, which begins a drag.
 */
function takeFocus({ currentTarget }: { readonly currentTarget: HTMLDivElement }): void {
  if (document.activeElement?.role === 'treeitem') currentTarget.focus({ preventScroll: true })
}

function isSelected(row: OutlineRow, marked: ReadonlySet<number>): boolean {
  return row.type === 'item' && marked.has(row.item.id)
}
