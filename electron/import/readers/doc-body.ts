import type { CellLine } from '../../../shared/grid/types.ts'
import {
  CODES,
  characterFormats,
  numberOf,
  paragraphFormats,
  type FormatRun,
  type Formats,
} from './doc-formats.ts'
import type { DocFile } from './doc-file.ts'
import { docNumbering } from './doc-numbering.ts'
import { DocText } from './doc-pieces.ts'
import { docRow, gridRows, type DocRow } from './doc-rows.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import { GridWriter } from './grid-writer.ts'
import { LineCollector } from './lines.ts'

/** What was left out or changed, for the warnings. */
export interface DocRemarks {
  changes: boolean
  hidden: boolean
  symbols: number
  nestedTables: number
}

const CELL_END = '\u0007'
/** Ends of paragraphs, cells, pages and sections. */
const PARAGRAPH_ENDS = new Set(['\r', CELL_END, '\u000C'])
const FIELD_BEGINS = '\u0013'
const FIELD_SHOWS = '\u0014'
const FIELD_ENDS = '\u0015'

/** Turns the text of a Word file into rows, paragraph by paragraph ([MS-DOC] 2.4.3 to 2.4.5). */
export class DocBody {
  readonly writer = new GridWriter()
  readonly remarks: DocRemarks = { changes: false, hidden: false, symbols: 0, nestedTables: 0 }
  readonly #text: DocText
  readonly #paragraphs: Formats
  readonly #characters: Formats
  readonly #numbering: DocxNumbering
  /** One entry for each field around the text; true where its result is shown. */
  readonly #fields: boolean[] = []
  #rows: DocRow[] = []
  #cells: CellLine[][] = []
  #cell = new LineCollector()

  constructor(file: DocFile) {
    this.#text = new DocText(file)
    this.#paragraphs = paragraphFormats(file)
    this.#characters = characterFormats(file)
    this.#numbering = docNumbering(file)
  }

  read(): void {
    const { text } = this.#text
    let start = 0
    for (let at = 0; at < text.length && !this.writer.full; at += 1) {
      if (!PARAGRAPH_ENDS.has(text.charAt(at))) continue
      this.#paragraph(start, at)
      start = at + 1
    }
    if (start < text.length) this.#paragraph(start, text.length)
    this.#endTable()
  }

  #paragraph(start: number, end: number): void {
    const format = this.#paragraphs.at(this.#text.offsetOf(end))
    const depth = numberOf(format, CODES.depth) ?? numberOf(format, CODES.inTable) ?? 0
    const mark = this.#text.text[end]
    if (mark === CELL_END && numberOf(format, CODES.rowEnd) === 1) this.#endRow(format)
    else if (depth > 0) this.#cellParagraph(start, end, format)
    else this.#outside(start, end, format)
  }

  #outside(start: number, end: number, format: FormatRun | null): void {
    this.#endTable()
    const collector = new LineCollector()
    this.#collect(collector, start, end, format)
    for (const line of collector.take()) this.writer.text(line)
  }

  #cellParagraph(start: number, end: number, format: FormatRun | null): void {
    if (numberOf(format, CODES.innerRowEnd) === 1) {
      this.remarks.nestedTables += 1
      return
    }
    this.#collect(this.#cell, start, end, format)
    if (this.#text.text[end] !== CELL_END) return
    this.#cells.push(this.#cell.take())
    this.#cell = new LineCollector()
  }

  #endRow(format: FormatRun | null): void {
    if (this.#cells.length > 0) this.#rows.push(docRow(this.#cells, format))
    this.#cells = []
  }

  /** A table ends where text follows that is in none; only then its columns are known. */
  #endTable(): void {
    if (this.#cells.length > 0) this.#endRow(null)
    for (const cells of gridRows(this.#rows)) this.writer.row(cells)
    this.#rows = []
  }

  #collect(collector: LineCollector, start: number, end: number, format: FormatRun | null): void {
    const list = numberOf(format, CODES.list)
    const style = format === null ? null : String(format.style)
    const number = this.#numbering.next({
      listId: list === null ? null : String(list),
      level: numberOf(format, CODES.listLevel),
      style,
    })
    if (number === '') collector.breakLine()
    else collector.mark(number)
    let at = start
    while (at < end) {
      const offset = this.#text.offsetOf(at)
      const run = this.#characters.at(offset)
      const next = this.#runEnd(at, end, run)
      this.#run(collector, this.#text.text.slice(at, next), run)
      at = next
    }
    collector.endMark()
  }

  /** Runs are given by offsets in the file; a run goes on as long as its characters lie in it. */
  #runEnd(at: number, end: number, run: FormatRun | null): number {
    let next = at + 1
    while (next < end && this.#characters.at(this.#text.offsetOf(next)) === run) next += 1
    return next
  }

  #run(collector: LineCollector, text: string, run: FormatRun | null): void {
    if (numberOf(run, CODES.deleted) === 1) {
      this.remarks.changes = true
      return
    }
    if (numberOf(run, CODES.inserted) === 1) this.remarks.changes = true
    if (numberOf(run, CODES.hidden) === 1) {
      this.remarks.hidden ||= text.trim() !== ''
      return
    }
    const isSymbol = run?.settings.some(({ code }) => code === CODES.symbol) === true
    if (isSymbol) this.remarks.symbols += 1
    for (const sign of isSymbol ? '□' : text) this.#sign(collector, sign)
  }

  #sign(collector: LineCollector, sign: string): void {
    if (sign === FIELD_BEGINS) this.#fields.push(false)
    else if (sign === FIELD_SHOWS) this.#fields.splice(-1, 1, true)
    else if (sign === FIELD_ENDS) this.#fields.pop()
    else if (this.#fields.includes(false)) return
    else if (sign === '\u000B') collector.breakLine()
    else if (sign === '\u001E') collector.preformatted('-')
    else if (sign === '\t') collector.preformatted(' ')
    else if (sign >= ' ') collector.preformatted(sign)
  }
}
