import type { HistoryField } from '../../../shared/contract/schemas.ts'
import type { ItemStatus } from '../../../shared/duty-list/types.ts'
import { FIELD_NAMES, HEADING_NAMES } from '../../../shared/duty-list/field-names.ts'
import { STATUS_LABELS } from '../kinds.ts'

export const HISTORY_FIELD_LABELS: Readonly<Record<HistoryField, string>> = {
  ...HEADING_NAMES,
  layout: '版式',
  proofreading: '校对设置',
  ...FIELD_NAMES,
  name: '名称',
  category: '所属类别',
  position: '排列位置',
}

/** A stored value as a clerk reads it. */
export function readableValue(field: HistoryField, value: string | null): string {
  if (value === null || value === '') return '（空）'
  return field === 'status' ? (STATUS_LABELS[value as ItemStatus] ?? value) : value
}
