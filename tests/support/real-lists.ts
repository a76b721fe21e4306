import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A published list as plain cells, to make test files from and to compare what comes back with. */
export interface RealList {
  readonly name: string
  readonly title: string
  readonly header: readonly string[]
  /** Rows in order; a row of one cell is a category. Each cell is its lines. */
  readonly rows: readonly (readonly (readonly string[])[])[]
}

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/lists')

/** The published lists that lie beside the project on some machines; empty elsewhere. */
export function realLists(): RealList[] {
  return ['daci-jiedao', 'xingsheng-zhen'].flatMap((name) => {
    const file = path.join(FOLDER, `${name}.txt`)
    return existsSync(file) ? [parse(name, readFileSync(file, 'utf8'))] : []
  })
}

function parse(name: string, text: string): RealList {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const title = lines.shift() ?? ''
  const header = lines[0]?.split('\t') ?? []
  const rows = lines
    .filter((line) => !line.startsWith(header[0] ?? '') && !line.startsWith('注：'))
    .map((line) => line.split('\t').map(linesOf))
    .map((cells) => (cells.slice(1).every((cell) => cell.length === 0) ? cells.slice(0, 1) : cells))
  return { name, title, header, rows }
}

function linesOf(cell: string): string[] {
  return cell
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/\s+(?=\d{1,2}\.(?!\d)|履职)/g, '\n')
    .split('\n')
    .map((line) => line.trim().replace(/^(\d+\.)\s+/, '$1'))
    .filter((line) => line !== '')
}

/** The list as a web page with one table, the way an office program would write it. */
export function realListAsHtml(list: RealList): string {
  const width = list.header.length
  const cell = (tag: string, lines: readonly string[], span = 1): string =>
    `<${tag} colspan="${span}">${lines.map((line) => `<p>${escape(line)}</p>`).join('')}</${tag}>`
  const rows = list.rows.map((cells) => {
    if (cells.length === 1) return `<tr>${cell('td', cells[0] ?? [], width)}</tr>`
    return `<tr>${cells.map((lines) => cell('td', lines)).join('')}</tr>`
  })
  const header = `<tr>${list.header.map((text) => cell('th', [text])).join('')}</tr>`
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(list.title)}</title>
<style>
@page { size: A4 landscape; margin: 20mm }
body { font-family: "Noto Serif CJK SC", serif; font-size: 10.5pt }
table { border-collapse: collapse; width: 100% } td, th { border: 1px solid black; padding: 2pt 4pt } p { margin: 0 }
td:nth-child(1) { width: 6% } td:nth-child(2) { width: 14% } td:nth-child(3) { width: 14% }
</style></head><body>
<p>${escape(list.title)}</p>
<table><thead>${header}</thead><tbody>
${rows.join('\n')}
</tbody></table></body></html>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
