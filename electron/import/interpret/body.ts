import type { Header } from './find-header.ts'
import { foreignRows } from './foreign-rows.ts'
import { quote, type Findings } from './findings.ts'
import type { MatrixRow } from './matrix.ts'
import {
  continueItem,
  isContinued,
  itemNumber,
  looksWhole,
  newItem,
  withoutRepeats,
  type RawItem,
} from './raw-item.ts'
import { RowReader, type RowMeaning } from './rows.ts'

export interface RawCategory {
  readonly name: string
  readonly items: RawItem[]
}

export interface Body {
  readonly categories: readonly RawCategory[]
  readonly notes: readonly string[]
}

const NUMERAL =
  /^(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十百]{1,4}[）)]|第[一二三四五六七八九十]{1,3}部分[：:、]?)\s*/
const NOTE = /^(?:备?注|说明|附注|备注说明)\s*[：:1-9]|^[*＊※]/
/** 一 before 党的建设 in a cell of its own. */
const CHINESE_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/
const TOTAL = /^(?:合计|总计|小计|共计)/
const MAX_CATEGORY = 30
const MAX_NOTES = 50
const UNNAMED = ''

type Line = RowMeaning & { type: 'line' }
type Cells = RowMeaning & { type: 'cells' }

/** Reads the rows below the header into categories of items, and notes. */
export class BodyReader {
  readonly #matrix: readonly MatrixRow[]
  readonly #rows: RowReader
  readonly #findings: Findings
  readonly #categories: RawCategory[] = []
  /** Lines that may be notes, if no item follows. */
  #pending: { line: Line; row: MatrixRow }[] = []
  readonly #notes: string[] = []
  #item: RawItem | null = null
  readonly #numbered: boolean
  readonly #foreign: ReadonlySet<number>

  constructor(matrix: readonly MatrixRow[], header: Header, title: readonly string[], findings: Findings) {
    this.#matrix = matrix
    this.#rows = new RowReader(matrix, header, title)
    this.#findings = findings
    this.#foreign = foreignRows(matrix, header)
    const number = header.columns.find(({ field }) => field === 'number')?.column
    this.#numbered =
      number !== undefined &&
      matrix.some(({ slots }, index) => index > header.row && itemNumber(slots[number]) !== null)
  }

  /** @param start index of the first row below the header */
  read(start: number, hiddenRows: boolean): Body {
    for (let index = start; index < this.#matrix.length; index++) {
      const row = this.#matrix[index]
      if (!row) break
      if (this.#foreign.has(index)) {
        this.#skipForeign(row)
        continue
      }
      if (row.hidden && row.own.length > 0) {
        if (!hiddenRows) {
          this.#findings.warning('hidden-row', '来源中隐藏的行没有导入。', row.place)
          continue
        }
        this.#findings.warning('hidden-row-taken', '来源中隐藏的行也已导入，请核对。', row.place)
      }
      index += this.#take(this.#rows.read(index), row)
    }
    for (const { line, row } of this.#pending) this.#endLine(line, row)
    return { categories: this.#categories, notes: this.#notes }
  }

  #skipForeign(row: MatrixRow): void {
    this.#findings.warning('other-table', '表后另有一张表（不是事项清单），没有导入。', row.place)
    const captions = this.#pending.filter(({ line }) => !NOTE.test(line.text))
    for (const caption of captions) {
      this.#findings.notice(
        'caption',
        `另一张表前的文字${quote(caption.line.text)}没有导入。`,
        caption.row.place,
      )
    }
    this.#pending = this.#pending.filter((each) => !captions.includes(each))
  }

  /** @returns how many further rows were used up */
  #take(meaning: RowMeaning, row: MatrixRow): number {
    switch (meaning.type) {
      case 'blank':
        return 0
      case 'header':
        this.#findings.notice('repeated-header', '每页重复的表头已略去。', row.place)
        if (meaning.header) this.#rows.use(meaning.header)
        return (meaning.header?.height ?? 1) - 1
      case 'title':
        this.#findings.notice('repeated-title', '每页重复的标题已略去。', row.place)
        return 0
      case 'page-number':
        this.#findings.notice('page-number', '页码已略去。', row.place)
        return 0
      case 'line':
        this.#line(meaning, row)
        return 0
      case 'cells':
        this.#cells(meaning, row)
        return 0
    }
  }

  #line(line: Line, row: MatrixRow): void {
    if (NUMERAL.test(line.text) && line.text.length <= MAX_CATEGORY) this.openCategory(line.text)
    else this.#pending.push({ line, row })
  }

  /** Begins a category by its line as printed. */
  openCategory(text: string): void {
    this.#settle()
    this.#categories.push({ name: text.replace(NUMERAL, '').trim(), items: [] })
    this.#item = null
  }

  /** An item follows: the lines before it were no notes at the end. */
  #settle(): void {
    const pending = this.#pending
    this.#pending = []
    for (const { line, row } of pending) {
      if (NOTE.test(line.text)) this.#notes.push(...line.lines)
      else if (line.text.length <= MAX_CATEGORY && !/[。；]$/.test(line.text)) {
        this.#categories.push({ name: line.text, items: [] })
        this.#item = null
      } else {
        this.#findings.warning('unknown-line', `表中夹有一行文字${quote(line.text)}，没有导入。`, row.place)
      }
    }
  }

  #endLine(line: Line, row: MatrixRow): void {
    if (this.#notes.length + line.lines.length > MAX_NOTES) {
      this.#findings.warning('too-many-notes', `表后的文字超过 ${MAX_NOTES} 行，其余没有导入。`, row.place)
      return
    }
    this.#notes.push(...line.lines)
    if (!NOTE.test(line.text)) {
      this.#findings.notice('text-below', `表后的文字${quote(line.text)}已作为表注导入。`, row.place)
    }
  }

  #cells(meaning: Cells, row: MatrixRow): void {
    const { cells, extra } = meaning
    if (cells.size === 0 && extra.length === 0) return
    const number = cells.get('number')?.bare ?? ''
    if (CHINESE_NUMBER.test(number) && cells.size === 2 && cells.has('name') && extra.length === 0) {
      this.openCategory(cells.get('name')?.bare ?? '')
      return
    }
    if (TOTAL.test(number) || TOTAL.test(cells.get('name')?.bare ?? '')) {
      this.#findings.notice('total-row', '合计行已略去。', row.place)
      return
    }
    if (this.#item && isContinued(cells)) {
      continueItem(this.#item, withoutRepeats(this.#item, cells), extra, true)
      this.#findings.notice('continued-rows', '一个事项分在几行中，已连成一个事项。', row.place)
      return
    }
    const begins = this.#beginsItem(meaning, row)
    if (!begins && this.#item) {
      continueItem(this.#item, cells, extra, this.#sharesMergedKey(meaning))
      this.#findings.notice('continued-rows', '一个事项分在几行中，已连成一个事项。', row.place)
      return
    }
    this.#settle()
    this.#item = newItem(row.place, cells, extra)
    this.#category(cells.get('category')?.bare ?? '').items.push(this.#item)
  }

  /** Number or name merged over several rows: each of them is a part of the item, whole in itself. */
  #sharesMergedKey({ cells }: Cells): boolean {
    return (['number', 'name'] as const).some((field) => {
      const slot = cells.get(field)
      return slot !== undefined && this.#item?.slots.has(slot) === true
    })
  }

  #beginsItem({ cells }: Cells, row: MatrixRow): boolean {
    const number = cells.get('number')
    const name = cells.get('name')
    const item = this.#item
    if (item === null) return true
    if (number && item.slots.has(number)) return false
    if (this.#numbered && itemNumber(number) !== null) return true
    if (name === undefined || item.slots.has(name)) return false
    if (!this.#numbered) return true
    const begins = cells.size > 1 && looksWhole(item) && name.bare !== ''
    if (begins)
      this.#findings.warning('missing-number', '有的行没有序号，已作为单独的事项导入，请核对。', row.place)
    return begins
  }

  #category(name: string): RawCategory {
    const text = name.replace(NUMERAL, '')
    const last = this.#categories.at(-1)
    if (last && (text === '' || last.name === text)) return last
    const category = { name: text === '' ? UNNAMED : text, items: [] }
    this.#categories.push(category)
    return category
  }
}
