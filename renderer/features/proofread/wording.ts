import type { Finding, Severity } from '../../../shared/proofread/types.ts'
import { FIELD_NAMES } from '../../../shared/duty-list/field-names.ts'
import { RULES } from '../../../shared/proofread/rules.ts'

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
}

export const SEVERITY_COLORS: Readonly<Record<Severity, string>> = {
  error: 'red',
  warning: 'orange',
  hint: 'blue',
}

const RULE_TITLES = new Map(RULES.map(({ id, title }) => [id, title]))

/** The rule's name in the panel. */
export function ruleTitle(rule: string): string {
  return RULE_TITLES.get(rule) ?? rule
}

/** Where a finding is: 第 3 项 · 配合职责; 标题第 1 行; 全清单 */
export function placeLabel({ item, column, part, index }: Finding): string {
  if (part === 'title') return `标题第 ${index + 1} 行`
  if (part === 'header') return `表头第 ${index + 1} 列`
  if (part === 'category') return `第 ${index + 1} 个类别`
  if (part === 'note') return `表下说明第 ${index + 1} 条`
  if (item === null) return '整份清单'
  return column === null ? `第 ${item} 项` : `第 ${item} 项 · ${FIELD_NAMES[column]}`
}
