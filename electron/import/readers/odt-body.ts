import type { GridCell } from '../../../shared/grid/types.ts'
import { noRemarks } from './document-remarks.ts'
import { GridWriter } from './grid-writer.ts'
import { LineCollector } from './lines.ts'
import { ListNumbers } from './odt-lists.ts'
import { wholeNumber, type OdtStyles } from './odt-styles.ts'
import { MAX_COLUMNS } from './limits.ts'
import type { XmlElement, XmlHandler } from './xml.ts'

interface Row {
  readonly repeats: number
  readonly hidden: boolean
  readonly cells: GridCell[]
  width: number
}

interface Cell {
  readonly collector: LineCollector
  readonly repeats: number
  readonly colSpan: number
  readonly rowSpan: number
}

const NOT_SHOWN = new Set([
  'text:tracked-changes',
  'text:number',
  'text:note-body',
  'text:note-citation',
  'text:ruby-text',
  'text:hidden-text',
  'text:sequence-decls',
  'office:annotation',
  'office:forms',
  'table:title',
  'table:desc',
])
const PARAGRAPHS = new Set(['text:p', 'text:h'])

/** Turns the body of a text document into rows, while the XML is read. */
export class BodyReader implements XmlHandler {
  readonly writer = new GridWriter()
  readonly remarks = noRemarks()
  tooWide = false
  readonly #numbers: ListNumbers
  readonly #hiddenStyles: ReadonlySet<string>
  readonly #outside = new LineCollector()
  /** Text boxes stand inside the paragraph that they hang on, but are read after it. */
  readonly #boxes: LineCollector[] = []
  readonly #waiting: LineCollector[] = []
  #inBody = false
  #skip = 0
  #tables = 0
  #paragraphs = 0
  #row: Row | null = null
  #cell: Cell | null = null

  constructor(styles: OdtStyles) {
    this.#numbers = new ListNumbers(styles.lists)
    this.#hiddenStyles = styles.hidden
  }

  open(element: XmlElement): void {
    if (element.name === 'office:text') this.#inBody = true
    if (!this.#inBody) return
    if (this.#skip > 0 || this.#notShown(element)) this.#skip += 1
    else if (element.name.startsWith('table:')) this.#openTablePart(element)
    else this.#openText(element)
  }

  close(name: string): void {
    if (name === 'office:text') this.#leaveBody()
    if (!this.#inBody) return
    if (this.#skip > 0) this.#skip -= 1
    else if (name.startsWith('table:')) this.#closeTablePart(name)
    else this.#closeText(name)
  }

  text(data: string): void {
    if (this.#inBody && this.#skip === 0 && this.#paragraphs > 0) this.#collector.text(data)
  }

  get #collector(): LineCollector {
    return this.#boxes.at(-1) ?? this.#cell?.collector ?? this.#outside
  }

  #notShown(element: XmlElement): boolean {
    const { name } = element
    if (name === 'text:tracked-changes') this.remarks.changes = true
    if (name === 'text:note-body' || name === 'office:annotation') this.remarks.notes = true
    const hiddenSection = name === 'text:section' && element.attribute('text:display') === 'none'
    const hiddenSpan =
      name === 'text:span' && this.#hiddenStyles.has(element.attribute('text:style-name') ?? '')
    const hidden = hiddenSection || hiddenSpan
    if (hidden || name === 'text:hidden-text') this.remarks.hidden = true
    return hidden || NOT_SHOWN.has(name)
  }

  #openText(element: XmlElement): void {
    const { name } = element
    if (PARAGRAPHS.has(name)) {
      this.#paragraphs += 1
      const number = this.#numbers.next()
      if (number === null) this.#collector.breakLine()
      else this.#collector.mark(number)
    } else if (name === 'text:list') this.#numbers.openList(element)
    else if (name === 'text:list-item') this.#numbers.openEntry(element)
    else if (name === 'text:line-break') this.#collector.breakLine()
    else if (name === 'text:tab') this.#collector.preformatted(' ')
    else if (name === 'text:s') {
      this.#collector.preformatted(' '.repeat(Math.min(wholeNumber(element.attribute('text:c'), 1), 1000)))
    } else if (name === 'draw:text-box') {
      this.remarks.textBoxes += 1
      this.#boxes.push(new LineCollector())
    }
  }

  #closeText(name: string): void {
    if (PARAGRAPHS.has(name)) {
      this.#paragraphs -= 1
      this.#collector.endMark()
      if (this.#boxes.length === 0) this.#emptyBoxes()
    } else if (name === 'text:list') this.#numbers.closeList()
    else if (name === 'text:list-item') this.#numbers.closeEntry()
    else if (name === 'draw:text-box') {
      const box = this.#boxes.pop()
      if (box !== undefined) this.#waiting.push(box)
    }
  }

  #emptyBoxes(): void {
    for (const box of this.#waiting.splice(0)) {
      for (const line of box.take()) {
        this.#collector.breakLine()
        this.#collector.preformatted(line.text)
      }
    }
    if (this.#cell === null) this.#flushOutside()
  }

  #flushOutside(): void {
    for (const line of this.#outside.take()) this.writer.text(line)
  }

  #openTablePart(element: XmlElement): void {
    if (element.name === 'table:table') {
      this.#tables += 1
      if (this.#tables > 1) this.remarks.nestedTables += 1
      else this.#flushOutside()
    }
    if (this.#tables !== 1 || this.#boxes.length > 0) return
    if (element.name === 'table:table-row') this.#openRow(element)
    else if (element.name === 'table:table-cell') this.#openCell(element)
    else if (element.name === 'table:covered-table-cell') {
      this.#widen(wholeNumber(element.attribute('table:number-columns-repeated'), 1))
      this.#skip += 1
    }
  }

  #closeTablePart(name: string): void {
    if (name === 'table:table') this.#tables -= 1
    if (this.#tables !== 1 || this.#boxes.length > 0) return
    if (name === 'table:table-cell') this.#closeCell()
    else if (name === 'table:table-row') this.#closeRow()
  }

  #openRow(element: XmlElement): void {
    this.#row = {
      repeats: wholeNumber(element.attribute('table:number-rows-repeated'), 1),
      hidden: element.attribute('table:visibility') === 'collapse',
      cells: [],
      width: 0,
    }
  }

  #closeRow(): void {
    const row = this.#row
    this.#row = null
    if (row === null) return
    const empty = row.cells.every((cell) => cell.lines.length === 0)
    for (let times = empty ? 1 : row.repeats; times > 0 && !this.writer.full; times -= 1) {
      this.writer.row(row.cells, { hidden: row.hidden })
    }
  }

  #openCell(element: XmlElement): void {
    this.#cell = {
      collector: new LineCollector(),
      repeats: wholeNumber(element.attribute('table:number-columns-repeated'), 1),
      colSpan: Math.max(1, wholeNumber(element.attribute('table:number-columns-spanned'), 1)),
      rowSpan: Math.max(1, wholeNumber(element.attribute('table:number-rows-spanned'), 1)),
    }
  }

  #closeCell(): void {
    const cell = this.#cell
    const row = this.#row
    this.#cell = null
    if (cell === null || row === null) return
    const { colSpan, rowSpan, repeats } = cell
    const lines = cell.collector.take()
    for (let times = 0; times < repeats && !this.tooWide; times += 1) {
      row.cells.push({ column: row.width, colSpan, rowSpan, lines })
      this.#widen(1)
    }
  }

  #widen(columns: number): void {
    if (this.#row === null) return
    this.#row.width += columns
    if (this.#row.width > MAX_COLUMNS) this.tooWide = true
  }

  #leaveBody(): void {
    this.#flushOutside()
    this.#inBody = false
  }
}
