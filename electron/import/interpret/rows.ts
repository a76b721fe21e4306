import type { Place } from '../../../shared/grid/types.ts'
import type { SourceField } from '../../../shared/draft/corrections.ts'
import { headerAt, type Header, type SourceColumn } from './find-header.ts'
import type { MatrixRow, Slot } from './matrix.ts'

/** What a row below the header is. */
export type RowMeaning =
  | { readonly type: 'blank' }
  | { readonly type: 'header'; readonly header: Header | null }
  | { readonly type: 'title' }
  | { readonly type: 'page-number' }
  | {
      readonly type: 'line'
      readonly text: string
      readonly lines: readonly string[]
      readonly merged: boolean
    }
  | {
      readonly type: 'cells'
      readonly cells: ReadonlyMap<SourceField, Slot>
      readonly extra: readonly ExtraCell[]
    }

/** A cell of a column that belongs to no field. */
export interface ExtraCell {
  readonly header: string
  readonly slot: Slot
}

const PAGE_NUMBER = /^(?:[-—–－·\s]*[0-9０-９]+[-—–－·\s]*|第\s*\d+\s*页(?:[，,/\s]*共\s*\d+\s*页)?)$/
const MAX_HEADER_TEXT = 40

/** Tells rows apart by the header above them and the title of the list. */
export class RowReader {
  readonly #matrix: readonly MatrixRow[]
  readonly #title: ReadonlySet<string>
  #header: Header
  #signature: ReadonlyMap<number, ReadonlySet<string>>

  constructor(matrix: readonly MatrixRow[], header: Header, title: readonly string[]) {
    this.#matrix = matrix
    this.#header = header
    this.#signature = signatureOf(matrix, header)
    const lines = title.map((line) => line.replaceAll(/\s/g, ''))
    this.#title = new Set([...lines, lines.join('')])
  }

  /** The columns are another's from here on (a second table with its own header). */
  use(header: Header): void {
    this.#header = header
    this.#signature = signatureOf(this.#matrix, header)
  }

  read(index: number): RowMeaning {
    const row = this.#matrix[index]
    if (!row || row.own.length === 0) return { type: 'blank' }
    if (row.kind === 'text') return this.#line(row, row.own[0] as Slot)
    if (this.#repeatsHeader(row)) return { type: 'header', header: null }
    const [only] = row.own
    if (only && row.own.length === 1 && this.#standsAlone(row, only)) return this.#line(row, only)
    const header = this.#otherHeader(index, row)
    if (header) return { type: 'header', header }
    return { type: 'cells', ...this.#cells(row) }
  }

  /** Is a cell with text the only one of its row, and no part of an item? */
  #standsAlone(row: MatrixRow, only: Slot): boolean {
    const covered = row.slots.some((slot) => slot !== undefined && slot !== only && slot.bare !== '')
    if (covered) return false
    if (only.colSpan > 1 && only.colSpan >= this.#header.columns.length - 1) return true
    const { field } = this.#header.columns.find(({ column }) => column === only.column) ?? { field: null }
    const first = this.#header.columns.every(({ column }) => column >= only.column)
    if (field === 'number' || (first && field !== 'name')) return !/^[0-9０-９]+[.．、]?$/.test(only.bare)
    return /^[一二三四五六七八九十]+、/.test(only.bare) && only.bare.length <= 30
  }

  #line(row: MatrixRow, slot: Slot): RowMeaning {
    if (this.#title.has(slot.bare)) return { type: 'title' }
    if (PAGE_NUMBER.test(slot.bare)) return { type: 'page-number' }
    const lines = slot.lines.map(({ text }) => text.trim()).filter((text) => text !== '')
    return { type: 'line', text: lines.join(''), lines, merged: row.kind === 'table' }
  }

  #repeatsHeader(row: MatrixRow): boolean {
    const known = row.own.filter(({ column, bare }) => this.#signature.get(column)?.has(bare) === true)
    return row.own.length >= 2 && known.length >= 2 && known.length >= row.own.length - 1
  }

  #otherHeader(index: number, row: MatrixRow): Header | null {
    if (row.own.some(({ bare }) => bare.length > MAX_HEADER_TEXT)) return null
    const header = headerAt(this.#matrix, index)
    const fields = header?.columns.filter(({ field }) => field !== null).length ?? 0
    const mine = this.#header.columns.filter(({ field }) => field !== null).length
    return header && fields >= Math.max(2, mine - 1) ? header : null
  }

  #cells(row: MatrixRow): { cells: Map<SourceField, Slot>; extra: ExtraCell[] } {
    const cells = new Map<SourceField, Slot>()
    const extra: ExtraCell[] = []
    for (const { column, field, header } of this.#header.columns) {
      const slot = row.slots[column]
      if (!slot || slot.bare === '' || field === 'drop') continue
      if (field === null) extra.push({ header, slot })
      else cells.set(field, slot)
    }
    return { cells, extra }
  }
}

function signatureOf(matrix: readonly MatrixRow[], header: Header): Map<number, Set<string>> {
  const signature = new Map<number, Set<string>>()
  for (const { own } of matrix.slice(header.row, header.row + header.height)) {
    for (const { column, bare } of own) {
      const texts = signature.get(column) ?? new Set()
      signature.set(column, texts.add(bare))
    }
  }
  return signature
}

/** Columns without a header that hold text: nobody can say what they are. */
export function strayColumns(matrix: readonly MatrixRow[], header: Header): Map<number, Place> {
  const known = new Set(header.columns.map(({ column }: SourceColumn) => column))
  const stray = new Map<number, Place>()
  for (const row of matrix.slice(header.row + header.height)) {
    if (row.kind === 'text' || row.own.length < 2) continue
    for (const { column } of row.own)
      if (!known.has(column) && !stray.has(column)) stray.set(column, row.place)
  }
  return stray
}
