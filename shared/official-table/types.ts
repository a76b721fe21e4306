import type { ListKind } from '../duty-list/types.ts'
import type { Layout, LayoutColumn, PrintedColumn } from '../layout/types.ts'
import type { CellMarks } from './marks.ts'

/** One cell as printed: its paragraphs, in the order of the layout's columns. */
export type PrintedCell = readonly string[]

export interface CategoryRow {
  readonly type: 'category'
  /** As printed, with its numeral: 一、经济发展 */
  readonly text: string
}

export interface ItemRow {
  readonly type: 'item'
  /** Id of the item in the database; null for a list that is not stored. */
  readonly itemId: number | null
  readonly number: number
  readonly cells: readonly PrintedCell[]
  /** What is struck out or underlined, for each cell; absent where nothing is. */
  readonly marks?: readonly CellMarks[]
}

export type TableRow = CategoryRow | ItemRow

/** A list with its layout applied: what every writer takes, and all that it needs. */
export interface OfficialTable<Column extends PrintedColumn = LayoutColumn> {
  readonly kind: ListKind
  readonly office: string | null
  readonly year: number | null
  readonly title: readonly string[]
  readonly rows: readonly TableRow[]
  readonly notes: readonly string[]
  readonly layout: Layout<Column>
  /** False for a table about a list: its file is not marked as one that can be read again. */
  readonly isList?: boolean
}

/** An official table with columns of any kind, for the writers that ask no column what it shows. */
export type PrintedTable = OfficialTable<PrintedColumn>
