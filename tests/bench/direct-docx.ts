import type { OfficialTable } from '../../shared/official-table/types.ts'
import { directPackage, escapeText } from './direct-package.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function cell(paragraphs: readonly string[]): string {
  const lines = paragraphs.length === 0 ? [''] : paragraphs
  const xml = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeText(line)}</w:t></w:r></w:p>`)
  return `<w:tc>${xml.join('')}</w:tc>`
}

/** A Word file of rows of cells, each cell its paragraphs, with nothing else. */
export function directDocxOf(rows: readonly (readonly (readonly string[])[])[], columns: number): Uint8Array {
  const body = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns)
  const xml = `<w:document xmlns:w="${WORD}"><w:body><w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl><w:p/></w:body></w:document>`
  return directPackage({ path: 'word/document.xml', type: 'wordprocessingml.document.main', xml })
}

/** The list's texts as a Word file, as directly as can be. */
export function directDocx({ rows, layout }: OfficialTable): Uint8Array {
  const columns = layout.columns.length
  const cells = rows.map((row) =>
    row.type === 'category' ? layout.columns.map((_, index) => (index === 0 ? [row.text] : [])) : row.cells,
  )
  return directDocxOf([layout.columns.map(({ header }) => [header]), ...cells], columns)
}
