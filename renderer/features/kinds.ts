import type { ListKind } from '../../shared/duty-list/types.ts'

export const KIND_NAMES: Record<ListKind, string> = {
  cooperation: '配合履职事项清单',
  basic: '基本履职事项清单',
  reclaimed: '上级部门收回履职事项清单',
}

export const KIND_OPTIONS = (Object.keys(KIND_NAMES) as ListKind[]).map((kind) => ({
  value: kind,
  label: KIND_NAMES[kind],
}))

/** What a list is called where there is one line for it. */
export function listTitle(list: { readonly title: readonly string[]; readonly kind: ListKind }): string {
  const title = list.title.join('')
  return title === '' ? `未命名的${KIND_NAMES[list.kind]}` : title
}
