import type { ColumnField } from '../duty-list/types.ts'

/** A font as the file names it; hanzi and Latin letters are set apart. Sizes are points. */
export interface TextStyle {
  readonly eastAsianFont: string
  readonly latinFont: string
  /** Points; half points allowed (五号 = 10.5). */
  readonly size: number
  /** Exact distance between lines, points. */
  readonly lineHeight: number
  readonly bold: boolean
}

export type HorizontalAlign = 'left' | 'center' | 'justify'
export type VerticalAlign = 'top' | 'center'

/** A column as it stands on paper, whatever it shows. */
export interface PrintedColumn {
  /** Where it shows a field of an item. */
  readonly field?: ColumnField
  readonly header: string
  /** Millimetres, between the column's borders. */
  readonly width: number
  readonly align: HorizontalAlign
  readonly verticalAlign: VerticalAlign
}

export interface LayoutColumn extends PrintedColumn {
  readonly field: ColumnField
}

export interface PageLayout {
  /** As seen: 297 × 210 is A4 landscape. Millimetres. */
  readonly width: number
  readonly height: number
  readonly margins: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** `outer` is 单右双左; `side` the turned number of GB/T 9704 for landscape pages. */
  readonly pageNumber: 'none' | 'center' | 'outer' | 'side'
}

/** How a list is printed: data, saved with the list. */
export interface Layout<Column extends PrintedColumn = LayoutColumn> {
  readonly name: string
  readonly page: PageLayout
  readonly title: TextStyle
  readonly header: TextStyle
  readonly category: TextStyle
  readonly body: TextStyle
  readonly note: TextStyle
  readonly columns: readonly Column[]
  /** Space between a cell's border and its text, left and right, points. */
  readonly cellPadding: number
  /** Category rows print 一、二、… before the name. */
  readonly categoryNumerals: boolean
  /** Print “青禾镇：” before 配合职责 where the text does not begin with the office. */
  readonly officePrefix: boolean
  /** How the names of one cell are parted. */
  readonly departmentSeparator: 'line' | '、'
  /** Print a blank after “1.”. */
  readonly blankAfterEnumerator: boolean
  /** 附件N above the title; null for none. */
  readonly attachmentNumber: number | null
}

/** A layout whose columns need not show a field: some are for a pen. */
export type PrintedLayout = Layout<PrintedColumn>
