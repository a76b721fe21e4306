import { MAX_COLUMNS } from './limits.ts'

interface Span {
  readonly from: number
  readonly to: number
  rowsLeft: number
}

/**
 * Finds the columns of cells that follow each other in markup, where cells that span rows from above
 * hold places (HTML Standard, “forming a table”).
 */
export class ColumnPlacer {
  #spans: Span[] = []
  #column = 0

  startRow(): void {
    this.#spans = this.#spans.filter((span) => span.rowsLeft > 0)
    for (const span of this.#spans) span.rowsLeft -= 1
    this.#spans.sort((a, b) => a.from - b.from)
    this.#column = 0
  }

  /** @returns the cell's left column from 0, or null past {@link MAX_COLUMNS} */
  place(colSpan: number, rowSpan: number): number | null {
    for (const span of this.#spans) {
      if (this.#column >= span.from && this.#column < span.to) this.#column = span.to
    }
    const column = this.#column
    this.#column += colSpan
    if (this.#column > MAX_COLUMNS) return null
    if (rowSpan > 1) this.#spans.push({ from: column, to: this.#column, rowsLeft: rowSpan - 1 })
    return column
  }
}
