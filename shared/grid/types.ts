/** Where something stood in a file, for messages: rows count from 1. */
export interface Place {
  readonly sheet?: string
  readonly page?: number
  readonly row: number
}

/** One paragraph of a cell. Automatic numbers are already part of `text`. */
export interface CellLine {
  readonly text: string
  /** True where the source marked a numbered list whose numbers are lost (an `<ol>` without `<li>`). */
  readonly lostNumber?: boolean
  /** True where the source wrote several paragraphs behind each other, parted by blanks at best (OCR text). */
  readonly runIn?: boolean
}

/** One cell; a merged cell stands once, at its top left, with its spans. */
export interface GridCell {
  /** Column of the left edge, from 0. */
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly lines: readonly CellLine[]
}

export interface GridRow {
  readonly place: Place
  /** `text` is a paragraph outside any table (title, note, a category line between tables). */
  readonly kind: 'table' | 'text'
  readonly cells: readonly GridCell[]
  /** Hidden in the source (a spreadsheet's hidden row). */
  readonly hidden?: boolean
}

/** What every reader makes of a file: one grid a sheet, or one for a whole document. */
export interface Grid {
  /** Sheet name; null where the format has none. */
  readonly sheet: string | null
  readonly rows: readonly GridRow[]
}

/** What may be wrong in what was read. */
export interface Doubt {
  /** What it is and what to do, in Chinese; the same for all places of its kind. */
  readonly message: string
  readonly place: Place
}

/** A file as read, before anything is understood. */
export interface ReadFile {
  readonly grids: readonly Grid[]
  /** What the reader could not take over, in Chinese, for the preview. */
  readonly warnings: readonly string[]
  /** What may be wrong, place by place. */
  readonly doubts?: readonly Doubt[]
  /** Keywords of the document's properties, where the format has them (see duty-list/document-mark.ts). */
  readonly keywords?: string
}
