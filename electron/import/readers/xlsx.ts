import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { Grid, ReadFile } from '../../../shared/grid/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { readKeywords } from './core-properties.ts'
import { MESSAGES, unreadable } from './limits.ts'
import { sheetGrid } from './sheet-grid.ts'
import { hiddenWarnings, shownSheets } from './sheet-warnings.ts'
import { ShownNumbers } from './xlsx-numbers.ts'
import { openPackage, PREFIXES, type XlsxPackage, type XlsxSheet } from './xlsx-package.ts'
import { inOrder, XlsxSheetBody } from './xlsx-sheet.ts'
import { SharedStrings } from './xlsx-strings.ts'
import { XlsxStyles } from './xlsx-styles.ts'
import { readXml, type XmlHandler } from './xml.ts'

/** A part that the reader can't judge: another one may still make something of the file. */
type Odd = 'odd'

function readPart(part: Uint8Array | undefined, handler: XmlHandler): Result<null, ImportProblem> | Odd {
  const outcome = part ? readXml(part, PREFIXES, handler) : 'done'
  if (outcome === 'too-deep') return unreadable(MESSAGES.tooDeep)
  return outcome === 'done' ? ok(null) : 'odd'
}

interface ReadSheet extends XlsxSheet {
  readonly body: XlsxSheetBody
}

function readSheets(book: XlsxPackage, styles: XlsxStyles): Result<ReadSheet[], ImportProblem> | Odd {
  const shared = new SharedStrings()
  for (const [part, handler] of [
    [book.strings, shared],
    [book.styles, styles],
  ] as const) {
    const read = readPart(part, handler)
    if (read === 'odd' || !read.ok) return read
  }
  const sheets: ReadSheet[] = []
  for (const sheet of book.sheets) {
    const body = new XlsxSheetBody(shared.strings)
    const read = readPart(sheet.part, body)
    if (read === 'odd' || !read.ok) return read
    if (body.odd) return 'odd'
    if (body.full) return unreadable(MESSAGES.tooManyCells)
    sheets.push({ ...sheet, body })
  }
  return ok(sheets)
}

/**
 * Reads a workbook of Excel 2007 and later (.xlsx, .xlsm), each visible sheet as a grid.
 *
 * @param parts the package's parts, unpacked
 * @returns `odd` where the package is none, or is not what the format says; `unreadable` past a limit
 */
export async function readXlsx(
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<Result<ReadFile, ImportProblem> | Odd> {
  const book = openPackage(parts)
  if (!book) return 'odd'
  const styles = new XlsxStyles()
  const sheets = readSheets(book, styles)
  if (sheets === 'odd' || !sheets.ok) return sheets

  const numbers = new ShownNumbers(styles, book.from1904)
  const grids: Grid[] = []
  for (const { name, body } of shownSheets(sheets.value)) {
    await numbers.show(name, body)
    grids.push(sheetGrid(name, inOrder(body.rows), body.merged))
  }
  const states = sheets.value.map(({ name, hidden, body }) => ({
    name,
    hidden,
    hiddenColumns: [...body.hiddenColumns],
  }))
  const keywords = readKeywords(parts.get('docProps/core.xml'))
  return ok({
    grids,
    warnings: [
      ...book.missing.map((name) => `工作表“${name}”的内容在文件中缺失，没有导入。`),
      ...hiddenWarnings(states),
    ],
    doubts: numbers.doubts,
    ...(keywords === '' ? {} : { keywords }),
  })
}
