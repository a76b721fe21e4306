import { pointsOf, tableWidth } from '../../shared/layout/geometry.ts'
import type { Layout } from '../../shared/layout/types.ts'
import type { ItemRow, OfficialTable } from '../../shared/official-table/types.ts'
import { composePages } from '../../shared/typesetting/compose-pages.ts'
import { measureTable } from '../../shared/typesetting/measure.ts'
import type { PrintedPage, PrintedWord } from './rendered-pages.ts'

interface PrintedLine {
  readonly page: number
  readonly text: string
}

/** Where a cell came to stand: the page of each of its lines. */
export interface PlacedCell {
  readonly number: number
  readonly column: number
  readonly pages: readonly number[]
}

/** Text as it can be compared with what a PDF gives back: without blanks, without variant forms. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}

/**
 * Finds every cell of the items on the printed pages, line by line.
 *
 * @throws where a cell's text does not stand on paper in its column, in order, letter by letter
 */
export function placedCells(pages: readonly PrintedPage[], table: OfficialTable): PlacedCell[] {
  const items = table.rows.filter((row) => row.type === 'item')
  return table.layout.columns.flatMap((_, column) => {
    const lines = columnLines(pages, table, column)
    let next = 0
    return items.map((item) => {
      const start = next
      const expected = comparable((item.cells[column] ?? []).join(''))
      for (let text = ''; text !== expected; next++) {
        text += lines[next]?.text ?? ''
        if (!expected.startsWith(text) || next >= lines.length) throw new Error(missing(item, column, text))
      }
      return { number: item.number, column, pages: lines.slice(start, next).map((line) => line.page) }
    })
  })
}

function missing(item: ItemRow, column: number, text: string): string {
  return `item ${item.number}, column ${column + 1}: not on paper after “${text.slice(-30)}”`
}

/** The lines of one column through all pages, without header, category rows, title and page numbers. */
function columnLines(pages: readonly PrintedPage[], table: OfficialTable, column: number): PrintedLine[] {
  const { left, right } = columnEdges(table.layout, column)
  const categories = new Set(
    table.rows.flatMap((row) => (row.type === 'category' ? [comparable(row.text)] : [])),
  )
  const { header } = measureTable(table)
  return pages.flatMap((page, index) => {
    const headerEnd = headerBottom(page, table.layout, header)
    const foot = page.height - pointsOf(table.layout.page.margins.bottom)
    const words = page.words.filter(
      (word) => word.left >= left && word.left < right && word.top > headerEnd && word.bottom < foot + 3,
    )
    return linesOf(words)
      .filter((text) => column > 0 || !categories.has(text))
      .map((text) => ({ page: index, text }))
  })
}

function columnEdges(layout: Layout, column: number): { left: number; right: number } {
  const { width, margins } = layout.page
  const start = margins.left + (width - margins.left - margins.right - tableWidth(layout)) / 2
  const before = layout.columns.slice(0, column).reduce((sum, { width: own }) => sum + own, start)
  return {
    left: pointsOf(before) - 0.5,
    right: pointsOf(before + (layout.columns[column]?.width ?? 0)) - 0.5,
  }
}

/** Lower edge of the header row, which must stand on each page exactly once. */
function headerBottom(page: PrintedPage, layout: Layout, height: number): number {
  const text = layout.columns[0]?.header ?? ''
  const { left, right } = columnEdges(layout, 0)
  const found = page.words.filter(
    (word) => word.text === text && word.left >= left && word.right <= right + 1,
  )
  if (found.length !== 1) throw new Error(`the header stands ${found.length} times on a page`)
  return ((found[0]?.top ?? 0) + (found[0]?.bottom ?? 0) + height) / 2 - 2
}

function middle(word: PrintedWord): number {
  return (word.top + word.bottom) / 2
}

function linesOf(words: readonly PrintedWord[]): string[] {
  const lines: PrintedWord[][] = []
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1)
    if (line?.[0] !== undefined && middle(word) - middle(line[0]) < 4) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) =>
    comparable(
      line
        .toSorted((a, b) => a.left - b.left)
        .map((word) => word.text)
        .join(''),
    ),
  )
}

/** The first item that begins on each page; 0 where none does. */
export function pageStarts(cells: readonly PlacedCell[], pageCount: number): number[] {
  const starts = Array.from({ length: pageCount }, () => 0)
  for (const { number, column, pages } of cells) {
    const page = pages[0] ?? 0
    if (column === 0 && (starts[page] === 0 || number < (starts[page] ?? 0))) starts[page] = number
  }
  return starts
}

/** The same as {@link pageStarts}, as the table is composed before it is printed. */
export function foreseenStarts(table: OfficialTable): number[] {
  return composePages(table).map(({ parts }) => {
    const first = parts.find((part) => table.rows[part.row]?.type === 'item' && part.firstLine === 0)
    const row = first && table.rows[first.row]
    return row?.type === 'item' ? row.number : 0
  })
}
