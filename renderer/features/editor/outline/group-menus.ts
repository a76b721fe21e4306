import type { MenuProps } from 'antd'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { ITEM_STATUSES } from '../../../../shared/duty-list/types.ts'
import { STATUS_LABELS } from '../../kinds.ts'
import type { EditorActions } from '../editor-actions.ts'

type MenuItems = NonNullable<MenuProps['items']>

/** The categories that items can go to the end of. */
export function categoryTargets(
  list: StoredList,
  itemIds: readonly number[],
  actions: EditorActions,
): MenuItems {
  const moved = new Set(itemIds)
  return list.categories.map((category) => ({
    key: `into-${category.id}`,
    label: categoryName(category),
    disabled: category.items.filter(({ id }) => moved.has(id)).length === moved.size,
    onClick: () => void actions.moveItems(itemIds, { categoryId: category.id, before: null }),
  }))
}

/** The categories that a category can be merged into. */
export function mergeTargets(list: StoredList, categoryId: number, actions: EditorActions): MenuItems {
  return list.categories
    .filter(({ id }) => id !== categoryId)
    .map((category) => ({
      key: `merge-${category.id}`,
      label: categoryName(category),
      onClick: () => void actions.mergeCategory(categoryId, category.id),
    }))
}

/** The states of work that items can be given. */
export function statusTargets(itemIds: readonly number[], actions: EditorActions): MenuItems {
  return ITEM_STATUSES.map((status) => ({
    key: status,
    label: STATUS_LABELS[status],
    onClick: () => void actions.setStatus(itemIds, status),
  }))
}

function categoryName({ name }: { readonly name: string }): string {
  return name === '' ? '未命名类别' : name
}
