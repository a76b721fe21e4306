import { MAX_CELLS } from './limits.ts'
import type { Area, SheetCell, SheetRow } from './sheet-grid.ts'
import { isTrue } from './xlsx-package.ts'
import { StringRuns, withoutEscapes } from './xlsx-strings.ts'
import type { XmlElement, XmlHandler } from './xml.ts'

/** A cell whose value the reader of numbers still has to show in its format. */
export interface NumberCell extends SheetCell {
  /** The value as the file has it, until it is shown. */
  text: string
  readonly style: number
  readonly isDate: boolean
}

interface Row extends SheetRow {
  readonly cells: SheetCell[]
}

/** What is wrong with a cell that was read nevertheless. */
export type CellTrouble = 'no-value' | 'no-string'

/** Where a cell stands: `B12` is column 1, row 11; null where the text is no such name. */
export function parseReference(reference: string): { column: number; row: number } | null {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) | 0x20) - 0x60
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const row = Number(reference.slice(at))
  return column > 0 && Number.isSafeInteger(row) && row > 0 ? { column: column - 1, row: row - 1 } : null
}

function parseArea(reference: string): Area | null {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':')
  const [first, last] = [parseReference(from), parseReference(to)]
  if (!first || !last || last.row < first.row || last.column < first.column) return null
  return { top: first.row, left: first.column, bottom: last.row, right: last.column }
}

/** Reads one sheet's part (ISO/IEC 29500-1, 18.3): cells with a value, merged areas, what is hidden. */
export class XlsxSheetBody implements XmlHandler {
  readonly rows: Row[] = []
  /** Cells of `rows` that hold a number or a date. */
  readonly numbers: { readonly row: number; readonly cell: NumberCell }[] = []
  readonly merged: Area[] = []
  readonly hiddenColumns = new Set<number>()
  readonly troubles: { readonly row: number; readonly trouble: CellTrouble }[] = []
  /** More cells or merged areas than the limit: nothing more is kept, and the reader must refuse. */
  full = false
  /** A place that can't be understood. */
  odd = false

  readonly #strings: readonly string[]
  readonly #inline = new StringRuns()
  #cells = 0
  #row: Row = { index: -1, hidden: false, cells: [] }
  #column = -1
  #type = 'n'
  #style = 0
  #value = ''
  #inValue = false
  #isFormula = false
  #isInline = false

  constructor(strings: readonly string[]) {
    this.#strings = strings
  }

  open({ name, attribute }: XmlElement): void {
    switch (name) {
      case 's:c':
        return this.#openCell(attribute)
      case 's:v':
        this.#inValue = true
        return
      case 's:row':
        return this.#openRow(attribute)
      case 's:f':
        this.#isFormula = true
        return
      case 's:is':
        this.#isInline = true
        return
      case 's:t':
      case 's:rPh':
        if (this.#isInline) this.#inline.open(name)
        return
      case 's:mergeCell':
        return this.#merge(attribute('ref') ?? '')
      case 's:col':
        return this.#hideColumns(attribute)
    }
  }

  close(name: string): void {
    switch (name) {
      case 's:c':
        return this.#closeCell()
      case 's:v':
        this.#inValue = false
        return
      case 's:t':
      case 's:rPh':
        if (this.#isInline) this.#inline.close(name)
    }
  }

  text(data: string): void {
    if (this.#inValue) this.#value += data
    else if (this.#isInline) this.#inline.add(data)
  }

  #openRow(attribute: XmlElement['attribute']): void {
    const named = attribute('r')
    const index = named === undefined ? this.#row.index + 1 : Number(named) - 1
    if (!Number.isSafeInteger(index) || index < 0) this.odd = true
    const hidden = isTrue(attribute('hidden')) || Number(attribute('ht') ?? 1) === 0
    this.#row = { index, hidden, cells: [] }
    this.#column = -1
    this.rows.push(this.#row)
  }

  #openCell(attribute: XmlElement['attribute']): void {
    const named = attribute('r')
    const place = named === undefined ? null : parseReference(named)
    if (named !== undefined && place?.row !== this.#row.index) this.odd = true
    this.#column = place?.column ?? this.#column + 1
    this.#type = attribute('t') ?? 'n'
    this.#style = this.#isNumber() ? Number(attribute('s') ?? 0) : 0
    this.#value = ''
    this.#isFormula = false
    this.#isInline = false
  }

  #isNumber(): boolean {
    return this.#type === 'n' || this.#type === 'd'
  }

  #closeCell(): void {
    const inline = this.#isInline ? this.#inline.take() : ''
    this.#isInline = false
    if (inline !== '') this.#add(inline)
    else if (this.#value.trim() !== '') this.#add(this.#text(this.#value))
    else if (this.#isFormula && this.#type !== 'str') this.#trouble('no-value')
  }

  #add(text: string): void {
    if (text === '') return
    this.#cells += 1
    if (this.#cells > MAX_CELLS) {
      this.full = true
    } else if (this.#isNumber()) {
      const cell = { column: this.#column, text, style: this.#style, isDate: this.#type === 'd' }
      this.#row.cells.push(cell)
      this.numbers.push({ row: this.#row.index, cell })
    } else this.#row.cells.push({ column: this.#column, text })
  }

  #text(value: string): string {
    switch (this.#type) {
      case 's':
        return this.#strings[Number(value)] ?? this.#trouble('no-string')
      case 'n':
      case 'd':
        return value
      case 'b':
        return isTrue(value) ? 'TRUE' : 'FALSE'
      default:
        return withoutEscapes(value)
    }
  }

  #trouble(trouble: CellTrouble): '' {
    this.troubles.push({ row: this.#row.index, trouble })
    return ''
  }

  #merge(reference: string): void {
    const area = parseArea(reference)
    if (area) this.merged.push(area)
    if (this.merged.length > MAX_CELLS) this.full = true
  }

  #hideColumns(attribute: XmlElement['attribute']): void {
    if (!isTrue(attribute('hidden')) && Number(attribute('width') ?? 1) !== 0) return
    const [first, last] = [Number(attribute('min')), Number(attribute('max'))]
    for (let column = first; column <= Math.min(last, first + 99); column += 1) {
      this.hiddenColumns.add(column - 1)
    }
  }
}

/** Rows from top to bottom and their cells from left to right; of a place named twice the last counts. */
export function inOrder(rows: readonly SheetRow[]): SheetRow[] {
  const inRowOrder = rows.every((row, at) => at === 0 || (rows[at - 1]?.index ?? 0) < row.index)
  const merged = inRowOrder ? rows : [...Map.groupBy(rows, ({ index }) => index)].map(joinRows)
  return merged.toSorted((a, b) => a.index - b.index).map(inCellOrder)
}

function joinRows([index, rows]: readonly [number, readonly SheetRow[]]): SheetRow {
  return { index, hidden: rows.some(({ hidden }) => hidden), cells: rows.flatMap(({ cells }) => cells) }
}

function inCellOrder(row: SheetRow): SheetRow {
  const { cells } = row
  if (cells.every((cell, at) => at === 0 || (cells[at - 1]?.column ?? 0) < cell.column)) return row
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
  return { ...row, cells: [...byColumn.values()].toSorted((a, b) => a.column - b.column) }
}
