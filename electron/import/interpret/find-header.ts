import type { Corrections, SourceField } from '../../../shared/draft/corrections.ts'
import { fieldOfHeader } from './header-words.ts'
import type { MatrixRow, Slot } from './matrix.ts'

/** One column of the source's table. */
export interface SourceColumn {
  /** Place in the grid, from 0. */
  readonly column: number
  readonly header: string
  /** null where the header's words say nothing and nobody said what it is. */
  readonly field: SourceField | null
}

export interface Header {
  /** Index of its first row in the matrix. */
  readonly row: number
  readonly height: number
  readonly columns: readonly SourceColumn[]
}

const MAX_HEIGHT = 3

function headerText(slot: Slot): string {
  return slot.lines.map(({ text }) => text.trim()).join('')
}

function readColumn(rows: readonly MatrixRow[], column: number): SourceColumn | null {
  const slots = [...new Set(rows.map((row) => row.slots[column]))].filter(
    (slot) => slot !== undefined && slot.bare !== '',
  )
  const texts = slots.map((slot) => headerText(slot as Slot))
  const lowest = texts.at(-1)
  if (lowest === undefined) return null
  const own = fieldOfHeader(lowest)
  if (own !== null || texts.length === 1) return { column, header: lowest, field: own }
  const header = texts.join('')
  return { column, header, field: fieldOfHeader(header) }
}

/** A column whose header is merged over several columns counts once. */
function readColumns(rows: readonly MatrixRow[]): SourceColumn[] {
  const width = Math.max(0, ...rows.map(({ slots }) => slots.length))
  const columns: SourceColumn[] = []
  const taken = new Set<SourceField>()
  for (let column = 0; column < width; column++) {
    const found = readColumn(rows, column)
    if (!found) continue
    const twice = found.field !== null && taken.has(found.field)
    if (found.field !== null) taken.add(found.field)
    columns.push(twice ? { ...found, field: null } : found)
  }
  return columns
}

function fieldsOf(columns: readonly SourceColumn[]): SourceField[] {
  return columns.flatMap(({ field }) => (field === null ? [] : [field]))
}

/** Do these columns make a list's table? Its items need a name, and something beside it. */
function isListHeader(columns: readonly SourceColumn[]): boolean {
  const fields = fieldsOf(columns)
  return fields.includes('name') && fields.length >= 2
}

/** The row without the cells that reach down into it. */
function ownCells(row: MatrixRow): MatrixRow {
  return { ...row, slots: row.slots.map((slot) => (slot && row.own.includes(slot) ? slot : undefined)) }
}

/**
 * The header that begins in this row, over one to three rows.
 *
 * @returns null where the row is none
 */
export function headerAt(matrix: readonly MatrixRow[], row: number): Header | null {
  const first = matrix[row]
  if (!first || first.kind !== 'table' || first.own.length < 2) return null
  let best: Header | null = null
  for (let height = 1; height <= MAX_HEIGHT; height++) {
    const rows = matrix.slice(row, row + height)
    if (rows.length < height || rows.some(({ kind }) => kind !== 'table')) break
    if (height > 1 && !continuesHeader(rows.at(-1))) break
    const columns = readColumns(rows)
    const found = fieldsOf(columns).length
    // A short item above a repeated header adds nothing to it: the item is no header.
    if (height > 1 && fieldsOf(readColumns(rows.slice(1).map(ownCells))).length >= found) continue
    const better = found > (best === null ? 0 : fieldsOf(best.columns).length)
    if (better && isListHeader(columns)) best = { row, height, columns }
  }
  return best
}

function continuesHeader(row: MatrixRow | undefined): boolean {
  return (
    row !== undefined &&
    row.own.length > 0 &&
    row.own.every(({ bare }) => bare.length <= 30 && !/^\d+$/.test(bare))
  )
}

/** The first header of a list's table; null where there is none. */
export function findHeader(matrix: readonly MatrixRow[]): Header | null {
  for (let row = 0; row < matrix.length; row++) {
    const header = headerAt(matrix, row)
    if (header) return header
  }
  return null
}

/**
 * The header with what the clerk said about its columns. A field goes to the column that was named for
 * it; the column that had it by itself is then one that nobody knows, and so is a second column that
 * was named for the same field: its text is kept, not written over.
 */
export function corrected(header: Header, corrections: Corrections): Header {
  const { columns } = corrections
  if (!columns) return header
  const named = new Set(Object.values(columns))
  const taken = new Set<SourceField>()
  return {
    ...header,
    columns: header.columns.map((column) => {
      const chosen = columns[column.column]
      if (chosen === undefined) {
        return column.field !== null && named.has(column.field) ? { ...column, field: null } : column
      }
      const twice = chosen !== null && chosen !== 'drop' && taken.has(chosen)
      if (chosen !== null) taken.add(chosen)
      return { ...column, field: twice ? null : chosen }
    }),
  }
}
