import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { CellLine, GridRow, ReadFile } from '../../../shared/grid/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { decodeText } from './decode-text.ts'
import { fragmentLines, hasMarkup } from './fragment.ts'
import { MAX_CELLS, MAX_FILE_BYTES, MESSAGES, unreadable } from './limits.ts'
import { textRows, type TextRow } from './text-tables.ts'

const NO_TEXT = '文件内容不是文字，也不是能识别的表格文件，未导入；请用 Excel 或 WPS 另存为 .xlsx 后再试。'

function cellLines(text: string, runIn: boolean): CellLine[] {
  if (text.trim() === '') return []
  if (hasMarkup(text)) return fragmentLines(text)
  if (runIn) return [{ text: text.trim(), runIn }]
  return text.split(/\r\n?|\n/).map((line) => ({ text: line }))
}

function gridRow({ line, cells, runIn }: TextRow): GridRow {
  return {
    place: { row: line },
    kind: cells.length > 1 ? 'table' : 'text',
    cells: cells.map((text, column) => ({ column, colSpan: 1, rowSpan: 1, lines: cellLines(text, runIn) })),
  }
}

/**
 * Reads plain text: tables with tabs (as text recognition and copying give them), commas (.csv), bars
 * or wide blanks between the cells; cells may hold pieces of HTML.
 *
 * @param bytes the file in UTF-8, UTF-16 or GB18030
 * @returns one grid without a sheet name; a line that is no row of a table is a text row
 */
export async function readText(bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  const text = decodeText(bytes)
  if (text === null) return unreadable(NO_TEXT)
  const rows = textRows(text)
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0)
  if (cells > MAX_CELLS) return unreadable(MESSAGES.tooManyCells)
  return ok({ grids: [{ sheet: null, rows: rows.map(gridRow) }], warnings: [] })
}
