import { SearchOutlined } from '../../../ui/icons.tsx'
import { Button, Dropdown } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ItemStatus } from '../../../../shared/duty-list/types.ts'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { isComposing } from '../../../ui/composition.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { VirtualRows } from '../../../ui/VirtualRows.tsx'
import type { EditorActions } from '../editor-actions.ts'
import type { Tool } from '../EditorTools.tsx'
import type { Selection } from '../selection.ts'
import { OutlineToolbar } from './OutlineToolbar.tsx'
import { StatusFilter } from './StatusFilter.tsx'
import { OUTLINE_ROW_HEIGHT, OutlineRowView } from './OutlineRowView.tsx'
import { contextMenu } from './context-menu.tsx'
import { outlineRows } from './outline-rows.ts'
import type { OutlineRow } from './outline-rows.ts'
import { useOutlineDrag } from './use-outline-drag.ts'
import { useStableHandlers } from './use-stable-handlers.ts'

export interface OutlineProps {
  readonly list: StoredList
  readonly selection: Selection
  readonly actions: EditorActions
  readonly onSelect: (selection: Selection) => void
  /** Puts the cursor into the form of what is selected. */
  readonly onEdit: () => void
  readonly onTool: (tool: Tool) => void
}

/** The list's categories and items: search, order, add, delete. */
export function Outline({ list, selection, actions, onSelect, onEdit, onTool }: OutlineProps): ReactNode {
  const [query, setQuery] = useState('')
  const [status, setStatus] = useState<ItemStatus | null>(null)
  const [collapsed, setCollapsed] = useState<ReadonlySet<number>>(new Set())
  const [menuRow, setMenuRow] = useState<OutlineRow | null>(null)
  const searched = useDeferredValue(query)
  const outline = useMemo(
    () => outlineRows(list, searched, status, collapsed),
    [list, searched, status, collapsed],
  )
  const drag = useOutlineDrag(() => list, actions)
  const selectedIndex = outline.rows.findIndex((row) => isSelected(row, selection))

  const toggle = (categoryId: number, hidden?: boolean): void =>
    setCollapsed((before) => {
      const after = new Set(before)
      if (hidden ?? !before.has(categoryId)) after.add(categoryId)
      else after.delete(categoryId)
      return after
    })
  const selectAt = (index: number): void => {
    const row = outline.rows[Math.max(0, Math.min(outline.rows.length - 1, index))]
    if (row !== undefined) onSelect(selectionOf(row))
  }
  const handlers = useStableHandlers({
    onSelect: (row) => onSelect(selectionOf(row)),
    onToggle: toggle,
    onContextMenu: (row) => {
      setMenuRow(row)
      onSelect(selectionOf(row))
    },
    ...drag,
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return
    const act = treeKey(event)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const treeKey = (event: KeyboardEvent): (() => void) | undefined => {
    const row = outline.rows[selectedIndex]
    const category = row?.type === 'category' ? row.category.id : null
    if (event.altKey) {
      if (event.key === 'ArrowUp') return () => void actions.step('up')
      if (event.key === 'ArrowDown') return () => void actions.step('down')
      return undefined
    }
    const keys: Record<string, () => void> = {
      ArrowDown: () => selectAt(selectedIndex + 1),
      ArrowUp: () => selectAt(selectedIndex - 1),
      PageDown: () => selectAt(selectedIndex + 12),
      PageUp: () => selectAt(selectedIndex - 12),
      Home: () => selectAt(0),
      End: () => selectAt(outline.rows.length - 1),
      Enter: onEdit,
      F2: onEdit,
      Delete: () => void actions.removeSelected(),
      ...(category === null
        ? {}
        : { ArrowLeft: () => toggle(category, true), ArrowRight: () => toggle(category, false) }),
    }
    return keys[event.key]
  }

  return (
    <nav className="outline" aria-label="类别和事项" data-tour="outline">
      <div className="outline-search">
        <TextField
          label="搜索全部内容"
          labelHidden
          placeholder="搜索名称、部门、职责…"
          prefix={<SearchOutlined />}
          clearable
          value={query}
          onChange={setQuery}
          onEscape={() => setQuery('')}
        />
        <div className="outline-line">
          <output className="outline-found">
            {searched.trim() === '' && status === null
              ? `${list.categories.length} 个类别 · ${outline.found} 个事项`
              : `找到 ${outline.found} 个事项`}
          </output>
          <StatusFilter value={status} onChange={setStatus} />
          <Button type="link" size="small" onClick={() => onTool('replace')}>
            替换
          </Button>
          <Button type="link" size="small" onClick={() => onTool('shortcuts')}>
            快捷键
          </Button>
        </div>
      </div>
      <OutlineToolbar actions={actions} selection={selection} />
      <Dropdown trigger={['contextMenu']} menu={contextMenu(menuRow, list, actions, onEdit)}>
        <div className="outline-tree">
          <VirtualRows
            count={outline.rows.length}
            rowHeight={OUTLINE_ROW_HEIGHT}
            activeIndex={selectedIndex}
            role="tree"
            aria-label="类别和事项，Alt 加上下键移动，回车编辑，Delete 删除"
            tabIndex={0}
            {...(selectedIndex === -1 ? {} : { 'aria-activedescendant': `outline-row-${selectedIndex}` })}
            onKeyDown={onKeyDown}
            renderRow={(index) => {
              const row = outline.rows[index]
              return (
                row !== undefined && (
                  <OutlineRowView
                    key={index}
                    row={row}
                    index={index}
                    selected={index === selectedIndex}
                    dropMark={drag.markOf(row)}
                    query={searched}
                    handlers={handlers}
                  />
                )
              )
            }}
          />
        </div>
      </Dropdown>
    </nav>
  )
}

function isSelected(row: OutlineRow, selection: Selection): boolean {
  if (row.type === 'heading') return selection.type === 'heading'
  if (row.type === 'category') return selection.type === 'category' && selection.id === row.category.id
  return selection.type === 'item' && selection.id === row.item.id
}

function selectionOf(row: OutlineRow): Selection {
  if (row.type === 'heading') return { type: 'heading' }
  return row.type === 'category'
    ? { type: 'category', id: row.category.id }
    : { type: 'item', id: row.item.id }
}
