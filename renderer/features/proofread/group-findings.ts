import type { Finding } from '../../../shared/proofread/types.ts'
import { SEVERITIES, SEVERITY_NAMES, ruleTitle } from '../../../shared/proofread/wording.ts'

export type Grouping = 'item' | 'rule' | 'severity'

export interface FindingGroup {
  readonly key: string
  readonly label: string
  readonly findings: readonly Finding[]
}

/**
 * Findings under headings: by item in printed order (what concerns the list first), by rule in the
 * order of the rules' first finding, or by severity.
 *
 * @param nameOf the name of the item with that printed number
 */
export function groupFindings(
  findings: readonly Finding[],
  by: Grouping,
  nameOf: (item: number) => string,
): FindingGroup[] {
  if (by === 'severity') {
    return SEVERITIES.map((severity) => ({
      key: severity,
      label: SEVERITY_NAMES[severity],
      findings: findings.filter((finding) => finding.severity === severity),
    })).filter((group) => group.findings.length > 0)
  }
  const groups = Map.groupBy(findings, ({ item, rule }) => (by === 'rule' ? rule : (item ?? 0)))
  const keys = by === 'rule' ? [...groups.keys()] : [...groups.keys()].toSorted((a, b) => +a - +b)
  return keys.map((key) => ({
    key: String(key),
    label: by === 'rule' ? ruleTitle(String(key)) : itemLabel(Number(key), nameOf),
    findings: groups.get(key) ?? [],
  }))
}

function itemLabel(item: number, nameOf: (item: number) => string): string {
  return item === 0 ? '整份清单' : `${item}　${nameOf(item) || '未填写名称'}`
}

/** How many of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Finding['severity'], number> {
  const count = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) count[severity] += 1
  return count
}

/**
 * The finding to go to by F8: the next (or previous) one after where the clerk is, around the end.
 *
 * @param current key of the finding that was gone to last; null for none yet
 * @param item printed number of the item in the form, where to begin
 */
export function neighbourFinding(
  findings: readonly Finding[],
  current: string | null,
  item: number,
  step: 1 | -1,
): Finding | undefined {
  const at = findings.findIndex(({ key }) => key === current)
  if (at !== -1) return findings.at((at + step) % findings.length)
  const next = findings.findIndex((finding) => (finding.item ?? 0) >= item)
  if (step === 1) return findings[Math.max(0, next)]
  return findings.at(next === -1 ? -1 : next - 1)
}

/** The groups as far as `most` findings go, each with those of it that are drawn. */
export function firstOf(
  groups: readonly FindingGroup[],
  most: number,
): { readonly group: FindingGroup; readonly shown: readonly Finding[] }[] {
  let before = 0
  return groups.flatMap((group) => {
    const shown = group.findings.slice(0, Math.max(0, most - before))
    before += group.findings.length
    return shown.length === 0 ? [] : [{ group, shown }]
  })
}
