import type { Grid, GridCell, GridRow } from '../../../shared/grid/types.ts'
import { fieldOfHeader } from './header-words.ts'

const CATEGORY = /^[一二三四五六七八九十]{1,3}、/
const NOTE = /^(?:备?注|说明)[：:]/

function textOf(row: GridRow | undefined): string {
  return row?.kind === 'text' ? (row.cells[0]?.lines.map(({ text }) => text.trim()).join('') ?? '') : ''
}

/** Where header words follow each other, one a line: the first line and how many. */
function findHeaderLines(rows: readonly GridRow[]): { start: number; width: number } | null {
  for (let start = 0; start < rows.length; start++) {
    const fields = new Set<string>()
    let width = 0
    for (; start + width < rows.length; width++) {
      const field = fieldOfHeader(textOf(rows[start + width]))
      if (field === null || fields.has(field)) break
      fields.add(field)
    }
    if (width >= 3 && fields.has('name') && fields.has('number')) return { start, width }
  }
  return null
}

function tableRow(rows: readonly GridRow[], width: number): GridRow | null {
  const [first] = rows
  if (!first) return null
  const cells = rows.map((row, column): GridCell => ({ ...(row.cells[0] as GridCell), column }))
  return cells.length <= width ? { place: first.place, kind: 'table', cells } : null
}

/** Does this line begin a row: the header again, the next number, a category or a note? */
function beginsRow(text: string, next: number): boolean {
  return text === '序号' || text === String(next) || CATEGORY.test(text) || NOTE.test(text)
}

function rowEnd(rows: readonly GridRow[], from: number, next: number): number {
  let end = from
  while (end < rows.length && !beginsRow(textOf(rows[end]), next)) end += 1
  return end
}

/**
 * Puts a table together again whose cells were written one below the other, a line each. Only where
 * every item has exactly one line for each column (the last may be an empty 备注): with more or fewer
 * nobody could say which cell a line belongs to.
 *
 * @returns null where it is no such text, or not for certain
 */
export function fromOneCellPerLine(grid: Grid): Grid | null {
  const header = findHeaderLines(grid.rows)
  if (!header) return null
  const { start, width } = header
  const rows = grid.rows.slice(0, start)
  const lastMayMiss = fieldOfHeader(textOf(grid.rows[start + width - 1])) === 'remarks'
  let next = 1
  for (let at = start; at < grid.rows.length;) {
    const text = textOf(grid.rows[at])
    const single = CATEGORY.test(text) || NOTE.test(text)
    const end = single ? at + 1 : text === '序号' ? at + width : rowEnd(grid.rows, at + 1, next + 1)
    if (text === String(next)) next += 1
    const chunk = grid.rows.slice(at, end)
    if (single) rows.push(...chunk)
    else {
      const row = tableRow(chunk, width)
      if (!row || chunk.length < width - (lastMayMiss ? 1 : 0)) return null
      rows.push(row)
    }
    at = end
  }
  return next > 1 ? { ...grid, rows } : null
}
