import type { CategoryContent, ListContent } from '../duty-list/content.ts'
import { printedCategories } from '../duty-list/numbering.ts'
import type { ItemContent } from '../duty-list/types.ts'
import { splitSupport } from '../duty-text/support.ts'
import type { Edit, Finding } from './types.ts'
import { cellText } from './view.ts'
import type { CellField } from './view.ts'

type Mending = Pick<Finding, 'edits'>

function overlaps(a: Edit, b: Edit): boolean {
  if (a.start === b.start && a.end === b.end) return true
  return a.start < b.end && b.start < a.end
}

/** The edits of all findings that do not get in each other's way; the first one given wins. */
function compatible(findings: readonly Mending[]): Edit[] {
  const taken: Edit[] = []
  for (const { edits } of findings) {
    if (edits.some((edit) => taken.some((other) => overlaps(edit, other)))) continue
    taken.push(...edits)
  }
  return taken.toSorted((a, b) => b.start - a.start || b.end - a.end)
}

/** A text with edits applied; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text
  for (const { start, end, text: replacement } of edits.toSorted(
    (a, b) => b.start - a.start || b.end - a.end,
  )) {
    result = result.slice(0, start) + replacement + result.slice(end)
  }
  return result
}

/** An item with one cell replaced; 上级部门职责 is parted again, 对应上级部门 has a name a line. */
export function withCell(item: ItemContent, column: CellField, text: string): ItemContent {
  if (column === 'departments') return { ...item, departments: text === '' ? [] : text.split('\n') }
  if (column === 'superiorDuties') return { ...item, ...splitSupport(text) }
  return { ...item, [column]: text }
}

function mendedItem(item: ItemContent, findings: readonly Finding[]): ItemContent {
  let mended = item
  const byColumn = Map.groupBy(findings, ({ column }) => column as CellField)
  for (const [column, own] of byColumn) {
    mended = withCell(mended, column, applyEdits(cellText(item, column), compatible(own)))
  }
  return mended
}

/**
 * The list with the fixes of these findings applied. Findings without a fix change nothing; of two
 * that overlap the first is applied, the other one is found again by the next run.
 *
 * @param findings of this very list
 */
export function applyFixes(list: ListContent, findings: readonly Finding[]): ListContent {
  const fixable = findings.filter(({ edits }) => edits.length > 0)
  const byItem = Map.groupBy(
    fixable.filter(({ part }) => part === 'cell'),
    ({ item }) => item,
  )
  const line = (part: Finding['part'], index: number, text: string): string =>
    applyEdits(
      text,
      compatible(fixable.filter((finding) => finding.part === part && finding.index === index)),
    )
  const printed = new Set<CategoryContent>(printedCategories(list.categories))
  let number = 0
  return {
    ...list,
    title: list.title.map((text, index) => line('title', index, text)),
    notes: list.notes.map((text, index) => line('note', index, text)),
    columns: list.columns.map((column, index) => ({
      ...column,
      header: line('header', index, column.header),
    })),
    categories: list.categories.map((category, index) => ({
      name: line('category', index, category.name),
      items: printed.has(category)
        ? category.items.map((item) => mendedItem(item, byItem.get((number += 1)) ?? []))
        : category.items,
    })),
  }
}
