import { joinPages, type PrintedCell, type PrintedRow } from './pdf-document.ts'
import { glyphLines, printedLines, type PrintedLine } from './pdf-lines.ts'
import type { Glyph, PageMarks } from './pdf-operators.ts'

const HEADER_WORDS = /序号|事项|名称|部门|单位|职责|备注|内容/
const CATEGORY = /^[一二三四五六七八九十]{1,3}、\S{1,30}$/
const NOTE = /^注[：:]/
const NUMBER = /^\d{1,3}$/
/** Share of numbered lines that must begin in the columns of duties too. */
const TOGETHER = 0.95

/** Header words over two lines stand within so many ems of the others. */
const TALL_HEADER = 1.7

interface PageLine {
  readonly page: number
  readonly line: PrintedLine
  readonly glyphs: readonly Glyph[]
}

interface BodyLine extends PageLine {
  readonly kind: 'header' | 'category' | 'note' | 'cells'
}

/**
 * Rows of a table without ruling lines: columns from the blanks below the header's words, rows from
 * the numbers. This holds only where the cells of a row begin at the same height.
 *
 * @returns null where there is no header row; `unsure` where columns or rows cannot be told
 */
export function unruledRows(
  pages: readonly PageMarks[],
  isFurniture: (line: PrintedLine, page: number) => boolean,
): PrintedRow[] | null | 'unsure' {
  const lines = withTallHeaders(pages.flatMap((marks, index) => linesOf(marks, index + 1, isFurniture)))
  const at = lines.findIndex(({ glyphs }) => isHeader(glyphs))
  const header = lines[at]
  if (header === undefined) return null
  const body = lines.slice(at).map((line): BodyLine => ({ ...line, kind: kindOf(line.line, header.line) }))
  const edges = columnEdges(segments(header.glyphs), body)
  if (edges === null || !beginsTogether(body, edges)) return 'unsure'
  const before = lines.slice(0, at).map(({ page, line }): PrintedRow => ({ kind: 'text', page, line }))
  const found = rows(body, edges)
  const pageNumbers = [...new Set(found.map(({ page }) => page))]
  return [...before, ...joinPages(pageNumbers.map((page) => found.filter((row) => row.page === page)))]
}

/** A narrow column's header word stands over two lines, above and below the others (备 over 注). */
function withTallHeaders(lines: readonly PageLine[]): PageLine[] {
  const taken = new Set<PageLine>()
  const merged = lines.map((header) => {
    if (!isHeader(header.glyphs)) return header
    const near = lines.filter(
      ({ page, line }) =>
        page === header.page &&
        line !== header.line &&
        plain(line.text).length <= 2 &&
        !NUMBER.test(line.text.trim()) &&
        Math.abs(line.y - header.line.y) < TALL_HEADER * line.size,
    )
    for (const line of near) taken.add(line)
    return { ...header, glyphs: [...header.glyphs, ...near.flatMap(({ glyphs }) => glyphs)] }
  })
  return merged.filter((line) => !taken.has(line))
}

function linesOf(
  marks: PageMarks,
  page: number,
  isFurniture: (line: PrintedLine, page: number) => boolean,
): PageLine[] {
  return glyphLines(marks.glyphs).flatMap((glyphs) => {
    const [line] = printedLines(glyphs)
    return line === undefined || isFurniture(line, page) ? [] : [{ page, line, glyphs }]
  })
}

/** The pieces of a line that wide blanks part. */
function segments(glyphs: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.x0 - b.x0)) {
    if (glyph.text.trim() === '') continue
    const before = parts.at(-1)?.at(-1)
    if (before === undefined || glyph.x0 - before.x1 > glyph.size) parts.push([glyph])
    else parts.at(-1)?.push(glyph)
  }
  return parts
}

function isHeader(glyphs: readonly Glyph[]): boolean {
  const words = segments(glyphs).map((part) => part.map((glyph) => glyph.text).join(''))
  return words.length >= 3 && words.filter((word) => HEADER_WORDS.test(word)).length >= 3
}

function kindOf(line: PrintedLine, header: PrintedLine): BodyLine['kind'] {
  const text = line.text.trim()
  if (plain(text) === plain(header.text)) return 'header'
  if (CATEGORY.test(text)) return 'category'
  return NOTE.test(text) ? 'note' : 'cells'
}

function plain(text: string): string {
  return text.replaceAll(/\s/g, '')
}

/** Where each column begins: in the widest blank between the middles of two header words. */
function columnEdges(words: readonly (readonly Glyph[])[], body: readonly BodyLine[]): number[] | null {
  const crossing = coverage(body.filter(({ kind }) => kind === 'cells'))
  const edges = [-Infinity]
  for (const [index, word] of words.slice(1).entries()) {
    const [from, to] = [middle(words[index] ?? word), middle(word)]
    const edge = widestBlank(crossing, Math.ceil(from), Math.floor(to))
    if (edge === null) return null
    edges.push(edge)
  }
  return edges
}

function middle(glyphs: readonly Glyph[]): number {
  return ((glyphs[0]?.x0 ?? 0) + (glyphs.at(-1)?.x1 ?? 0)) / 2
}

/** The points across the page where any line has ink. */
function coverage(lines: readonly BodyLine[]): Set<number> {
  const inked = new Set<number>()
  for (const { glyphs } of lines) {
    for (const glyph of glyphs) {
      if (glyph.text.trim() === '') continue
      for (let x = Math.floor(glyph.x0); x < glyph.x1; x += 1) inked.add(x)
    }
  }
  return inked
}

function widestBlank(crossing: ReadonlySet<number>, from: number, to: number): number | null {
  let best: { readonly start: number; readonly length: number } | null = null
  let start = from
  for (let x = from; x <= to; x += 1) {
    if (crossing.has(x)) start = x + 1
    else if (best === null || x + 1 - start > best.length) best = { start, length: x + 1 - start }
  }
  return best === null ? null : best.start + best.length / 2
}

function columnOf(glyph: Glyph, edges: readonly number[]): number {
  const x = (glyph.x0 + glyph.x1) / 2
  return edges.findLastIndex((edge) => edge <= x)
}

function textAt(line: BodyLine, column: number, edges: readonly number[]): string {
  const inside = line.glyphs.filter((glyph) => columnOf(glyph, edges) === column)
  return printedLines(inside)
    .map(({ text }) => text.trim())
    .join('')
}

function isNumbered(line: BodyLine | undefined, edges: readonly number[]): boolean {
  return line?.kind === 'cells' && NUMBER.test(textAt(line, 0, edges))
}

/**
 * Whether rows begin with their number: below the first header and below a category, and with the
 * duties on the same line. In a table with centred cells the duties begin above the number.
 */
function beginsTogether(body: readonly BodyLine[], edges: readonly number[]): boolean {
  const firsts = body.filter(({ kind }, index) => {
    const before = body[index - 1]
    return kind === 'cells' && (before?.kind === 'category' || (before?.kind === 'header' && index === 1))
  })
  const numbered = body.filter((line) => isNumbered(line, edges))
  const together = numbered.filter(
    (line) => textAt(line, 1, edges) !== '' && textAt(line, edges.length - 2, edges) !== '',
  )
  const ordered = firsts.every((line) => isNumbered(line, edges))
  return numbered.length > 0 && ordered && together.length >= TOGETHER * numbered.length
}

function rows(body: readonly BodyLine[], edges: readonly number[]): PrintedRow[] {
  const found: PrintedRow[] = []
  let open: { readonly page: number; readonly glyphs: Glyph[] } | null = null
  const close = (): void => {
    if (open !== null)
      found.push({ kind: 'table', page: open.page, group: 0, cells: cellsOf(open.glyphs, edges) })
    open = null
  }
  for (const line of body) {
    const { page, kind, glyphs } = line
    if (kind === 'note') {
      close()
      found.push({ kind: 'text', page, line: line.line })
    } else if (kind === 'category') {
      close()
      const cell = { column: 0, colSpan: edges.length, rowSpan: 1, lines: [line.line] }
      found.push({ kind: 'table', page, group: 0, cells: [cell] })
    } else if (open !== null && continuesRow(open, line, edges)) open.glyphs.push(...glyphs)
    else {
      close()
      open = { page, glyphs: [...glyphs] }
    }
    if (kind === 'header') close()
  }
  close()
  return found
}

function continuesRow(open: { readonly page: number }, line: BodyLine, edges: readonly number[]): boolean {
  return line.kind === 'cells' && open.page === line.page && !isNumbered(line, edges)
}

function cellsOf(glyphs: readonly Glyph[], edges: readonly number[]): PrintedCell[] {
  return edges.map((_, column) => {
    const inside = glyphs.filter((glyph) => columnOf(glyph, edges) === column)
    return { column, colSpan: 1, rowSpan: 1, lines: printedLines(inside) }
  })
}
