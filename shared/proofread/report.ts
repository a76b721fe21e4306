import type { ListContent } from '../duty-list/content.ts'
import type { ColumnField } from '../duty-list/types.ts'
import { proofread } from './proofread.ts'
import type { Finding, ProofreadOptions, Severity } from './types.ts'
import { cellText } from './view.ts'
import type { CellField } from './view.ts'

/** One finding in the JSON of the command `check`. */
export interface CheckEntry {
  readonly rule: string
  readonly severity: Severity
  readonly item: number | null
  readonly column: ColumnField | null
  readonly quote: string
  readonly message: string
  readonly fix: string | null
}

function isOnce(text: string, part: string): boolean {
  const at = text.indexOf(part)
  return at !== -1 && text.indexOf(part, at + 1) === -1
}

/** Widens a quote until it stands once in its text, so that replacing it mends the right place. */
function widened(text: string, { start, end, quote, fix }: Finding): { quote: string; fix: string | null } {
  if (fix === null || isOnce(text, quote)) return { quote, fix }
  let [from, to] = [start, end]
  while (!isOnce(text, text.slice(from, to)) && (from > 0 || to < text.length)) {
    if (from > 0) from -= 1
    if (to < text.length && !isOnce(text, text.slice(from, to))) to += 1
  }
  return { quote: text.slice(from, to), fix: text.slice(from, start) + fix + text.slice(end, to) }
}

/**
 * Proofreads a list for other programs.
 *
 * @returns `quote` is the exact text found: of a cell as the exchange JSON has it, of one name in
 *   `departments`, of a title, header, category or note where `item` is null. With a `fix` the quote
 *   stands once in its cell, so that replacing it by the fix mends the place.
 */
export function checkReport(list: ListContent, options: ProofreadOptions = {}): CheckEntry[] {
  const items = list.categories.flatMap(({ items }) => items)
  return proofread(list, options).map((finding) => {
    const { rule, severity, item, column, message } = finding
    const content = item === null ? undefined : items[item - 1]
    const text = content && column ? cellText(content, column as CellField) : finding.quote
    const own = column === 'departments' ? nameAround(text, finding) : { text, finding }
    const { quote, fix } = widened(own.text, own.finding)
    return { rule, severity, item, column, quote, message, fix }
  })
}

/** A finding in 对应上级部门 as one in the single name it stands in. */
function nameAround(text: string, finding: Finding): { text: string; finding: Finding } {
  const from = text.lastIndexOf('\n', finding.start - 1) + 1
  const to = text.indexOf('\n', finding.end)
  const name = text.slice(from, to === -1 ? text.length : to)
  return { text: name, finding: { ...finding, start: finding.start - from, end: finding.end - from } }
}
