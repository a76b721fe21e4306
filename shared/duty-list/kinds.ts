import type { ListKind } from './types.ts'

/** What each kind of list is called, as in the titles of published lists. */
export const KIND_NAMES: Readonly<Record<ListKind, string>> = {
  cooperation: '配合履职事项清单',
  basic: '基本履职事项清单',
  reclaimed: '上级部门收回履职事项清单',
}
