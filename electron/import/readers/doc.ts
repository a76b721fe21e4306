import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { ReadFile } from '../../../shared/grid/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { DocBody, type DocRemarks } from './doc-body.ts'
import { openDoc, type DocFile } from './doc-file.ts'
import { MAX_FILE_BYTES, MESSAGES, unreadable } from './limits.ts'

const TOO_OLD = '这是 Word 95 或更早的文件，不能直接导入；请用 Word 或 WPS 打开后另存为 .docx 再导入。'

/**
 * Reads a Word 97–2003 document (.doc, and .wps, which is the same inside): tables with merged cells,
 * automatic numbers as text, tracked changes as if accepted.
 *
 * @param bytes the whole file
 * @returns one grid without a sheet name; `unreadable` if damaged, encrypted, older or past a limit
 */
export async function readDoc(bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  try {
    const file = openDoc(bytes)
    if (file === 'encrypted') return unreadable(MESSAGES.encrypted)
    if (file === 'too-old') return unreadable(TOO_OLD)
    if (file === 'damaged') return unreadable(MESSAGES.damaged)
    const body = new DocBody(file)
    body.read()
    if (body.writer.full) return unreadable(MESSAGES.tooManyCells)
    return ok({ grids: [body.writer.finish()], warnings: warningsOf(file, body.remarks) })
  } catch (error) {
    // A place in the file that points past its end: the only way that reading a sound structure fails.
    if (error instanceof RangeError) return unreadable(MESSAGES.damaged)
    throw error
  }
}

function warningsOf(file: DocFile, remarks: DocRemarks): string[] {
  const warnings: string[] = []
  if (remarks.changes) warnings.push('文件中有未处理的修订，已按接受全部修订后的文字导入。')
  if (file.textBoxLength > 0) warnings.push('文件中文本框里的文字未导入，请与原文核对。')
  if (remarks.nestedTables > 0) warnings.push('有嵌套在单元格内的表格，已按文字并入所在单元格。')
  if (file.noteLength > 0) warnings.push('文件中的批注、脚注未导入。')
  if (remarks.hidden) warnings.push('文件中设为隐藏的内容未导入。')
  if (remarks.symbols > 0)
    warnings.push(`有 ${remarks.symbols} 个用“插入符号”输入的字以“□”代替，请与原文核对。`)
  return warnings
}
