import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface RawWorkbook {
  /** Content of sheetData. */
  readonly rows: string
  /** What follows sheetData. */
  readonly after?: string
  /** What stands before sheetData. */
  readonly before?: string
  /** `<si>` elements. */
  readonly strings?: string
  /** Format codes of the cell styles 0, 1, 2 …; a number is a built-in format. */
  readonly formats?: readonly (string | number)[]
  readonly workbookPr?: string
  /** Other namespace of the spreadsheet's elements. */
  readonly main?: string
  /** Parts to leave out or to put in another way. */
  readonly parts?: Readonly<Record<string, string | null>>
}

function stylesOf(formats: readonly (string | number)[], main: string): string {
  const own = formats.map((format, at) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${200 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
      : '',
  )
  const used = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}"/>`,
  )
  return `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${used.join('')}</cellXfs></styleSheet>`
}

/** A workbook written part by part, for what no program writes on demand. */
export function rawXlsx(workbook: RawWorkbook): Uint8Array {
  const { rows, after = '', before = '', strings = '', formats = [0], workbookPr = '' } = workbook
  const main = workbook.main ?? MAIN
  const relationship = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${OFFICE}">${workbookPr}<sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relationship(1, 'worksheet', 'worksheets/sheet1.xml')}${relationship(2, 'sharedStrings', 'sharedStrings.xml')}${relationship(3, 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': stylesOf(formats, main),
    ...workbook.parts,
  }
  const written = Object.entries(parts).flatMap(([name, xml]) => (xml === null ? [] : [[name, strToU8(xml)]]))
  return zipSync(Object.fromEntries(written))
}
