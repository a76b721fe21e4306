import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { ReadFile } from '../../../shared/grid/types.ts'
import type { Result } from '../../../shared/result.ts'
import { unreadable } from './limits.ts'

/**
 * Refuses Rich Text: no maintained library reads its tables and list numbers, and a guess would lose
 * duties without a word.
 *
 * @returns always `unreadable`, saying what to save the file as
 */
export async function readRtf(_bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  return unreadable('RTF 文件不能直接导入；请用 Word 或 WPS 打开后另存为 .docx 再导入。')
}
