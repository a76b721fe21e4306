import type { ListContent } from '../../shared/duty-list/content.ts'
import { joinSupport } from '../../shared/duty-text/support.ts'

export interface Comparison {
  readonly cells: number
  readonly equal: number
  /** Every cell that differs, for the failure message. */
  readonly differences: readonly string[]
}

/** Counts the cells of a list (with each item's category) that came back letter by letter, in their place. */
export function compareLists(expected: ListContent, actual: ListContent): Comparison {
  const [wanted, found] = [cellsOf(expected), cellsOf(actual)]
  const differences: string[] = []
  let cells = 0
  for (const [index, row] of wanted.entries()) {
    for (const [field, text] of Object.entries(row)) {
      cells += 1
      const other = found[index]?.[field]
      if (other !== text) differences.push(`item ${index + 1}, ${field}\n- ${text}\n+ ${other ?? '(none)'}`)
    }
  }
  const equal = cells - differences.length
  if (found.length !== wanted.length) differences.push(`${found.length} items instead of ${wanted.length}`)
  return { cells, equal, differences }
}

function cellsOf(list: ListContent): Readonly<Record<string, string>>[] {
  return list.categories.flatMap((category) =>
    category.items.map((item) => ({
      category: category.name,
      name: item.name,
      departments: item.departments.join('、'),
      superiorDuties: joinSupport(item.superiorDuties, item.support),
      cooperationDuties: item.cooperationDuties,
      remarks: item.remarks,
    })),
  )
}
