import { fail } from '../../../shared/result.ts'
import type { ImportProblem } from '../../../shared/draft/types.ts'

/** Largest file taken, in bytes. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024
/** Most bytes that all parts of a zip may unpack to together. */
export const MAX_UNPACKED_BYTES = 500 * 1024 * 1024
/** Most cells of all grids of a file. */
export const MAX_CELLS = 200_000
/** Widest table taken, in columns: as wide as a spreadsheet. */
export const MAX_COLUMNS = 16_384
/** Deepest nesting of elements in XML or HTML; real documents stay below 60. */
export const MAX_DEPTH = 256

/** A refusal of a file that cannot be read, with one Chinese sentence for the user. */
export function unreadable(message: string): { readonly ok: false; readonly error: ImportProblem } {
  return fail({ code: 'unreadable', message })
}

export const MESSAGES = {
  fileTooLarge: '文件超过 100 MB，未导入；请删去其中的图片等内容后再试。',
  unpacksTooLarge: '文件解压后超过 500 MB，未导入；请用 Word 或 WPS 打开后另存一份再试。',
  tooManyCells: '文件中的单元格超过 20 万个，未导入；请只保留清单所在的表后再试。',
  tooWide: `表格超过 ${MAX_COLUMNS} 列，未导入；请删去多余的列、只保留清单所在的表后再试。`,
  tooDeep: '文件内部嵌套层次过深，未导入；请用 Word 或 WPS 打开后另存一份再试。',
  encrypted: '文件设有密码，未导入；请先用 Word 或 WPS 打开并取消密码后再试。',
  damaged: '文件已损坏或不完整，未导入；请重新取得文件，或用 Word、WPS 打开后另存一份再试。',
} as const
