import { KIND_NAMES } from '../../shared/duty-list/kinds.ts'
import type { ItemStatus, ListKind } from '../../shared/duty-list/types.ts'

export const KIND_OPTIONS = (Object.keys(KIND_NAMES) as ListKind[]).map((kind) => ({
  value: kind,
  label: KIND_NAMES[kind],
}))

/** What a list is called where there is one line for it. */
export function listTitle(list: { readonly title: readonly string[]; readonly kind: ListKind }): string {
  const title = list.title.join('')
  return title === '' ? `未命名的${KIND_NAMES[list.kind]}` : title
}

export const STATUS_LABELS: Readonly<Record<ItemStatus, string>> = {
  draft: '草稿',
  asked: '待部门确认',
  settled: '已定',
}
