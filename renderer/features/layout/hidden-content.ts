import type { ColumnField } from '../../../shared/duty-list/types.ts'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { FIELD_NAMES } from '../../../shared/duty-list/field-names.ts'
import type { Layout } from '../../../shared/layout/types.ts'

/** How many items of a list have something in a column. Numbers are derived, no item has one. */
export function itemsWith(list: Pick<StoredList, 'categories'>, field: ColumnField): number {
  if (field === 'number') return 0
  const items = list.categories.flatMap((category) => category.items)
  return items.filter((item) => item[field].length > 0 || (field === 'superiorDuties' && item.support !== ''))
    .length
}

export interface ColumnDifference {
  /** Names of the columns that only the present layout prints, and only the other one. */
  readonly dropped: readonly string[]
  readonly added: readonly string[]
  /** Whether columns that both print have other header texts or stand in another order. */
  readonly changed: boolean
}

/** How the columns of two layouts differ, apart from their widths. */
export function columnDifference(present: Layout, other: Layout): ColumnDifference {
  return {
    dropped: namesOnlyIn(present, other),
    added: namesOnlyIn(other, present),
    changed: sharedHeaders(present, other) !== sharedHeaders(other, present),
  }
}

function prints({ columns }: Layout, field: ColumnField): boolean {
  return columns.some((column) => column.field === field)
}

function namesOnlyIn(one: Layout, other: Layout): string[] {
  return one.columns.filter(({ field }) => !prints(other, field)).map(({ field }) => FIELD_NAMES[field])
}

function sharedHeaders(one: Layout, other: Layout): string {
  const shared = one.columns.filter(({ field }) => prints(other, field))
  return JSON.stringify(shared.map(({ field, header }) => [field, header]))
}
