import type { CellLine, Grid, GridCell, GridRow, Place } from '../../../shared/grid/types.ts'
import { MAX_CELLS } from './limits.ts'

/** Rows of one document in the order of reading; counts them for messages and against the limit. */
export class GridWriter {
  readonly #rows: GridRow[] = []
  #cells = 0

  /** More cells than {@link MAX_CELLS}: nothing more is kept, and the reader must refuse. */
  get full(): boolean {
    return this.#cells > MAX_CELLS
  }

  /** A paragraph outside any table. */
  text(line: CellLine, page?: number): void {
    this.#add('text', [{ column: 0, colSpan: 1, rowSpan: 1, lines: [line] }], { page })
  }

  /** @returns where the row stands, for messages */
  row(
    cells: readonly GridCell[],
    options: { readonly page?: number; readonly hidden?: boolean } = {},
  ): Place {
    return this.#add('table', cells, options)
  }

  finish(): Grid {
    return { sheet: null, rows: this.#rows }
  }

  #add(
    kind: GridRow['kind'],
    cells: readonly GridCell[],
    { page, hidden }: { readonly page?: number | undefined; readonly hidden?: boolean | undefined },
  ): Place {
    const row = this.#rows.length + 1
    const place = page === undefined ? { row } : { page, row }
    this.#cells += Math.max(1, cells.length)
    if (!this.full) this.#rows.push({ place, kind, cells, ...(hidden === true ? { hidden } : {}) })
    return place
  }
}
