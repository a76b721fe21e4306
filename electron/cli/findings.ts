import { findingText } from '../../shared/draft/import-report.ts'
import type { ImportFinding } from '../../shared/draft/types.ts'
import { listIdentityText } from '../../shared/duty-list/same-list.ts'
import type { ListIdentity } from '../../shared/duty-list/same-list.ts'

/** What an import noticed, a line each, for people. */
export function findingLines(findings: readonly ImportFinding[]): string[] {
  return findings.map(
    (finding) => `  ${finding.severity === 'warning' ? '请核对' : '说明'}：${findingText(finding)}`,
  )
}

/** How much a list holds, for people. */
export function listSize(categories: readonly { readonly items: readonly unknown[] }[]): string {
  const items = categories.reduce((sum, category) => sum + category.items.length, 0)
  return `${categories.length} 个类别，${items} 个事项`
}

/** Said of an imported list that the library had before, for people. */
export function twiceLine(list: ListIdentity): string {
  return `清单库中本来就有${listIdentityText(list)}；这次另存为一份，没有覆盖。`
}
