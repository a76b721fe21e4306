import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { FIELD_NAMES } from '../../../../shared/duty-list/field-names.ts'
import type { ColumnField } from '../../../../shared/duty-list/types.ts'
import type { PlacedItem } from '../selection.ts'

/** The category of the same name in the list that items are copied to; null where there is none. */
export function proposedCategory(items: readonly PlacedItem[], target: StoredList): number | null {
  const name = items[0]?.category.name
  return target.categories.find((category) => category.name === name)?.id ?? null
}

/** What a clerk should know before copying items into a list, a sentence each. */
export function copyWarnings(items: readonly PlacedItem[], target: StoredList): string[] {
  const names = new Set(target.categories.flatMap((category) => category.items.map(({ name }) => name)))
  const same = items.filter(({ item }) => item.name !== '' && names.has(item.name))
  const warnings: string[] = []
  if (same.length > 0)
    warnings.push(`那份清单里已有同名的事项 ${same.length} 个，例如“${same[0]?.item.name ?? ''}”。`)
  const lost = COPIED_COLUMNS.filter(
    (field) =>
      !target.layout.columns.some((column) => column.field === field) &&
      items.some(({ item }) => item[field].length > 0),
  )
  if (lost.length > 0)
    warnings.push(
      `那份清单没有${lost.map((field) => `“${FIELD_NAMES[field]}”`).join('、')}这一列：内容会保留，但不印出。`,
    )
  warnings.push('复制过去的事项从“草稿”开始，不带内部备注。')
  return warnings
}

const COPIED_COLUMNS = [
  'departments',
  'superiorDuties',
  'cooperationDuties',
  'remarks',
] as const satisfies readonly ColumnField[]
