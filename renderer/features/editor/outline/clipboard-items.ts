import { joinSupport } from '../../../../shared/duty-text/support.ts'
import type { PlacedItem } from '../selection.ts'

/** Items on the clipboard. */
export interface ClipboardItems {
  readonly listId: number
  readonly itemIds: readonly number[]
  readonly cut: boolean
}

/** What stands on the clipboard for the program itself. */
export function printItems(items: ClipboardItems): string {
  return JSON.stringify(items)
}

/** Reads what {@link printItems} gives; null for anything else. */
export function parseItems(text: string): ClipboardItems | null {
  try {
    const value = JSON.parse(text) as Partial<ClipboardItems> | null
    const whole =
      typeof value?.listId === 'number' &&
      Array.isArray(value.itemIds) &&
      value.itemIds.every(Number.isInteger) &&
      value.itemIds.length > 0
    return whole ? { ...(value as ClipboardItems), cut: value.cut === true } : null
  } catch {
    return null
  }
}

/** Items as a table for Excel and Word: number, name, departments, both duties, remarks. */
export function tableText(items: readonly PlacedItem[]): string {
  return items
    .map(({ item, number }) =>
      [
        String(number),
        item.name,
        item.departments.join('\n'),
        joinSupport(item.superiorDuties, item.support),
        item.cooperationDuties,
        item.remarks,
      ]
        .map(cell)
        .join('\t'),
    )
    .join('\r\n')
}

/** A cell with a line end, a tab or a quotation mark stands in quotation marks. */
function cell(text: string): string {
  return /[\n\r\t"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
