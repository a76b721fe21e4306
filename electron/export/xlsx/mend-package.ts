import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zip } from '../zip.ts'
import { withCharacters } from './cell-text.ts'

/** Order of a font's children, which Office keeps and its validator asks for (CT_Font of Office). */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/**
 * Mends what exceljs writes amiss: the order in a font, and a default row height marked as set by hand,
 * which keeps Excel from fitting rows that a clerk edits. Also marks the cells as meant to be text, or
 * every number would carry a green warning corner.
 *
 * @param archive an .xlsx as exceljs writes it
 */
export function mendPackage(archive: Uint8Array): Promise<Uint8Array> {
  return zip(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, mended(path, bytes)]))
}

function mended(path: string, bytes: Uint8Array): Uint8Array {
  if (path === 'xl/styles.xml') return strToU8(mendFonts(strFromU8(bytes)))
  if (path === 'xl/sharedStrings.xml') return strToU8(withCharacters(strFromU8(bytes)))
  return path.startsWith('xl/worksheets/sheet') ? strToU8(mendSheet(strFromU8(bytes))) : bytes
}

function mendFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const children = inner.match(/<\w+[^>]*\/>/g) ?? []
    return `<font>${children.toSorted((a, b) => fontPlace(a) - fontPlace(b)).join('')}</font>`
  })
}

function fontPlace(child: string): number {
  return FONT_ORDER.indexOf(/\w+/.exec(child)?.[0] ?? '')
}

function mendSheet(sheet: string): string {
  const area = /<dimension ref="([^"]+)"/.exec(sheet)?.[1] ?? 'A1'
  return sheet
    .replace(/(<sheetFormatPr[^>]*?) customHeight="1"/, '$1')
    .replace(
      '</worksheet>',
      `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    )
}
