import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { importFile } from '../../electron/import/import-file.ts'
import type { ListContent } from '../../shared/duty-list/content.ts'
import type { ItemContent } from '../../shared/duty-list/types.ts'
import { chineseNumeral } from '../../shared/duty-list/numbering.ts'
import { joinSupport } from '../../shared/duty-text/support.ts'

export interface RealList {
  readonly name: string
  readonly list: ListContent
}

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/lists')

/** The published lists that lie beside the project on some machines, read as text; empty elsewhere. */
export async function realLists(): Promise<RealList[]> {
  const found: RealList[] = []
  for (const name of ['daci-jiedao', 'xingsheng-zhen']) {
    const file = path.join(FOLDER, `${name}.txt`)
    if (!existsSync(file)) continue
    const draft = await importFile(`${name}.txt`, readFileSync(file))
    if (!draft.ok) throw new Error(draft.error.message)
    found.push({ name, list: draft.value.list })
  }
  return found
}

/** The list as a web page with one ruled table, a paragraph a line, the way offices publish it. */
export function realListAsHtml({ list }: RealList, options: { readonly border?: boolean } = {}): string {
  const border = options.border ?? true
  const header = list.columns.map((column) => cell('th', [column.header])).join('')
  let number = 0
  const rows = list.categories.flatMap((category, index) => {
    const title = `${chineseNumeral(index + 1)}、${category.name}`
    const items = category.items.map((item) => {
      number += 1
      return `<tr>${itemCells(item, number, list).join('')}</tr>`
    })
    return [`<tr>${cell('td', [title], list.columns.length)}</tr>`, ...items]
  })
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>
@page { size: A4 landscape; margin: 20mm }
body { font-family: "Noto Serif CJK SC", serif; font-size: 10.5pt }
table { border-collapse: collapse; width: 100% } p { margin: 0 }
td, th { ${border ? 'border: 1px solid black;' : 'vertical-align: top;'} padding: 2pt 4pt }
td:nth-child(1) { width: 6% } td:nth-child(2) { width: 14% } td:nth-child(3) { width: 14% }
</style></head><body>
${list.title.map((line) => `<p>${escape(line)}</p>`).join('')}
<table ${border ? 'border="1"' : ''}><thead><tr>${header}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>${list.notes.map((line) => `<p>${escape(line)}</p>`).join('')}</body></html>`
}

function itemCells(item: ItemContent, number: number, list: ListContent): string[] {
  const lines: Readonly<Record<string, readonly string[]>> = {
    number: [String(number)],
    name: [item.name],
    departments: item.departments,
    superiorDuties: joinSupport(item.superiorDuties, item.support).split('\n'),
    cooperationDuties: item.cooperationDuties.split('\n'),
    remarks: [item.remarks],
  }
  return list.columns.map(({ field }) => cell('td', lines[field] ?? []))
}

function cell(tag: string, lines: readonly string[], span = 1): string {
  return `<${tag} colspan="${span}">${lines.map((line) => `<p>${escape(line)}</p>`).join('')}</${tag}>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
