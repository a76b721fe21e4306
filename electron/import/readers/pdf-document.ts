import type { Glyph, PageMarks } from './pdf-operators.ts'
import { SharedColumns } from './pdf-columns.ts'
import { printedLines, type PrintedLine } from './pdf-lines.ts'
import { tablesOf, type RuledCell, type RuledTable } from './pdf-rules.ts'

/** A cell before its lines are joined to paragraphs. */
export interface PrintedCell {
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly lines: readonly PrintedLine[]
}

/** A line of text outside tables, or a table row, in the order of reading. */
export type PrintedRow =
  | { readonly kind: 'text'; readonly page: number; readonly line: PrintedLine }
  | {
      readonly kind: 'table'
      readonly page: number
      readonly group: number
      readonly cells: readonly PrintedCell[]
    }

export type TableRow = Extract<PrintedRow, { kind: 'table' }>

interface PageTables {
  readonly page: number
  readonly tables: readonly RuledTable[]
  readonly cells: ReadonlyMap<RuledCell, readonly PrintedLine[]>
  readonly outside: readonly PrintedLine[]
}

/**
 * Joins rows that go on over a page's end.
 *
 * @param pages the rows of each page, from the first on
 */
export function joinPages(pages: readonly (readonly PrintedRow[])[]): PrintedRow[] {
  const rows: PrintedRow[] = []
  for (const page of pages) {
    const added = [...page]
    joinContinued(rows, added)
    rows.push(...added)
  }
  return rows
}

/**
 * Turns the marks of all pages into rows by the ruling lines. Rows that go on over a page's end are
 * joined.
 *
 * @param pages from the first page on
 * @param isFurniture lines that are not part of the text (page numbers …)
 */
export function ruledRows(
  pages: readonly PageMarks[],
  isFurniture: (line: PrintedLine, page: number) => boolean,
): PrintedRow[] {
  const columns = new SharedColumns()
  const parted = pages.map((marks, index) => partPage(marks, index + 1))
  for (const { tables } of parted) for (const table of tables) columns.add(table)

  return joinPages(
    parted.map((page) => {
      const shown = page.outside.filter((line) => !isFurniture(line, page.page))
      return pageRows({ ...page, outside: shown }, columns)
    }),
  )
}

/** The lines outside the tables of a page, to find page numbers and the like. */
export function outsideLines(marks: PageMarks): readonly PrintedLine[] {
  return partPage(marks, 0).outside
}

function partPage(marks: PageMarks, page: number): PageTables {
  const tables = tablesOf(marks.rules)
  const inside = new Map<RuledCell, Glyph[]>()
  const outside: Glyph[] = []
  for (const glyph of marks.glyphs) {
    const [x, y] = [(glyph.x0 + glyph.x1) / 2, glyph.y - 0.35 * glyph.size]
    const cell = tables.map((table) => table.cellAt(x, y)).find((found) => found !== null)
    if (cell === undefined) outside.push(glyph)
    else if (inside.has(cell)) inside.get(cell)?.push(glyph)
    else inside.set(cell, [glyph])
  }
  const cells = new Map([...inside].map(([cell, glyphs]) => [cell, printedLines(glyphs)]))
  return { page, tables, cells, outside: printedLines(outside) }
}

function pageRows({ page, tables, cells, outside }: PageTables, columns: SharedColumns): PrintedRow[] {
  const rows: PrintedRow[] = []
  const waiting = [...outside]
  const text = (before: number): void => {
    while (waiting[0] !== undefined && waiting[0].y < before) {
      const line = waiting.shift()
      if (line !== undefined) rows.push({ kind: 'text', page, line })
    }
  }
  for (const table of tables) {
    text(table.bottom)
    const group = columns.groupOf(table)
    for (let row = 0; row < table.rows; row += 1) {
      const own = table.cells.filter((cell) => cell.row === row)
      const printed = own.map((cell): PrintedCell => {
        const column = columns.columnAt(table, cell.left)
        const colSpan = columns.columnAt(table, cell.right) - column
        return { column, colSpan, rowSpan: cell.rowSpan, lines: cells.get(cell) ?? [] }
      })
      if (printed.some((cell) => cell.lines.length > 0))
        rows.push({ kind: 'table', page, group, cells: printed })
    }
  }
  text(Infinity)
  return rows
}

/**
 * Joins the first row of a page to the last one of the page before, where the number shows that both
 * are one row: it stands in one of them only. Header rows that the page repeats stand between.
 */
function joinContinued(rows: PrintedRow[], added: PrintedRow[]): void {
  const first = added.findIndex((row) => !isRepeated(row, rows))
  const next = added[first]
  const at = rows.findLastIndex((row, index) => !isRepeated(row, rows.slice(0, index)))
  const last = rows[at]
  if (last?.kind !== 'table' || next?.kind !== 'table' || last.group !== next.group) return
  if (!continues(last, next)) return
  rows[at] = { ...last, cells: mergeCells(last.cells, next.cells) }
  added.splice(first, 1)
}

/** A header row, standing somewhere on the pages before with the very same text. */
function isRepeated(row: PrintedRow, rows: readonly PrintedRow[]): boolean {
  if (row.kind !== 'table' || row.cells.length < 2) return false
  const text = rowText(row)
  const header = rows.find(
    (known) => known.kind === 'table' && known.group === row.group && known.cells.length > 1,
  )
  const top = rows.filter((known) => known.page === header?.page && known.kind === 'table').slice(0, 4)
  return top.some((known) => known.kind === 'table' && rowText(known) === text)
}

function rowText(row: TableRow): string {
  return row.cells.map((cell) => cell.lines.map((line) => line.text.trim()).join('')).join('\t')
}

function continues(last: TableRow, next: TableRow): boolean {
  const [before, after] = [numberCell(last), numberCell(next)]
  if (before === undefined || after === undefined) return false
  return before.lines.length === 0 || after.lines.length === 0
}

function numberCell(row: TableRow): PrintedCell | undefined {
  const cell = row.cells.find(({ column }) => column === 0)
  return cell !== undefined && cell.colSpan < row.cells.length + cell.colSpan - 1 ? cell : undefined
}

function mergeCells(cells: readonly PrintedCell[], more: readonly PrintedCell[]): PrintedCell[] {
  const merged = cells.map((cell) => {
    const rest = more.find(({ column }) => column === cell.column)
    return rest === undefined ? cell : { ...cell, lines: [...cell.lines, ...rest.lines] }
  })
  const others = more.filter(({ column }) => cells.every((cell) => cell.column !== column))
  return [...merged, ...others].toSorted((a, b) => a.column - b.column)
}
