import type { ColumnField, ItemContent, ItemWork, ListHeading } from './types.ts'

/** What the fields of an item are called to a clerk, whatever a list's own headers say. */
export const FIELD_NAMES = {
  number: '序号',
  name: '事项名称',
  departments: '对应上级部门',
  superiorDuties: '上级部门职责',
  support: '履职保障',
  cooperationDuties: '配合职责',
  remarks: '备注',
  status: '状态',
  internalNote: '内部备注',
} as const satisfies Record<ColumnField | keyof (ItemContent & ItemWork), string>

/** What the fields around a list's table are called to a clerk. */
export const HEADING_NAMES = {
  title: '标题',
  office: '镇（街道）',
  year: '年度',
  notes: '表下的说明',
} as const satisfies Record<Exclude<keyof ListHeading, 'kind'>, string>
