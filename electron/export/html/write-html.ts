import { printDocumentMark } from '../../../shared/duty-list/document-mark.ts'
import type { OfficialTable, TableRow } from '../../../shared/official-table/types.ts'
import { measureTable, rowBreaks } from '../../../shared/typesetting/measure.ts'
import { escapeXml } from '../docx/xml.ts'
import { styleSheet } from './style-sheet.ts'

/** Nothing is loaded and no script runs, wherever the page is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * The official table as one page for a browser, complete in itself: printed, it has the layout's
 * paper, margins, repeated header and page numbers. Rows that fit on a page are not cut.
 *
 * @returns the bytes of an HTML file in UTF-8
 */
export async function writeHtml(table: OfficialTable): Promise<Uint8Array> {
  return new TextEncoder().encode(page(table))
}

function page(table: OfficialTable): string {
  const { layout, title, notes } = table
  const attachment = layout.attachmentNumber === null ? [] : [`附件${layout.attachmentNumber}`]
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="keywords" content="${escapeXml(printDocumentMark(table))}">
<title>${escapeXml(title.join(''))}</title>
<style>
${styleSheet(layout)}
</style>
</head>
<body>
${attachment.map((line) => paragraph(line, 'attachment')).join('')}
${title.map((line) => paragraph(line, 'title')).join('\n')}
<table>
<colgroup>${layout.columns.map(({ width }) => `<col style="width:${width}mm">`).join('')}</colgroup>
<thead><tr>${layout.columns.map(({ header }) => `<th>${paragraph(header)}</th>`).join('')}</tr></thead>
<tbody>
${rows(table).join('\n')}
</tbody>
</table>
${notes.map((line) => paragraph(line, 'note')).join('\n')}
</body>
</html>
`
}

function rows(table: OfficialTable): string[] {
  const breaks = rowBreaks(table, measureTable(table))
  return table.rows.map((row, index) =>
    tableRow(row, table.layout.columns.length, [
      row.type,
      ...(breaks[index] === 'whole' ? ['whole'] : []),
      ...(breaks[index] === 'from-new-page' ? ['new-page'] : []),
    ]),
  )
}

function tableRow(row: TableRow, columns: number, names: readonly string[]): string {
  const cells =
    row.type === 'category'
      ? [`<td colspan="${columns}">${paragraph(row.text)}</td>`]
      : row.cells.map((cell) => `<td>${cell.map((line) => paragraph(line)).join('')}</td>`)
  return `<tr class="${names.join(' ')}">${cells.join('')}</tr>`
}

function paragraph(text: string, name?: string): string {
  return `<p${name === undefined ? '' : ` class="${name}"`}>${escapeXml(text)}</p>`
}
