import { FIELD_NAMES } from '../duty-list/field-names.ts'
import { RULES } from './rules.ts'
import type { Finding, Severity } from './types.ts'

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
}

const RULE_TITLES = new Map(RULES.map(({ id, title }) => [id, title]))

/** The rule's name in the panel. */
export function ruleTitle(rule: string): string {
  return RULE_TITLES.get(rule) ?? rule
}

/** Where a finding is, without the item's number: 配合职责; 标题第 1 行; 整份清单 */
export function partName({ column, part, index }: Finding): string {
  if (part === 'title') return `标题第 ${index + 1} 行`
  if (part === 'header') return `表头第 ${index + 1} 列`
  if (part === 'category') return `第 ${index + 1} 个类别`
  if (part === 'note') return `表下说明第 ${index + 1} 条`
  return column === null ? '整份清单' : FIELD_NAMES[column]
}

/** Where a finding is: 第 3 项 · 配合职责; 标题第 1 行; 整份清单 */
export function placeLabel(finding: Finding): string {
  return finding.item === null ? partName(finding) : `第 ${finding.item} 项 · ${partName(finding)}`
}
