import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../../../electron/export/docx/write-docx.ts'
import { EMPTY_ITEM } from '../../../../../shared/duty-list/content.ts'
import { BUILT_IN_LAYOUTS, layoutFor } from '../../../../../shared/layout/built-in.ts'
import type { Layout } from '../../../../../shared/layout/types.ts'
import { officialTable, type TableSource } from '../../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../../shared/sample/sample-list.ts'
import { checkDocx } from '../../../../ooxml/check-docx.ts'
import { validateOoxml } from '../../../../ooxml/validate.ts'

const layout = layoutFor('cooperation', sampleList.columns)

async function partsOf(source: TableSource, used: Layout = layout): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(officialTable(source, used)))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

async function bodyOf(source: TableSource, used: Layout = layout): Promise<string> {
  return (await partsOf(source, used))['word/document.xml'] ?? ''
}

function withItem(item: Partial<TableSource['categories'][number]['items'][number]>): TableSource {
  return { ...sampleList, categories: [{ name: '民生服务', items: [{ ...EMPTY_ITEM, ...item }] }] }
}

function rowsOf(body: string): string[] {
  return body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
}

function withPageNumber(pageNumber: Layout['page']['pageNumber']): Layout {
  return { ...layout, page: { ...layout.page, pageNumber } }
}

describe('a Word document', () => {
  const layouts = [
    ...BUILT_IN_LAYOUTS.map((built): [string, Layout] => [built.name, built]),
    ...(['none', 'outer', 'side'] as const).map((number): [string, Layout] => [
      `page number ${number}`,
      withPageNumber(number),
    ]),
    ['with 附件1', { ...layout, attachmentNumber: 1 }] as [string, Layout],
  ]
  it.each(layouts)('of the sample list opens without repair: %s', async (_, used) => {
    const bytes = await writeDocx(officialTable(sampleList, used))
    expect(checkDocx(bytes)).toEqual([])
    expect(await validateOoxml(bytes, 'docx')).toEqual([])
  })

  it('of a list without items is valid too: title, header and notes', async () => {
    const bytes = await writeDocx(officialTable({ ...sampleList, categories: [] }, layout))
    expect(checkDocx(bytes)).toEqual([])
    expect(await validateOoxml(bytes, 'docx')).toEqual([])
  })

  it('lies across on A4 with the margins of the layout', async () => {
    const body = await bodyOf(sampleList)
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="794" w:bottom="1247" w:left="794"/)
  })

  it('repeats the header row and nothing else', async () => {
    const rows = rowsOf(await bodyOf(sampleList))
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0))
  })

  it('merges a category row over all columns, keeps it with the next and sets it in 黑体', async () => {
    const parts = await partsOf(sampleList)
    const row = rowsOf(parts['word/document.xml'] ?? '')[1] ?? ''
    expect(row).toContain('一、党的建设')
    expect(row).toContain('<w:gridSpan w:val="6"/>')
    const style = /w:styleId="DutyCategory".*?<\/w:style>/s.exec(parts['word/styles.xml'] ?? '')?.[0] ?? ''
    expect(style).toContain('<w:keepNext/>')
    expect(style).toContain('w:eastAsia="黑体"')
  })

  it('gives every cell the width of its column, in a fixed grid', async () => {
    const body = await bodyOf(sampleList)
    const grid = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => match[1])
    expect(body).toContain('<w:tblLayout w:type="fixed"/>')
    const [, , item = ''] = rowsOf(body)
    expect([...item.matchAll(/<w:tcW w:w="(\d+)"/g)].map((match) => match[1])).toEqual(grid)
  })

  it('keeps rows whole that fit on a page, and only those', async () => {
    const high = '1.入户走访。\n'.repeat(60).trim()
    const rows = rowsOf(
      await bodyOf({
        ...sampleList,
        categories: [
          { name: '民生服务', items: [EMPTY_ITEM, { ...EMPTY_ITEM, superiorDuties: high }, EMPTY_ITEM] },
        ],
      }),
    )
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, true, false, true])
  })

  it('writes each line of a cell as a paragraph of its own', async () => {
    const body = await bodyOf(withItem({ cooperationDuties: '青禾镇：\n1.入户走访。\n2.汇总上报。' }))
    const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml.replaceAll(/<[^>]*>/g, ''))
    const first = paragraphs.indexOf('青禾镇：')
    expect(paragraphs.slice(first, first + 3)).toEqual(['青禾镇：', '1.入户走访。', '2.汇总上报。'])
    expect(body).not.toContain('\n')
  })

  it('sets Chinese quotation marks and dashes in the Chinese font', async () => {
    const body = await bodyOf(withItem({ name: '“一网通办”——帮办代办' }))
    expect(body).toContain(
      '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>“一网通办”——帮办代办</w:t></w:r>',
    )
  })

  it('sets hanzi that 仿宋_GB2312 lacks in 仿宋, and only those', async () => {
    const body = await bodyOf(withItem({ name: '㙍上村𬭚矿巡查' }))
    const runs = [...body.matchAll(/<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t>([^<]*)<\/w:t>/g)].map(
      ([, properties = '', text]) => [text, /w:eastAsia="([^"]*)"/.exec(properties)?.[1]],
    )
    expect(runs).toContainEqual(['㙍', '仿宋'])
    expect(runs).toContainEqual(['上村', undefined])
    expect(runs).toContainEqual(['𬭚', '仿宋'])
    expect(runs).toContainEqual(['矿巡查', undefined])
  })

  it('escapes what XML would take for markup, and keeps blanks', async () => {
    const body = await bodyOf(withItem({ name: '收入<3000元 & "低保"  家庭' }))
    expect(body).toContain('<w:t xml:space="preserve">收入&lt;3000元 &amp; &quot;低保&quot;  家庭</w:t>')
  })

  it('names the list and the office, and no person', async () => {
    const properties = (await partsOf(sampleList))['docProps/core.xml'] ?? ''
    expect(properties).toContain('<dc:title>云泽市云泽县青禾镇配合履职事项清单</dc:title>')
    expect(properties).toContain('<dc:creator>青禾镇</dc:creator>')
    expect(properties).toContain('<cp:lastModifiedBy>青禾镇</cp:lastModifiedBy>')
  })

  it('prints the page number where the layout wants it', async () => {
    const parts = async (number: Layout['page']['pageNumber']): Promise<string[]> =>
      Object.keys(await partsOf(sampleList, withPageNumber(number))).filter((path) =>
        /^word\/(header|footer)\d/.test(path),
      )
    expect(await parts('none')).toEqual([])
    expect(await parts('center')).toEqual(['word/footer1.xml'])
    expect(await parts('outer')).toEqual(['word/footer1.xml', 'word/footer2.xml'])
    expect(await parts('side')).toEqual(
      expect.arrayContaining([
        'word/header1.xml',
        'word/header2.xml',
        'word/footer1.xml',
        'word/footer2.xml',
      ]),
    )
    const outer = await partsOf(sampleList, withPageNumber('outer'))
    expect(outer['word/settings.xml']).toContain('<w:evenAndOddHeaders')
    const side = await partsOf(sampleList, withPageNumber('side'))
    expect(side['word/header1.xml']).toContain('vert="vert"')
  })

  it('ends with a paragraph after the table, with notes or without', async () => {
    const withNotes = await bodyOf(sampleList)
    const without = await bodyOf({ ...sampleList, notes: [] })
    expect(withNotes).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="DutyFirstNote"/)
    expect(without).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="DutyEnd"/)
  })
})
