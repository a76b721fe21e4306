import type { CellLine, GridCell } from '../../../shared/grid/types.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import { noRemarks } from './document-remarks.ts'
import { GridWriter } from './grid-writer.ts'
import { MAX_COLUMNS } from './limits.ts'
import type { XmlElement, XmlHandler } from './xml.ts'

interface OpenCell {
  readonly column: number
  colSpan: number
  merge: 'none' | 'starts' | 'goes-on'
  readonly lines: CellLine[]
}

interface WrittenCell {
  readonly cell: OpenCell
  rowSpan: number
}

interface OpenRow {
  column: number
  hidden: boolean
  deleted: boolean
  readonly cells: WrittenCell[]
}

interface OpenParagraph {
  text: string
  listId: string | null
  level: number | null
  style: string | null
}

/** Elements whose text is not shown in the table: pictures, formulas of fields, deleted text, notes. */
const NOT_SHOWN = new Set([
  'w:del',
  'w:moveFrom',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:instrText',
  'w:rt',
  'w:sectPr',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:pPrChange',
  'w:rPrChange',
  'w:sdtPr',
  'mc:Fallback',
])

function isOn(element: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(element.attribute('w:val') ?? 'true')
}

function whole(text: string | undefined): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : 0
}

/** Turns word/document.xml into rows while it is read. Spans: ISO/IEC 29500-1, 17.4.17 and 17.4.84. */
export class DocxBody implements XmlHandler {
  readonly writer = new GridWriter()
  readonly remarks = noRemarks()
  tooWide = false
  readonly #numbering: DocxNumbering
  #skip = 0
  /** The outermost element that is being left out. */
  #skipped = ''
  #tables = 0
  #rows: OpenRow[] = []
  #row: OpenRow | null = null
  #cell: OpenCell | null = null
  /** By left column: the merged cell that goes on below. */
  #merges = new Map<number, WrittenCell>()
  readonly #paragraphs: OpenParagraph[] = []
  #inText = false
  #inProperties = 0
  #runHidden = false

  constructor(numbering: DocxNumbering) {
    this.#numbering = numbering
  }

  open(element: XmlElement): void {
    const { name } = element
    if (this.#skip > 0 || NOT_SHOWN.has(name)) {
      if (this.#skip === 0) this.#skipped = name
      this.#skip += 1
      this.#noteSkipped(name)
      return
    }
    if (name === 'w:ins' || name === 'w:moveTo') this.#remarkChange()
    if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:trPr' || name === 'w:tcPr')
      this.#inProperties += 1
    this.#openTablePart(element)
    this.#openText(element)
  }

  close(name: string): void {
    if (this.#skip > 0) {
      this.#skip -= 1
      return
    }
    if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:trPr' || name === 'w:tcPr')
      this.#inProperties -= 1
    if (name === 'w:t') this.#inText = false
    else if (name === 'w:r') this.#runHidden = false
    else if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:tc' && this.#tables === 1) this.#closeCell()
    else if (name === 'w:tr' && this.#tables === 1) this.#closeRow()
    else if (name === 'w:tbl') this.#closeTable()
  }

  text(data: string): void {
    if (this.#inText && this.#skip === 0) this.#append(data)
  }

  #remarkChange(): void {
    this.remarks.changes = true
  }

  #noteSkipped(name: string): void {
    if (name === 'w:del' || name === 'w:moveFrom') {
      this.#remarkChange()
      if (this.#row && !this.#cell) this.#row.deleted = true
    }
    // A box stands twice in the file: in `mc:Choice`, and for old programs in `mc:Fallback`.
    if (name === 'w:txbxContent' && this.#skipped !== 'mc:Fallback') this.remarks.textBoxes += 1
  }

  #openTablePart(element: XmlElement): void {
    const { name } = element
    if (name === 'w:tbl') {
      this.#tables += 1
      if (this.#tables > 1) this.remarks.nestedTables += 1
    } else if (this.#tables !== 1) return
    else if (name === 'w:tr') this.#row = { column: 0, hidden: false, deleted: false, cells: [] }
    else if (name === 'w:gridBefore' && this.#row) this.#row.column += whole(element.attribute('w:val'))
    else if (name === 'w:hidden' && this.#row && !this.#cell) this.#row.hidden = isOn(element)
    else if (name === 'w:tc' && this.#row) {
      this.#cell = { column: this.#row.column, colSpan: 1, merge: 'none', lines: [] }
    } else if (this.#cell && this.#inProperties > 0) this.#cellProperty(element, this.#cell)
  }

  #cellProperty(element: XmlElement, cell: OpenCell): void {
    if (element.name === 'w:gridSpan') cell.colSpan = Math.max(1, whole(element.attribute('w:val')))
    else if (element.name === 'w:vMerge')
      cell.merge = element.attribute('w:val') === 'restart' ? 'starts' : 'goes-on'
  }

  #openText(element: XmlElement): void {
    const paragraph = this.#paragraphs.at(-1)
    switch (element.name) {
      case 'w:p':
        this.#paragraphs.push({ text: '', listId: null, level: null, style: null })
        break
      case 'w:t':
        this.#inText = true
        break
      case 'w:tab':
        if (this.#inProperties === 0) this.#append(' ')
        break
      case 'w:br':
      case 'w:cr':
        if (element.attribute('w:type') !== 'page') this.#append('\n')
        break
      case 'w:noBreakHyphen':
        this.#append('-')
        break
      case 'w:vanish':
        if (isOn(element) && paragraph?.text !== undefined) this.#runHidden = true
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:commentReference':
        this.remarks.notes = true
        break
      case 'w:pStyle':
        if (paragraph) paragraph.style = element.attribute('w:val') ?? null
        break
      case 'w:numId':
        if (paragraph) paragraph.listId = element.attribute('w:val') ?? null
        break
      case 'w:ilvl':
        if (paragraph) paragraph.level = whole(element.attribute('w:val'))
        break
      default:
    }
  }

  #append(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    if (this.#runHidden) {
      if (text.trim() !== '') this.remarks.hidden = true
    } else paragraph.text += text
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const number = this.#numbering.next(paragraph)
    const [first = '', ...rest] = paragraph.text.split('\n').map((line) => line.trim())
    const lines = [number + first, ...rest].filter((line) => line !== '').map((text) => ({ text }))
    if (this.#cell) this.#cell.lines.push(...this.#unnumberedEmpty(lines, number))
    else if (this.#tables === 0) for (const line of lines) this.writer.text(line)
  }

  /** Word numbers an empty paragraph too; it counts as text only as the sole one of its cell (序号). */
  #unnumberedEmpty(lines: readonly CellLine[], number: string): readonly CellLine[] {
    const empty = lines.length === 1 && lines[0]?.text === number
    return empty && (this.#cell?.lines.length ?? 0) > 0 ? [] : lines
  }

  #closeCell(): void {
    const [row, cell] = [this.#row, this.#cell]
    this.#cell = null
    if (!row || !cell) return
    row.column += cell.colSpan
    if (row.column > MAX_COLUMNS) this.tooWide = true
    else row.cells.push({ cell, rowSpan: 1 })
  }

  #closeRow(): void {
    const row = this.#row
    this.#row = null
    if (!row || row.deleted || this.tooWide) return
    const shown = row.cells.filter((written) => {
      const { cell } = written
      const above = cell.merge === 'goes-on' ? this.#merges.get(cell.column) : undefined
      // Word hides text in the lower part of a merged cell; nothing of it is shown.
      if (above) above.rowSpan += 1
      else if (cell.merge === 'starts') this.#merges.set(cell.column, written)
      else this.#merges.delete(cell.column)
      return !above
    })
    this.#rows.push({ ...row, cells: shown })
  }

  #closeTable(): void {
    this.#tables -= 1
    if (this.#tables > 0) return
    for (const row of this.#rows) {
      const cells: GridCell[] = row.cells.map(({ cell, rowSpan }) => ({
        column: cell.column,
        colSpan: cell.colSpan,
        rowSpan,
        lines: cell.lines,
      }))
      this.writer.row(cells, { hidden: row.hidden })
    }
    this.#rows = []
    this.#merges = new Map()
  }
}
