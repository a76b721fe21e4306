import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { Doubt, Grid, GridCell } from '../../../shared/grid/types.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { GridWriter } from './grid-writer.ts'
import { MESSAGES, unreadable } from './limits.ts'
import { outsideLines, ruledRows, type PrintedCell, type PrintedRow, type TableRow } from './pdf-document.ts'
import { Furniture } from './pdf-furniture.ts'
import type { PrintedLine } from './pdf-lines.ts'
import type { PageMarks } from './pdf-operators.ts'
import { unruledRows } from './pdf-unruled.ts'
import { LineEnds, textArea, type CellText, type TextArea } from './pdf-paragraphs.ts'

const NO_LINES =
  'PDF 里的表格没有框线，无法确定各行各列的范围，未导入；请找原来的 Word、Excel 文件，或加上框线后再试。'

const UNSURE_ENDS = '有的行末无法确定是换行还是分段，请与原文核对。'
const LOST_LETTERS = '有的字无法还原，请与原文核对。'
/** Places of a font that hold no known character. */
const LOST = /[\uFFFD\uE000-\uF8FF]/

interface PdfGrid {
  readonly grid: Grid
  readonly warnings: readonly string[]
  readonly doubts: readonly Doubt[]
}

/**
 * Makes one grid of the pages of a document.
 *
 * @param pages marks and heights, in points
 */
export function gridOf(
  pages: readonly { readonly marks: PageMarks; readonly height: number }[],
): Result<PdfGrid, ImportProblem> {
  const heights = pages.map(({ height }) => height)
  const furniture = new Furniture(
    pages.map(({ marks }) => outsideLines(marks)),
    heights,
  )
  const rows = printedRows(
    pages.map(({ marks }) => marks),
    furniture,
  )
  if (rows === 'unsure') return fail({ code: 'no-table', message: NO_LINES })
  const warnings: string[] = []
  for (const text of furniture.repeated) warnings.push(`每页重复的页眉或页脚“${text}”未导入。`)

  const cells = new CellTexts(rows)
  const ends = new LineEnds(cells.all)
  const writer = new GridWriter()
  const doubts: Doubt[] = []
  for (const row of rows) {
    if (row.kind === 'text') {
      writer.text({ text: row.line.text.trim() }, row.page)
      continue
    }
    let unsure = 0
    const filled = row.cells.map((cell): GridCell => {
      const paragraphs = ends.paragraphs(cells.of(row, cell))
      unsure += paragraphs.doubts
      const { column, colSpan, rowSpan } = cell
      return { column, colSpan, rowSpan, lines: paragraphs.texts.map((text) => ({ text })) }
    })
    const place = writer.row(filled, { page: row.page })
    if (unsure > 0) doubts.push({ message: UNSURE_ENDS, place })
    if (filled.some(({ lines }) => lines.some(({ text }) => LOST.test(text))))
      doubts.push({ message: LOST_LETTERS, place })
  }
  if (writer.full) return unreadable(MESSAGES.tooManyCells)
  return ok({ grid: writer.finish(), warnings, doubts })
}

function printedRows(pages: readonly PageMarks[], furniture: Furniture): PrintedRow[] | 'unsure' {
  const ruled = ruledRows(pages, furniture.has)
  if (ruled.some((row) => row.kind === 'table')) return ruled
  return unruledRows(pages, furniture.has) ?? ruled
}

/** The cells' lines with the text area of their column, which all pages share. */
class CellTexts {
  readonly #areas = new Map<string, TextArea>()
  readonly #names = new Set<string>()
  readonly all: readonly CellText[]

  constructor(rows: readonly PrintedRow[]) {
    const lines = new Map<string, PrintedLine[]>()
    const tableRows = rows.filter((row) => row.kind === 'table')
    for (const row of tableRows) {
      for (const cell of row.cells) {
        const key = keyOf(row, cell)
        lines.set(key, [...(lines.get(key) ?? []), ...cell.lines])
        if (isDepartmentHeader(cell)) this.#names.add(key)
      }
    }
    for (const [key, all] of lines) if (all.length > 0) this.#areas.set(key, textArea(all))
    this.all = tableRows.flatMap((row) => row.cells.map((cell) => this.of(row, cell)))
  }

  of(row: TableRow, cell: PrintedCell): CellText {
    const key = keyOf(row, cell)
    const area = this.#areas.get(key) ?? { left: 0, right: 0, width: 0 }
    return { lines: cell.lines, area, names: this.#names.has(key) }
  }
}

function keyOf(row: TableRow, cell: PrintedCell): string {
  return `${row.group} ${cell.column} ${cell.colSpan}`
}

/** The header of the column of department names; a line of it never ends inside a name’s last word. */
function isDepartmentHeader(cell: PrintedCell): boolean {
  const text = cell.lines.map((line) => line.text.trim()).join('')
  return text.length < 20 && /部门|单位/.test(text) && !/职责|配合|事项|任务/.test(text)
}
