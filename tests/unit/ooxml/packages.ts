import { strToU8, zipSync } from 'fflate'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const EXCEL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function zip(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

function contentTypes(types: Record<string, string>): string {
  const overrides = Object.entries(types).map(
    ([path, type]) =>
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  )
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`
}

function relationships(targets: Record<string, string>): string {
  const lines = Object.entries(targets).map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`
}

export const PARAGRAPH = '<w:p><w:r><w:t>开展经济普查</w:t></w:r></w:p>'
export const CELL = `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${PARAGRAPH}</w:tc>`
export const ROW = `<w:tr>${CELL}${CELL}</w:tr>`
export const PAGE = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'

/** A table of two columns with these rows (XML). */
export function wordTable(rows: string): string {
  return `<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows}</w:tbl>`
}

/** The smallest whole .docx around a body (XML); `parts` replaces or adds parts. */
export function wordFile(body: string, parts: Record<string, string> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': contentTypes({
      'word/document.xml': 'wordprocessingml.document.main',
      'word/styles.xml': 'wordprocessingml.styles',
    }),
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relationships({ styles: 'styles.xml' }),
    'word/styles.xml': `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/></w:style></w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}/relationships"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

export interface SheetParts {
  readonly rows: string
  /** XML between the sheet's head and its data, e.g. columns. */
  readonly before?: string
  /** XML after the data, e.g. merges. */
  readonly after?: string
  readonly strings?: readonly string[]
  readonly name?: string
}

/** The smallest whole .xlsx with one sheet. */
export function excelFile({
  rows,
  before = '',
  after = '',
  strings = ['一', '二'],
  name = '清单',
}: SheetParts) {
  const items = strings.map((text) => `<si><t>${text}</t></si>`).join('')
  return zip({
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
      'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
      'xl/styles.xml': 'spreadsheetml.styles',
    }),
    '_rels/.rels': relationships({ officeDocument: 'xl/workbook.xml' }),
    'xl/_rels/workbook.xml.rels': relationships({
      worksheet: 'worksheets/sheet1.xml',
      sharedStrings: 'sharedStrings.xml',
      styles: 'styles.xml',
    }),
    'xl/workbook.xml': `<workbook xmlns="${EXCEL}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst xmlns="${EXCEL}">${items}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${EXCEL}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${EXCEL}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  })
}
