import type { CellLine, Grid, GridCell, GridRow } from '../../../shared/grid/types.ts'
import { fragmentLines, hasMarkup } from './fragment.ts'

/** A merged area; all four count from 0 and belong to it. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetCell {
  /** From 0. */
  readonly column: number
  /** As the sheet shows it. */
  readonly text: string
}

/** A row of a sheet; its cells from left to right, those without text may be absent. */
export interface SheetRow {
  /** From 0. */
  readonly index: number
  readonly hidden: boolean
  readonly cells: readonly SheetCell[]
}

function linesOf(text: string): CellLine[] {
  if (text.trim() === '') return []
  if (hasMarkup(text)) return fragmentLines(text)
  const lines = text.includes('\r') ? text.split(/\r\n?|\n/) : text.split('\n')
  return lines.map((line) => ({ text: line }))
}

/** The merged areas that reach into a row, for rows that are asked for from top to bottom. */
class MergedAreas {
  readonly #areas: readonly Area[]
  #next = 0
  #active: Area[] = []

  constructor(areas: readonly Area[]) {
    this.#areas = areas.toSorted((a, b) => a.top - b.top)
  }

  reachingInto(row: number): readonly Area[] {
    if (this.#active.length > 0) this.#active = this.#active.filter(({ bottom }) => bottom >= row)
    for (; this.#next < this.#areas.length; this.#next += 1) {
      const area = this.#areas[this.#next]
      if (area === undefined || area.top > row) break
      if (area.bottom >= row) this.#active.push(area)
    }
    return this.#active
  }
}

function readRow({ index, cells }: SheetRow, areas: readonly Area[]): GridCell[] {
  const read: GridCell[] = []
  for (const { column, text } of cells) {
    const over =
      areas.length === 0 ? [] : areas.filter(({ left, right }) => column >= left && column <= right)
    const own = over.find(({ top, left }) => top === index && left === column)
    if (over.length > 0 && !own) continue
    const lines = linesOf(text)
    if (lines.length === 0) continue
    const colSpan = own ? own.right - own.left + 1 : 1
    const rowSpan = own ? own.bottom - own.top + 1 : 1
    read.push({ column, colSpan, rowSpan, lines })
  }
  return read
}

/**
 * A sheet as a grid: merged cells once, at their top left, with their spans; rows and cells without
 * text left out.
 *
 * @param rows from top to bottom
 */
export function sheetGrid(name: string, rows: readonly SheetRow[], merged: readonly Area[]): Grid {
  const areas = new MergedAreas(merged)
  const read = rows.flatMap((row): GridRow[] => {
    const cells = readRow(row, areas.reachingInto(row.index))
    if (cells.length === 0) return []
    const place = { sheet: name, row: row.index + 1 }
    return [{ place, kind: 'table', cells, ...(row.hidden ? { hidden: true } : {}) }]
  })
  return { sheet: name, rows: read }
}

/** A column's letters, from 0: A, B, … Z, AA. */
export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
}
