import type { MenuProps } from 'antd'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { EditorActions } from '../editor-actions.ts'
import type { Tool } from '../EditorTools.tsx'
import { categoryTargets, mergeTargets, statusTargets } from './group-menus.ts'
import type { OutlineRow } from './outline-rows.ts'

export interface ContextMenuOptions {
  /** What was clicked; it is selected by then, alone or with those marked with it. */
  readonly row: OutlineRow | null
  readonly list: StoredList
  /** Ids of the selected items. */
  readonly selected: readonly number[]
  readonly actions: EditorActions
  readonly onEdit: () => void
  readonly onTool: (tool: Tool) => void
}

type MenuItems = NonNullable<MenuProps['items']>

/** What a right click on a row of the outline offers. */
export function contextMenu(options: ContextMenuOptions): NonNullable<MenuProps> {
  const { row, actions } = options
  const add: MenuItems = [
    { key: 'add-item', label: '在后面新增事项', onClick: () => void actions.addItem() },
    { key: 'add-category', label: '在后面新增类别', onClick: () => void actions.addCategory() },
  ]
  if (row === null || row.type === 'heading') return { items: add }
  if (row.type === 'category') return { items: categoryMenu(options, row.category.id, add) }
  return { items: itemsMenu(options, options.selected.length > 1 ? [] : add) }
}

function categoryMenu(
  { list, actions, onEdit }: ContextMenuOptions,
  categoryId: number,
  add: MenuItems,
): MenuItems {
  const targets = mergeTargets(list, categoryId, actions)
  return [
    { key: 'rename', label: '改名', extra: 'F2', onClick: onEdit },
    ...add,
    { type: 'divider' },
    ...stepMenu(actions),
    { key: 'merge', label: '并入类别', disabled: targets.length === 0, children: targets },
    { type: 'divider' },
    {
      key: 'delete',
      label: '删除',
      extra: 'Delete',
      danger: true,
      onClick: () => void actions.removeCategory(categoryId),
    },
  ]
}

function itemsMenu({ list, selected, actions, onTool }: ContextMenuOptions, add: MenuItems): MenuItems {
  const several = selected.length > 1 ? ` ${selected.length} 个事项` : ''
  return [
    ...add,
    {
      key: 'copy',
      label: `复制${several || '事项'}`,
      extra: 'Ctrl+D',
      onClick: () => void actions.duplicateSelected(),
    },
    { type: 'divider' },
    ...stepMenu(actions),
    { key: 'into', label: '移到类别', children: categoryTargets(list, selected, actions) },
    { key: 'copy-to', label: '复制到别的清单…', onClick: () => onTool('copy') },
    { key: 'status', label: '状态', children: statusTargets(selected, actions) },
    { type: 'divider' },
    {
      key: 'delete',
      label: `删除${several}`,
      extra: 'Delete',
      danger: true,
      onClick: () => void actions.removeItems(selected),
    },
  ]
}

function stepMenu(actions: EditorActions): MenuItems {
  return [
    { key: 'up', label: '上移', extra: 'Alt+↑', onClick: () => void actions.step('up') },
    { key: 'down', label: '下移', extra: 'Alt+↓', onClick: () => void actions.step('down') },
  ]
}
