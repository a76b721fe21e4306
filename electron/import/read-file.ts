import type { ImportProblem } from '../../shared/draft/types.ts'
import type { ReadFile } from '../../shared/grid/types.ts'
import type { Result } from '../../shared/result.ts'
import { MAX_FILE_BYTES, MESSAGES, unreadable } from './readers/limits.ts'
import { sniff, sniffOle, sniffZip } from './sniff.ts'

type Read = Promise<Result<ReadFile, ImportProblem>>

const REFUSALS = {
  empty: '文件是空的，未导入；请重新取得文件后再试。',
  image: '这是图片，里面没有可导入的文字，未导入；请先用文字识别软件转成文字或表格。',
  archive: '这是压缩包，未导入；请先解压，再选择其中的清单文件。',
  ofd: '暂不支持 OFD 文件，未导入；请用阅读器另存为 PDF 或 Word 文件后再试。',
  unknown: '无法识别这种文件，未导入；请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx 再试。',
} as const

async function readZip(bytes: Uint8Array): Read {
  switch (sniffZip(bytes)) {
    case 'docx':
      return (await import('./readers/docx.ts')).readDocx(bytes)
    case 'spreadsheet':
      return (await import('./readers/spreadsheet.ts')).readSpreadsheet(bytes)
    case 'open-document-text':
      return (await import('./readers/odt.ts')).readOdt(bytes)
    case 'ofd':
      return unreadable(REFUSALS.ofd)
    case 'unknown':
      return unreadable(REFUSALS.archive)
  }
}

async function readOle(bytes: Uint8Array): Read {
  switch (sniffOle(bytes)) {
    case 'encrypted':
      return unreadable(MESSAGES.encrypted)
    case 'document':
      return (await import('./readers/doc.ts')).readDoc(bytes)
    case 'spreadsheet':
      return (await import('./readers/spreadsheet.ts')).readSpreadsheet(bytes)
    case 'unknown':
      return unreadable(REFUSALS.unknown)
  }
}

/**
 * Reads a file into grids, by its content; its name is not asked.
 *
 * @returns `unreadable` for empty, damaged, encrypted, too large and foreign files
 */
export async function readFile(_name: string, bytes: Uint8Array): Read {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  const kind = sniff(bytes)
  switch (kind) {
    case 'zip':
      return readZip(bytes)
    case 'ole':
      return readOle(bytes)
    case 'pdf':
      return (await import('./readers/pdf.ts')).readPdf(bytes)
    case 'rtf':
      return (await import('./readers/rtf.ts')).readRtf(bytes)
    case 'html':
      return (await import('./readers/html.ts')).readHtml(bytes)
    case 'spreadsheet-xml':
      return (await import('./readers/spreadsheet.ts')).readSpreadsheet(bytes)
    case 'text':
    case 'json':
      return (await import('./readers/text.ts')).readText(bytes)
    case 'empty':
    case 'image':
    case 'archive':
    case 'unknown':
      return unreadable(REFUSALS[kind])
  }
}
