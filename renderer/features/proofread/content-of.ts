import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { ListContent } from '../../../shared/duty-list/content.ts'
import { columnsOf } from '../../../shared/layout/columns.ts'

/** A stored list as the proofreading rules take it. */
export function contentOf(list: StoredList): ListContent {
  const { kind, title, office, year, notes } = list
  return {
    kind,
    title,
    office,
    year,
    notes,
    columns: columnsOf(list.layout),
    categories: list.categories.map(({ name, items }) => ({ name, items })),
  }
}
