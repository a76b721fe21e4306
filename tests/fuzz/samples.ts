import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as spreadsheets from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { writePackage } from '../../electron/list-package/write-package.ts'
import { writeTable } from '../../electron/export/write-table.ts'
import type { ListContent } from '../../shared/duty-list/content.ts'
import { packContent } from '../../shared/list-package/pack-content.ts'
import { printExchange } from '../../shared/duty-list/exchange.ts'
import { layoutFor } from '../../shared/layout/built-in.ts'
import { officialTable } from '../../shared/official-table/build.ts'
import { sampleList } from '../../shared/sample/sample-list.ts'
import { ruledLines, tinyPdf } from '../support/tiny-pdf.ts'

/** A sound file of one format. */
export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The first categories of the sample list: every feature, and small enough to be read often. */
const LIST: ListContent = { ...sampleList, categories: sampleList.categories.slice(0, 2) }
const ROWS: readonly (readonly string[])[] = [
  ['青石镇配合履职事项清单'],
  ['序号', '事项名称', '对应上级部门', '上级部门职责', '配合职责'],
  ['一、党的建设'],
  ['1', '开展走访', '县委组织部', '县委组织部：\n1.制定方案。\n履职保障：培训', '1.入户走访。\n2.登记上报。'],
  ['2', '开展普查', '县统计局', '县统计局：\n1.下发通知。', '1.宣传。\n2.汇总。'],
]

/** A sound file of every format that can be imported. */
export async function samples(): Promise<Sample[]> {
  const table = officialTable(LIST, layoutFor(LIST.kind, LIST.columns))
  const written = await Promise.all(
    (['docx', 'xlsx', 'html'] as const).map(async (format) => ({
      name: `清单.${format}`,
      bytes: await writeTable(table, format),
    })),
  )
  const text = ROWS.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')).join('\t')).join('\n')
  const json = printExchange(LIST)
  return [
    ...written,
    ...(['biff8', 'ods', 'xlml', 'csv'] as const).map((type) => ({
      name: `清单.${type}`,
      bytes: spreadsheet(type),
    })),
    { name: '清单.odt', bytes: openDocument() },
    {
      name: '清单.doc',
      bytes: new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../fixtures/import/list.doc'))),
    },
    { name: '清单.pdf', bytes: new Uint8Array(pdf()) },
    { name: '清单.txt', bytes: strToU8(text) },
    { name: '清单.json', bytes: strToU8(json) },
    { name: '清单.dutylist', bytes: writePackage([packContent(LIST), packContent(LIST)]) },
  ]
}

function spreadsheet(type: 'biff8' | 'ods' | 'xlml' | 'csv'): Uint8Array {
  const book = spreadsheets.utils.book_new()
  spreadsheets.utils.book_append_sheet(
    book,
    spreadsheets.utils.aoa_to_sheet(ROWS.map((row) => [...row])),
    '清单',
  )
  const written: unknown = spreadsheets.write(book, { type: 'array', bookType: type })
  return written instanceof ArrayBuffer ? new Uint8Array(written) : strToU8(String(written))
}

/** Cells of several lines are numbered lists. */
function openDocumentCell(lines: readonly string[], span: number): string {
  const paragraphs = lines.map((line) => `<text:p>${line}</text:p>`)
  const entries = paragraphs.map((paragraph) => `<text:list-item>${paragraph}</text:list-item>`)
  const content =
    lines.length === 1
      ? paragraphs.join('')
      : `<text:list text:style-name="L1">${entries.join('')}</text:list>`
  return `<table:table-cell table:number-columns-spanned="${span}">${content}</table:table-cell>`
}

function openDocument(): Uint8Array {
  const names = ['office', 'text', 'table', 'style']
  const uses = names
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  const level = '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
  const rows = ROWS.slice(1).map(
    (row) =>
      `<table:table-row>${row.map((text) => openDocumentCell(text.split('\n'), row.length === 1 ? 5 : 1)).join('')}</table:table-row>`,
  )
  const content = `<?xml version="1.0"?><office:document-content ${uses}><office:automatic-styles><text:list-style style:name="L1">${level}</text:list-style></office:automatic-styles><office:body><office:text><text:p>青石镇配合履职事项清单</text:p><table:table>${rows.join('')}</table:table></office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(content),
  })
}

function pdf(): Uint8Array {
  const xs = [40, 80, 200, 320, 560, 800]
  const page = {
    lines: ruledLines(xs, [500, 470, 440, 380, 320]),
    texts: ROWS.slice(1).flatMap((row, down) =>
      row.flatMap((cell, across) =>
        cell
          .split('\n')
          .map(
            (line, below) =>
              [(xs[across] ?? 0) + 4, 485 - 30 * down - (down > 2 ? 30 : 0) - 12 * below, line] as const,
          ),
      ),
    ),
  }
  return tinyPdf([page, page])
}
