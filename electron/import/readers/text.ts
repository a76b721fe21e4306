import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { CellLine, GridCell, ReadFile } from '../../../shared/grid/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { decodeText } from './decode-text.ts'
import { fragmentLines, hasMarkup } from './fragment.ts'
import { GridWriter } from './grid-writer.ts'
import { MAX_FILE_BYTES, MESSAGES, unreadable } from './limits.ts'

const NO_TEXT = '文件内容不是文字，也不是能识别的表格文件，未导入；请用 Excel 或 WPS 另存为 .xlsx 后再试。'

function cellLines(text: string): CellLine[] {
  if (hasMarkup(text)) return fragmentLines(text)
  return text.trim() === '' ? [] : [{ text: text.trim(), runIn: true }]
}

function tabRow(line: string): GridCell[] {
  return line.split('\t').map((text, column) => ({ column, colSpan: 1, rowSpan: 1, lines: cellLines(text) }))
}

/**
 * Reads plain text whose table has tabs between the cells, as text recognition and copying give it;
 * cells may hold pieces of HTML.
 *
 * @param bytes the file in UTF-8, UTF-16 or GB18030
 * @returns one grid without a sheet name; a line without a tab is a text row, blank lines are left out
 */
export async function readText(bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  const text = decodeText(bytes)
  if (text === null) return unreadable(NO_TEXT)
  const writer = new GridWriter()
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.includes('\t')) writer.row(tabRow(line))
    else for (const each of cellLines(line)) writer.text(each)
    if (writer.full) return unreadable(MESSAGES.tooManyCells)
  }
  return ok({ grids: [writer.finish()], warnings: [] })
}
