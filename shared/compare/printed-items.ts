import { printedCategories } from '../duty-list/numbering.ts'
import { CELL_FIELDS, cellText, type CellField } from '../proofread/view.ts'
import type { ComparableList, PlacedItem } from './types.ts'

/** An item as a comparison sees it: where it stands and what it prints. */
export interface ComparedItem extends PlacedItem {
  /** Among the printed categories, from 0. */
  readonly categoryIndex: number
  readonly texts: Readonly<Record<CellField, string>>
}

/** The items of a list in printed order. */
export function printedItems(list: ComparableList): ComparedItem[] {
  let number = 0
  return printedCategories(list.categories).flatMap((category, categoryIndex) =>
    category.items.map((item) => ({
      number: ++number,
      name: item.name,
      category: category.name,
      itemId: item.id ?? null,
      categoryIndex,
      texts: {
        name: item.name,
        departments: cellText(item, 'departments'),
        superiorDuties: cellText(item, 'superiorDuties'),
        cooperationDuties: item.cooperationDuties,
        remarks: item.remarks,
      },
    })),
  )
}

/** Everything that an item prints, as one text: equal for items that print the same. */
export function wholeText({ texts }: ComparedItem): string {
  return CELL_FIELDS.map((field) => texts[field]).join('\u0000')
}
