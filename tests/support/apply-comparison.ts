import type { ComparableList, Comparison } from '../../shared/compare/types.ts'
import { printedCategories } from '../../shared/duty-list/numbering.ts'
import { CELL_FIELDS, cellText, type CellField } from '../../shared/proofread/view.ts'

/** What of a list is printed, category by category. */
export interface PrintedContent {
  readonly name: string
  readonly items: readonly Readonly<Record<CellField, string>>[]
}

/** The printed texts of a list. */
export function printedContent(list: ComparableList): PrintedContent[] {
  return printedCategories(list.categories).map(({ name, items }) => ({
    name,
    items: items.map(
      (item) =>
        Object.fromEntries(CELL_FIELDS.map((field) => [field, cellText(item, field)])) as Record<
          CellField,
          string
        >,
    ),
  }))
}

/** Carries out on the old list what a comparison says: the new list, as printed. */
export function applyComparison(before: ComparableList, comparison: Comparison): PrintedContent[] {
  const old = printedContent(before).flatMap(({ items }) => items)
  const empty = Object.fromEntries(CELL_FIELDS.map((field) => [field, ''])) as Record<CellField, string>
  const rows = comparison.items.flatMap((item) => {
    if (item.after === null) return []
    const was = item.before === null ? empty : (old[item.before.number - 1] ?? empty)
    const texts = item.fields.map(({ field, after }) => [field, after])
    return [{ place: item.after, texts: { ...was, ...Object.fromEntries(texts) } }]
  })
  const categories = comparison.categories.flatMap(({ after }) => after ?? [])
  const sizes = new Map<number, number>()
  let category = 0
  rows.forEach(({ place }, index) => {
    const isNext = categories[category]?.name !== place.category
    if (index > 0 && isNext) category += 1
    sizes.set(category, (sizes.get(category) ?? 0) + 1)
  })
  let next = 0
  return categories.map(({ name }, index) => {
    const start = next
    next += sizes.get(index) ?? 0
    return { name, items: rows.slice(start, next).map(({ texts }) => texts) }
  })
}
