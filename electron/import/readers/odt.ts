import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { ReadFile } from '../../../shared/grid/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { remarkWarnings } from './document-remarks.ts'
import { MAX_FILE_BYTES, MESSAGES, unreadable } from './limits.ts'
import { BodyReader } from './odt-body.ts'
import { ODF_PREFIXES, StyleReader, type OdtStyles } from './odt-styles.ts'
import { readXml, type XmlHandler } from './xml.ts'
import { unzip } from './zip.ts'

const PARTS = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml'])

/**
 * Reads an OpenDocument text (.odt): tables with their spans, automatic numbers as text, tracked
 * changes as if accepted, text boxes after the paragraph that they hang on.
 *
 * @param bytes the whole file
 * @returns one grid without a sheet name; `unreadable` if damaged, encrypted or past a limit
 */
export async function readOdt(bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  const parts = unzip(bytes, (name) => PARTS.has(name))
  if (!parts.ok) return parts
  const manifest = parts.value.get('META-INF/manifest.xml')
  if (manifest !== undefined && isEncrypted(manifest)) return unreadable(MESSAGES.encrypted)
  const content = parts.value.get('content.xml')
  if (content === undefined) return unreadable(MESSAGES.damaged)

  const styles: OdtStyles = { lists: new Map(), hidden: new Set() }
  // Damaged styles cost only list numbers of named styles; the body decides whether the file is sound.
  const common = parts.value.get('styles.xml')
  const stylesLost = common !== undefined && readXml(common, ODF_PREFIXES, new StyleReader(styles)) !== 'done'
  const body = new BodyReader(styles)
  for (const handler of [new StyleReader(styles), body]) {
    const outcome = readXml(content, ODF_PREFIXES, handler)
    if (outcome === 'too-deep') return unreadable(MESSAGES.tooDeep)
    if (outcome === 'damaged') return unreadable(MESSAGES.damaged)
  }
  if (body.tooWide) return unreadable(MESSAGES.tooWide)
  if (body.writer.full) return unreadable(MESSAGES.tooManyCells)
  const warnings = remarkWarnings(body.remarks, '其中的文字已放在所在段落之后，请核对位置。')
  if (stylesLost) warnings.push('文件中的样式已损坏，自动编号可能缺失，请与原文核对。')
  return ok({ grids: [body.writer.finish()], warnings })
}

function isEncrypted(manifest: Uint8Array): boolean {
  let encrypted = false
  const handler: XmlHandler = {
    open: (element) => {
      if (element.name === 'manifest:encryption-data') encrypted = true
    },
    close: () => {},
    text: () => {},
  }
  readXml(manifest, ODF_PREFIXES, handler)
  return encrypted
}
