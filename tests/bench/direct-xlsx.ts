import type { OfficialTable } from '../../shared/official-table/types.ts'
import { directPackage, escapeText } from './direct-package.ts'

const EXCEL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The list's texts as an Excel file with shared strings, as directly as can be. */
export function directXlsx({ rows, layout }: OfficialTable): Uint8Array {
  const indexes = new Map<string, number>()
  const index = (text: string): number => {
    const known = indexes.get(text)
    if (known !== undefined) return known
    indexes.set(text, indexes.size)
    return indexes.size - 1
  }
  const texts = rows.map((row) =>
    row.type === 'category' ? [row.text] : row.cells.map((cell) => cell.join('\n')),
  )
  const xml = [layout.columns.map(({ header }) => header), ...texts].map((cells, row) => {
    const columns = cells.map(
      (text, column) =>
        `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="s"><v>${index(text)}</v></c>`,
    )
    return `<row r="${row + 1}">${columns.join('')}</row>`
  })
  const strings = [...indexes.keys()].map(
    (text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`,
  )
  return directPackage(
    {
      path: 'xl/workbook.xml',
      type: 'spreadsheetml.sheet.main',
      xml: `<workbook xmlns="${EXCEL}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    [
      {
        path: 'xl/worksheets/sheet1.xml',
        type: 'spreadsheetml.worksheet',
        relation: 'worksheet',
        xml: `<worksheet xmlns="${EXCEL}"><sheetData>${xml.join('')}</sheetData></worksheet>`,
      },
      {
        path: 'xl/sharedStrings.xml',
        type: 'spreadsheetml.sharedStrings',
        relation: 'sharedStrings',
        xml: `<sst xmlns="${EXCEL}">${strings.join('')}</sst>`,
      },
    ],
  )
}
