import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { ReadFile } from '../../../shared/grid/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { readKeywords } from './core-properties.ts'
import { DocxBody } from './docx-body.ts'
import { DocxNumbering } from './docx-numbering.ts'
import { remarkWarnings } from './document-remarks.ts'
import { MAX_FILE_BYTES, MESSAGES, unreadable } from './limits.ts'
import { readXml } from './xml.ts'
import { unzip } from './zip.ts'

/** Transitional and strict files name the same things by different namespaces (ISO/IEC 29500-1, annex A). */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
])
const PARTS = /^(?:word\/(?:document\d*|numbering|styles)|docProps\/core)\.xml$/

/**
 * Reads a Word document (.docx, .docm): tables with their spans, automatic numbers as text, tracked
 * changes as if accepted. Headers, footers, pictures and text boxes are left out, and said.
 *
 * @param bytes the whole file
 * @returns one grid without a sheet name; `unreadable` if damaged, encrypted or past a limit
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  const parts = unzip(bytes, (name) => PARTS.test(name))
  if (!parts.ok) return parts
  const document = [...parts.value].find(([name]) => name.startsWith('word/document'))?.[1]
  if (!document) return unreadable(MESSAGES.damaged)

  const numbering = new DocxNumbering()
  let numbersLost = false
  for (const part of ['word/numbering.xml', 'word/styles.xml']) {
    const source = parts.value.get(part)
    if (source && readXml(source, PREFIXES, numbering) !== 'done') numbersLost = true
  }
  const body = new DocxBody(numbering)
  const outcome = readXml(document, PREFIXES, body)
  if (outcome === 'too-deep') return unreadable(MESSAGES.tooDeep)
  if (outcome === 'damaged') return unreadable(MESSAGES.damaged)
  if (body.tooWide) return unreadable(MESSAGES.tooWide)
  if (body.writer.full) return unreadable(MESSAGES.tooManyCells)
  const warnings = remarkWarnings(body.remarks, '其中的文字没有导入，请核对。')
  if (numbersLost) warnings.push('文件中的编号定义已损坏，自动编号可能缺失，请与原文核对。')
  const keywords = readKeywords(parts.value.get('docProps/core.xml'))
  return ok({ grids: [body.writer.finish()], warnings, ...(keywords === '' ? {} : { keywords }) })
}
