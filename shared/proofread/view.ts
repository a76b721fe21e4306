import type { ListContent } from '../duty-list/content.ts'
import { printedCategories } from '../duty-list/numbering.ts'
import type { ColumnField, ItemContent } from '../duty-list/types.ts'
import { joinSupport } from '../duty-text/support.ts'
import { linesOf } from './lines.ts'
import type { Line } from './lines.ts'
import type { Part } from './types.ts'

/** One text of a list with its place. */
export interface Cell {
  readonly part: Part
  readonly item: number | null
  readonly column: ColumnField | null
  readonly index: number
  /** As printed: 上级部门职责 with 履职保障; 对应上级部门 one name a line. */
  readonly text: string
  readonly lines: readonly Line[]
}

export type CellField = Exclude<ColumnField, 'number'>
export const CELL_FIELDS = [
  'name',
  'departments',
  'superiorDuties',
  'cooperationDuties',
  'remarks',
] as const satisfies readonly CellField[]

export interface ItemView {
  readonly number: number
  readonly category: string
  readonly content: ItemContent
  readonly cells: Readonly<Record<CellField, Cell>>
  /** The cells that have any text. */
  readonly filled: readonly Cell[]
  /** The two columns of duty text. */
  readonly duties: readonly Cell[]
}

export interface ListView {
  readonly content: ListContent
  readonly items: readonly ItemView[]
  readonly titles: readonly Cell[]
  readonly headers: readonly Cell[]
  readonly categories: readonly Cell[]
  readonly notes: readonly Cell[]
}

/** The printed text of an item's cell. */
export function cellText(item: ItemContent, column: CellField): string {
  if (column === 'departments') return item.departments.join('\n')
  if (column === 'superiorDuties') return joinSupport(item.superiorDuties, item.support)
  return item[column]
}

function itemCell(item: ItemContent, number: number, column: CellField): Cell {
  const text = cellText(item, column)
  return { part: 'cell', item: number, column, index: 0, text, lines: linesOf(text) }
}

/** An item prepared for the rules. */
export function viewItem(content: ItemContent, number: number, category: string): ItemView {
  const cells = {
    name: itemCell(content, number, 'name'),
    departments: itemCell(content, number, 'departments'),
    superiorDuties: itemCell(content, number, 'superiorDuties'),
    cooperationDuties: itemCell(content, number, 'cooperationDuties'),
    remarks: itemCell(content, number, 'remarks'),
  }
  const filled = CELL_FIELDS.map((column) => cells[column]).filter(({ text }) => text !== '')
  return { number, category, content, cells, filled, duties: [cells.superiorDuties, cells.cooperationDuties] }
}

function listCell(part: Part, index: number, text: string, column: ColumnField | null = null): Cell {
  return { part, item: null, column, index, text, lines: linesOf(text) }
}

/** A list prepared for the rules. */
export function viewList(content: ListContent): ListView {
  let number = 0
  const items = printedCategories(content.categories).flatMap(({ name, items }) =>
    items.map((item) => viewItem(item, ++number, name)),
  )
  return {
    content,
    items,
    titles: content.title.map((text, index) => listCell('title', index, text)),
    headers: content.columns.map(({ field, header }, index) => listCell('header', index, header, field)),
    categories: content.categories.map(({ name }, index) => listCell('category', index, name)),
    notes: content.notes.map((text, index) => listCell('note', index, text)),
  }
}

/** The texts of the list itself: title, column headers, categories, notes. */
export function listCells(list: ListView): Cell[] {
  return [...list.titles, ...list.headers, ...list.categories, ...list.notes]
}
