import type { MenuProps } from 'antd'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { EditorActions } from '../editor-actions.ts'
import type { OutlineRow } from './outline-rows.ts'

/** What a right click on a row of the outline offers. The row is selected by then. */
export function contextMenu(
  row: OutlineRow | null,
  list: StoredList,
  actions: EditorActions,
  onEdit: () => void,
): NonNullable<MenuProps> {
  const add: MenuProps['items'] = [
    { key: 'add-item', label: '在后面新增事项', onClick: () => void actions.addItem() },
    { key: 'add-category', label: '在后面新增类别', onClick: () => void actions.addCategory() },
  ]
  const move: MenuProps['items'] = [
    { key: 'up', label: '上移', extra: 'Alt+↑', onClick: () => void actions.step('up') },
    { key: 'down', label: '下移', extra: 'Alt+↓', onClick: () => void actions.step('down') },
  ]
  const remove = { key: 'delete', label: '删除', extra: 'Delete', danger: true }

  if (row === null || row.type === 'heading') return { items: add }
  if (row.type === 'category') {
    return {
      items: [
        { key: 'rename', label: '改名', extra: 'F2', onClick: onEdit },
        ...add,
        { type: 'divider' },
        ...move,
        { type: 'divider' },
        { ...remove, onClick: () => void actions.removeCategory(row.category.id) },
      ],
    }
  }
  return {
    items: [
      ...add,
      {
        key: 'copy',
        label: '复制事项',
        extra: 'Ctrl+D',
        onClick: () => void actions.duplicateItem(row.item.id),
      },
      { type: 'divider' },
      ...move,
      { key: 'into', label: '移到类别', children: categoryTargets(row.item.id, list, actions) },
      { type: 'divider' },
      { ...remove, onClick: () => void actions.removeItem(row.item.id) },
    ],
  }
}

function categoryTargets(itemId: number, list: StoredList, actions: EditorActions): MenuProps['items'] {
  return list.categories.map((category) => ({
    key: `into-${category.id}`,
    label: category.name === '' ? '未命名类别' : category.name,
    disabled: category.items.some((item) => item.id === itemId),
    onClick: () => void actions.moveItem(itemId, { categoryId: category.id, before: null }),
  }))
}
