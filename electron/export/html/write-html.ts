import { printDocumentMark } from '../../../shared/duty-list/document-mark.ts'
import type { OfficialTable, TableRow } from '../../../shared/official-table/types.ts'
import { composePages } from '../../../shared/typesetting/compose-pages.ts'
import { measureTable, rowBreaks, type TableMeasure } from '../../../shared/typesetting/measure.ts'
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
${tables(table).join('\n')}
${notes.map((line) => paragraph(line, 'note')).join('\n')}
</body>
</html>
`
}

/**
 * A browser takes all rows of a table into account on each of its pages: twice the list takes four times
 * as long, and ten thousand items are never printed. So a list of very many pages is several tables, each
 * of which begins on a new page, where the next one would have begun anyway.
 */
const PAGES_A_TABLE = 60

function tables(table: OfficialTable): string[] {
  const { columns } = table.layout
  const head = `<table>
<colgroup>${columns.map(({ width }) => `<col style="width:${width}mm">`).join('')}</colgroup>
<thead><tr>${columns.map(({ header }) => `<th>${paragraph(header)}</th>`).join('')}</tr></thead>
<tbody>`
  const measure = measureTable(table)
  const printed = rows(table, measure)
  const starts = [0, ...laterStarts(table, measure)]
  return starts.map(
    (start, index) => `${head}\n${printed.slice(start, starts[index + 1]).join('\n')}\n</tbody>\n</table>`,
  )
}

/** The rows with which a further table begins. */
function laterStarts(table: OfficialTable, measure: TableMeasure): number[] {
  const starts: number[] = []
  let pages = 0
  for (const { parts } of composePages(table, measure)) {
    const first = parts[0]
    if (pages >= PAGES_A_TABLE && first?.firstLine === 0) {
      starts.push(first.row)
      pages = 0
    }
    pages += 1
  }
  return starts
}

function rows(table: OfficialTable, measure: TableMeasure): string[] {
  const breaks = rowBreaks(table, measure)
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
