import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CFB, utils, write, type BookType } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { writeTable } from '../../../../electron/export/write-table.ts'
import { importFile } from '../../../../electron/import/import-file.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { draftOf, outline } from '../../../support/layouts.ts'
import { tinyPdf } from '../../../support/tiny-pdf.ts'

const ROWS = [
  ['青石镇配合履职事项清单'],
  ['序号', '事项名称', '对应上级部门', '上级部门职责', '配合职责'],
  ['1', '走访', '县民政局', '检查。', '走访。'],
]
const ITEM = ['【】', '1 走访 | 县民政局 | 检查。 | 走访。 | ']
const TEXT = ROWS.map((row) => row.join('\t')).join('\r\n')
const HTML = `<html><head><meta charset="utf-8"></head><body><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`

function workbook(type: BookType): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), '清单')
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer)
}

const utf16 = (text: string, mark: boolean): Buffer => Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')

describe('the content decides, not the ending', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['a table of WPS (the format of Excel 97)', '清单.et', () => workbook('biff8')],
    ['Excel 97 named .xlsx', '清单.xlsx', () => workbook('biff8')],
    ['Excel 2007 named .xls', '清单.xls', () => workbook('xlsx')],
    ['Excel’s binary workbook', '清单.xlsb', () => workbook('xlsb')],
    ['Excel’s XML of 2003 named .xls', '清单.xls', () => workbook('xlml')],
    ['OpenDocument named .et', '清单.et', () => workbook('ods')],
    ['a web page named .xls', '清单.xls', () => Buffer.from(HTML)],
    ['text named .xls', '清单.xls', () => Buffer.from(TEXT)],
    ['UTF-8 with its mark', '清单.txt', () => Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 with its mark', '清单.txt', () => utf16(TEXT, true)],
    ['UTF-16 without a mark', '清单.txt', () => utf16(TEXT, false)],
    ['UTF-16, big end first', '清单.tsv', () => utf16(TEXT, true).swap16()],
  ])('%s', async (_, name, bytes) => {
    expect(outline(await draftOf(name, new Uint8Array(bytes())))).toEqual(ITEM)
  })

  it('a document of WPS (the format of Word 97)', async () => {
    const file = path.resolve(import.meta.dirname, '../../../fixtures/import/list.doc')
    const [wps, doc] = [
      await draftOf('清单.wps', readFileSync(file)),
      await draftOf('清单.doc', readFileSync(file)),
    ]
    expect(wps.list).toEqual(doc.list)
  })
})

function containerWith(stream: string): Uint8Array {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(8_192, 7))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

describe('what cannot be read says what to save it as', () => {
  it.each<[string, string, () => Uint8Array, RegExp]>([
    ['Rich Text', '清单.rtf', () => Buffer.from('{\\rtf1\\ansi 清单}'), /另存为 \.docx/],
    ['Rich Text named .doc', '清单.doc', () => Buffer.from('{\\rtf1\\ansi 清单}'), /另存为 \.docx/],
    ['an old file of WPS', '清单.wps', () => containerWith('CONTENTS'), /另存为 \.docx 或 \.xlsx/],
    ['slides', '清单.dps', () => containerWith('PowerPoint Document'), /另存为 \.docx 或 \.xlsx/],
    ['a scan', '清单.pdf', () => tinyPdf([{ texts: [], lines: [] }]), /扫描件.*文字识别/],
  ])('%s', async (_, name, bytes, reason) => {
    const draft = await importFile(name, new Uint8Array(bytes()))
    expect(draft.ok ? 'read' : draft.error).toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(reason),
    })
  })
})

describe('an item higher than a row of Excel can be', () => {
  it('goes on in rows marked （续） and comes back as one item, letter by letter', async () => {
    const duties = Array.from(
      { length: 60 },
      (_, at) => `${at + 1}.组织检查辖区内第${at + 1}类场所，发现问题及时处置。`,
    )
    const [category, ...others] = sampleList.categories
    const [item, ...items] = category?.items ?? []
    if (!category || !item) throw new Error('the sample list is empty')
    const long = { ...item, superiorDuties: duties.join('\n') }
    const list = { ...sampleList, categories: [{ ...category, items: [long, ...items] }, ...others] }
    const bytes = await writeTable(officialTable(list, layoutFor(list.kind, list.columns)), 'xlsx')
    const draft = await draftOf('清单.xlsx', bytes)
    expect(draft.findings.map(({ code }) => code)).toContain('continued-rows')
    expect(draft.list.categories).toEqual(list.categories)
  })
})
