import { createRequire } from 'node:module'
import path from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { ReadFile } from '../../../shared/grid/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { MAX_FILE_BYTES, MESSAGES, unreadable } from './limits.ts'
import { readMarks, toMatrix, type MarkFont, type PageMarks } from './pdf-operators.ts'
import { gridOf } from './pdf-grid.ts'
import { letStrayRejectionsGo } from './pdf-stray.ts'

const MAX_PAGES = 3_000
const REFUSALS = {
  scanned:
    'PDF 里只有图片、没有文字（可能是扫描件），无法导入；请找原来的 Word、Excel 文件，或先做文字识别（OCR）再导入。',
  garbled: 'PDF 里的文字使用了无法还原的编码，未导入；请找原来的 Word、Excel 文件再导入。',
  tooLong: `PDF 超过 ${MAX_PAGES} 页，未导入；请只保留清单所在的页后再试。`,
}

interface PageFonts {
  has(name: string): boolean
  get(name: string): unknown
}

interface Page {
  readonly marks: PageMarks
  readonly height: number
}

/**
 * Reads a PDF with a text layer: tables by their ruling lines, or else by where the text stands;
 * wrapped lines joined to paragraphs; rows that go on over a page's end joined; page numbers, page
 * heads and feet left out.
 *
 * @param bytes the whole file
 * @returns one grid without a sheet name, its rows with their pages; `unreadable` for a scan without
 *   text, a password, damage or a limit passed
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  const read = await readPages(bytes)
  if (!read.ok) return read
  const pages = read.value
  const letters = pages.flatMap(({ marks }) => marks.glyphs.map((glyph) => glyph.text.trim()).filter(Boolean))
  if (letters.length < 10) return unreadable(REFUSALS.scanned)
  const lost = letters.filter((text) => /[\uFFFD\uE000-\uF8FF\p{Cc}]/u.test(text)).length
  if (lost > 0.2 * letters.length) return unreadable(REFUSALS.garbled)

  const grid = gridOf(pages)
  if (!grid.ok) return grid
  const warnings = [...grid.value.warnings]
  const scans = pages.flatMap(({ marks }, index) =>
    marks.images && marks.glyphs.length === 0 ? [index + 1] : [],
  )
  if (scans.length > 0) warnings.push(`第 ${scans.join('、')} 页只有图片、没有文字，未导入。`)
  if (lost > 0) warnings.push(`有 ${lost} 个字无法还原，请与原文核对。`)
  const turned = pages.reduce((sum, { marks }) => sum + marks.turned, 0)
  if (turned > 20) warnings.push('竖排或旋转的文字未导入。')
  return ok({ grids: [grid.value.grid], warnings, doubts: grid.value.doubts })
}

async function readPages(bytes: Uint8Array): Promise<Result<readonly Page[], ImportProblem>> {
  letStrayRejectionsGo()
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = pdfjs.getDocument({
    // The library takes the bytes over, so it gets its own copy.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    // Pictures are never looked at.
    maxImageSize: 1,
    cMapUrl: resourceFolder('cmaps'),
    standardFontDataUrl: resourceFolder('standard_fonts'),
  })
  try {
    const document = await task.promise
    if (document.numPages > MAX_PAGES) return unreadable(REFUSALS.tooLong)
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(document, number, pdfjs.OPS))
    return ok(pages)
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return unreadable(locked ? MESSAGES.encrypted : MESSAGES.damaged)
  } finally {
    await task.destroy()
  }
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  operators: Parameters<typeof readMarks>[1],
): Promise<Page> {
  const page = await document.getPage(number)
  const { transform, height } = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList()
  const marks = readMarks(list, operators, toMatrix(transform), (name) => fontOf(page.commonObjs, name))
  page.cleanup()
  return { marks, height }
}

/** Fonts carry a matrix from glyph space; 1/1000 em unless they are drawn letter by letter (Type 3). */
function fontOf(fonts: PageFonts, name: string): MarkFont {
  const font: unknown = fonts.has(name) ? fonts.get(name) : null
  const isFont = typeof font === 'object' && font !== null
  const matrix = isFont && 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? font.fontMatrix : []
  const scale: unknown = matrix[0]
  const vertical = isFont && 'vertical' in font && font.vertical === true
  return { scale: typeof scale === 'number' && scale !== 0 ? Math.abs(scale) : 0.001, vertical }
}

/** Where the package keeps character maps of Chinese fonts that the file does not embed, and standard fonts. */
function resourceFolder(name: string): string {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return path.join(path.dirname(manifest), name) + path.sep
}
