import type { OfficialTable } from '../official-table/types.ts'
import { ROW_EXTRA, measureTable, rowBreaks } from './measure.ts'
import type { RowBreak, TableMeasure } from './measure.ts'

/** A row, or the lines of it, that stand on one page. */
export interface PagePart {
  /** Index in the table's rows. */
  readonly row: number
  /** First line on this page, from 0, and the line after the last. */
  readonly firstLine: number
  readonly endLine: number
}

export interface ComposedPage {
  readonly parts: readonly PagePart[]
  /** The title stands on the first page only. */
  readonly hasTitle: boolean
  readonly hasNotes: boolean
}

/** What is known of each row before any is placed. */
interface Plan {
  readonly measure: TableMeasure
  readonly breaks: readonly RowBreak[]
  /** Height that must be free on a page for the row to begin there, points. */
  readonly leastRoom: readonly number[]
}

interface Composition {
  readonly pages: PagePart[][]
  /** Height left on the last page, points. */
  room: number
}

/**
 * Which rows stand on which page, by the same rules that are written into the Word document: a row
 * that fits on a page is not split, a higher one begins on a new page and goes on, a category row
 * stays with the row after it, the header stands on every page.
 */
export function composePages(
  table: OfficialTable,
  measure: TableMeasure = measureTable(table),
): ComposedPage[] {
  const plan = planOf(table, measure)
  const composition: Composition = { pages: [[]], room: measure.body - measure.heading - measure.header }
  table.rows.forEach((_, row) => placeRow(composition, row, plan))
  const hasNotes = table.notes.length > 0
  if (hasNotes && measure.notes > composition.room) newPage(composition, measure)
  const last = composition.pages.length - 1
  return composition.pages.map((parts, page) => ({
    parts,
    hasTitle: page === 0,
    hasNotes: hasNotes && page === last,
  }))
}

function planOf(table: OfficialTable, measure: TableMeasure): Plan {
  const breaks = rowBreaks(table, measure)
  const least = { anywhere: table.layout.body.lineHeight + ROW_EXTRA, 'from-new-page': Infinity }
  const leastRoom = measure.rowHeights.map((height, row) => {
    const kind = breaks[row] ?? 'whole'
    return kind === 'whole' ? height : least[kind]
  })
  for (let row = leastRoom.length - 2; row >= 0; row--) {
    if (table.rows[row]?.type === 'category')
      leastRoom[row] = (leastRoom[row] ?? 0) + (leastRoom[row + 1] ?? 0)
  }
  // A category row has already made sure of the room for the row after it.
  table.rows.slice(0, -1).forEach((row, index) => {
    if (row.type === 'category') leastRoom[index + 1] = 0
  })
  return { measure, breaks, leastRoom }
}

function newPage(composition: Composition, measure: TableMeasure): void {
  composition.pages.push([])
  composition.room = measure.body - measure.header
}

function placeRow(composition: Composition, row: number, { measure, breaks, leastRoom }: Plan): void {
  const lines = measure.rowLines[row] ?? 1
  const lineHeight = ((measure.rowHeights[row] ?? 0) - ROW_EXTRA) / lines
  const started = (composition.pages.at(-1)?.length ?? 0) > 0
  if (started && composition.room < (leastRoom[row] ?? 0)) newPage(composition, measure)
  let line = 0
  while (line < lines) {
    const fitting = Math.floor((composition.room - ROW_EXTRA) / lineHeight + 1e-6)
    const onThisPage = breaks[row] === 'whole' ? lines : Math.min(lines - line, Math.max(fitting, 1))
    composition.pages.at(-1)?.push({ row, firstLine: line, endLine: line + onThisPage })
    composition.room -= onThisPage * lineHeight + ROW_EXTRA
    line += onThisPage
    if (line < lines) newPage(composition, measure)
  }
}
