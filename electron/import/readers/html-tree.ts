import { Parser } from 'htmlparser2'
import type { CellLine } from '../../../shared/grid/types.ts'
import { nextNumber, openList, type HtmlList } from './html-lists.ts'
import { MAX_CELLS } from './limits.ts'
import { LineCollector } from './lines.ts'

/** A line or a table, in the order of reading. */
export type HtmlBlock = { readonly line: CellLine } | { readonly table: HtmlTable }

export interface HtmlCell {
  readonly colSpan: number
  readonly rowSpan: number
  readonly blocks: readonly HtmlBlock[]
}

export interface HtmlRow {
  readonly hidden: boolean
  readonly cells: HtmlCell[]
}

export interface HtmlTable {
  readonly rows: HtmlRow[]
}

export interface HtmlTree {
  readonly blocks: readonly HtmlBlock[]
  /** Text marked as deleted was left out. */
  readonly deletions: boolean
  /** Of `<meta name="keywords">`; empty where there is none. */
  readonly keywords: string
  /** Elements hidden by their own style were left out. */
  readonly hidden: boolean
}

type Attributes = Readonly<Record<string, string>>

const INVISIBLE = new Set([
  'head',
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'math',
])
const LINE_ELEMENTS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead td th tr ul'.split(
    ' ',
  ),
)
/** Pages with forgotten end tags nest deeper than any sound document. */
const MAX_DEPTH = 1000
/** Written in steps, so that a limit passed stops the work early. */
const STEP = 65_536

interface Box {
  readonly collector: LineCollector
  readonly blocks: HtmlBlock[]
  readonly lists: HtmlList[]
}

interface OpenTable {
  readonly table: HtmlTable
  cell: (Box & { readonly colSpan: number; readonly rowSpan: number }) | null
}

interface OpenElement {
  readonly skipped: boolean
  readonly preformatted: boolean
}

/**
 * Reads markup into lines and tables, as a browser shows them. Mends what published pages get wrong:
 * missing end tags, cells without a row, text between cells.
 *
 * @returns the tree, or which limit was passed
 */
export function parseHtml(source: string): HtmlTree | 'too-deep' | 'too-many-cells' {
  const builder = new TreeBuilder(wrapsBetweenHanzi(source))
  const parser = new Parser(builder, { decodeEntities: true, lowerCaseTags: true })
  for (let at = 0; at < source.length && builder.problem === null; at += STEP) {
    parser.write(source.slice(at, at + STEP))
  }
  if (builder.problem === null) parser.end()
  return builder.problem ?? builder.finish()
}

/** Word, Excel and WPS break the lines of their markup anywhere; others only where a blank stood. */
function wrapsBetweenHanzi(source: string): boolean {
  const generator = /<meta\b[^>]*\bgenerator\b[^>]*>/i.exec(source.slice(0, 10_000))?.[0] ?? ''
  return /Microsoft|WPS|Kingsoft/i.test(generator)
}

class TreeBuilder {
  problem: 'too-deep' | 'too-many-cells' | null = null
  readonly #wraps: boolean
  readonly #page: Box
  readonly #tables: OpenTable[] = []
  readonly #elements: OpenElement[] = []
  #cells = 0
  #deletions = false
  #keywords = ''
  #hidden = false

  constructor(wraps: boolean) {
    this.#wraps = wraps
    this.#page = newBox(wraps)
  }

  onopentag(name: string, attributes: Attributes): void {
    const parent = this.#elements.at(-1)
    const skipped = parent?.skipped === true || this.#leavesOut(name, attributes)
    const preformatted = parent?.preformatted === true || isPreformatted(name, attributes)
    this.#elements.push({ skipped, preformatted })
    if (name === 'meta' && attributes['name']?.toLowerCase() === 'keywords') {
      this.#keywords = attributes['content'] ?? ''
    }
    if (this.#elements.length > MAX_DEPTH) this.problem = 'too-deep'
    if (!skipped) this.#open(name, attributes)
  }

  ontext(data: string): void {
    const element = this.#elements.at(-1)
    if (element?.skipped === true) return
    if (element?.preformatted === true) this.#box.collector.preformatted(data)
    else this.#box.collector.text(data)
  }

  onclosetag(name: string): void {
    if (this.#elements.pop()?.skipped !== true) this.#close(name)
  }

  finish(): HtmlTree {
    while (this.#tables.length > 0) this.#closeTable()
    flush(this.#page)
    return {
      blocks: this.#page.blocks,
      deletions: this.#deletions,
      keywords: this.#keywords,
      hidden: this.#hidden,
    }
  }

  get #box(): Box {
    return this.#tables.findLast((open) => open.cell !== null)?.cell ?? this.#page
  }

  #leavesOut(name: string, attributes: Attributes): boolean {
    if (INVISIBLE.has(name)) return true
    if (name === 'del') this.#deletions = true
    // A hidden row is kept and marked: the clerk decides about it.
    const hidden = name !== 'tr' && isHidden(attributes)
    if (hidden) this.#hidden = true
    return hidden || name === 'del'
  }

  #open(name: string, attributes: Attributes): void {
    if (name === 'br' || LINE_ELEMENTS.has(name)) this.#box.collector.breakLine()
    if (name === 'table') this.#openTable()
    else if (name === 'tr') this.#openRow(isHidden(attributes))
    else if (name === 'td' || name === 'th') this.#openCell(attributes)
    else if (name === 'ol' || name === 'ul') this.#openList(name, attributes)
    else if (name === 'li') this.#openEntry(attributes)
  }

  #close(name: string): void {
    if (name === 'table') this.#closeTable()
    else if (name === 'tr' || name === 'td' || name === 'th') this.#closeCell()
    else if (name === 'ol' || name === 'ul') {
      this.#box.collector.endMark()
      this.#box.lists.pop()
    } else if (name === 'li') this.#box.collector.endMark()
    else if (LINE_ELEMENTS.has(name)) this.#box.collector.breakLine()
  }

  #openTable(): void {
    this.#tables.push({ table: { rows: [] }, cell: null })
  }

  #closeTable(): void {
    this.#closeCell()
    const open = this.#tables.pop()
    if (open === undefined) return
    const box = this.#box
    flush(box)
    box.blocks.push({ table: open.table })
  }

  #openRow(hidden: boolean): void {
    this.#closeCell()
    this.#tables.at(-1)?.table.rows.push({ hidden, cells: [] })
  }

  #openCell(attributes: Attributes): void {
    this.#closeCell()
    const open = this.#tables.at(-1)
    if (open === undefined) return
    if (open.table.rows.length === 0) this.#openRow(false)
    this.#cells += 1
    if (this.#cells > MAX_CELLS) this.problem = 'too-many-cells'
    // The largest spans a browser takes (HTML Standard §4.9.11).
    const colSpan = span(attributes['colspan'], 1000)
    open.cell = { ...newBox(this.#wraps), colSpan, rowSpan: span(attributes['rowspan'], 65_534) }
  }

  #closeCell(): void {
    const open = this.#tables.at(-1)
    if (open === undefined || open.cell === null) return
    const { blocks, colSpan, rowSpan } = open.cell
    flush(open.cell)
    open.table.rows.at(-1)?.cells.push({ colSpan, rowSpan, blocks })
    open.cell = null
  }

  #openList(name: string, attributes: Attributes): void {
    const { collector, lists } = this.#box
    const list = openList(name, attributes)
    lists.push(list)
    if (list.ordered) collector.mark('lost')
  }

  #openEntry(attributes: Attributes): void {
    const { collector, lists } = this.#box
    collector.endMark()
    const list = lists.at(-1)
    if (list !== undefined) collector.mark(nextNumber(list, attributes))
  }
}

function newBox(wrapsBetweenHanzi: boolean): Box {
  return { collector: new LineCollector({ wrapsBetweenHanzi }), blocks: [], lists: [] }
}

function flush({ collector, blocks }: Box): void {
  for (const line of collector.take()) blocks.push({ line })
}

function span(text: string | undefined, max: number): number {
  const value = Number.parseInt(text ?? '', 10)
  return value >= 1 ? Math.min(value, max) : 1
}

function isHidden(attributes: Attributes): boolean {
  return 'hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '')
}

function isPreformatted(name: string, attributes: Attributes): boolean {
  return name === 'pre' || /white-space\s*:\s*pre/i.test(attributes['style'] ?? '')
}
