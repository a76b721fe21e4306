import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { Finding } from '../../../shared/proofread/types.ts'
import { cellText } from '../../../shared/proofread/view.ts'
import type { CellField } from '../../../shared/proofread/view.ts'
import { placedItems } from '../editor/selection.ts'

/** Gives the whole text that a finding of this list stands in. */
export function textsOf(list: StoredList): (finding: Finding) => string {
  const items = placedItems(list)
  return ({ part, item, column, index }) => {
    if (part === 'title') return list.title[index] ?? ''
    if (part === 'note') return list.notes[index] ?? ''
    if (part === 'header') return list.layout.columns[index]?.header ?? ''
    if (part === 'category') return list.categories[index]?.name ?? ''
    const placed = item === null ? undefined : items[item - 1]
    return placed === undefined || column === null ? '' : cellText(placed.item, column as CellField)
  }
}
