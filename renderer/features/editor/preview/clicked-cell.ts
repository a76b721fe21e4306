import type { ColumnField } from '../../../../shared/duty-list/types.ts'
import type { ItemField } from '../item-fields.ts'
import type { FieldPlace, StoredItem } from '../selection.ts'

/** Where the mouse met an item's row on a page. */
export interface ClickedCell {
  readonly column: ColumnField | null
  /** The text of the line under the mouse; empty beside the lines. */
  readonly line: string
}

/** Finds the cell and the line that an element of a page belongs to. */
export function clickedCell(target: EventTarget): ClickedCell {
  if (!(target instanceof Element)) return { column: null, line: '' }
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null
  return {
    column: column as ColumnField | null,
    line: target.closest('.printed-line')?.textContent ?? '',
  }
}

/**
 * The place in the item's form where what a cell shows is edited. The number has none, so the name
 * stands for it; 履职保障 is printed inside 上级部门职责, but has a field of its own.
 */
export function placeOfCell(item: StoredItem, { column, line }: ClickedCell): FieldPlace {
  return { field: fieldOf(item, column, line), line }
}

function fieldOf(item: StoredItem, column: ColumnField | null, line: string): ItemField {
  if (column === null || column === 'number') return 'name'
  if (column !== 'superiorDuties' || line === '') return column
  const words = line.replace(/\s/g, '')
  const has = (text: string): boolean => text.replace(/\s/g, '').includes(words)
  if (has(item.superiorDuties)) return column
  return item.support === '' ? column : 'support'
}
