import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../../../../electron/import/readers/spreadsheet.ts'
import type { ReadFile } from '../../../../../shared/grid/types.ts'
import { readable, rowTexts } from '../../../../support/grid-text.ts'
import { rawXlsx, type RawWorkbook } from '../../../../support/raw-xlsx.ts'

async function read(workbook: RawWorkbook): Promise<ReadFile> {
  return readable(await readSpreadsheet(rawXlsx(workbook)))
}

async function texts(workbook: RawWorkbook): Promise<string[]> {
  return rowTexts(await read(workbook))
}

/** One row of cells A1, B1 …, each with its value and perhaps a type and a style. */
function row(...cells: readonly (readonly [value: string, type?: string, style?: number])[]): string {
  const written = cells.map(([value, type, style], at) => {
    const marks = `${type === undefined ? '' : ` t="${type}"`}${style === undefined ? '' : ` s="${style}"`}`
    return `<c r="${String.fromCharCode(65 + at)}1"${marks}><v>${value}</v></c>`
  })
  return `<row r="1">${written.join('')}</row>`
}

describe('strings', () => {
  it('are put together from their runs, without how a name is read', async () => {
    const strings =
      '<si><t>平安</t></si><si><r><rPr><b/></rPr><t>区</t></r><r><t xml:space="preserve"> 公安局</t></r><rPh sb="0" eb="1"><t>ㄑㄩ</t></rPh></si>'
    expect(await texts({ strings, rows: row(['0', 's'], ['1', 's'], ['0', 's']) })).toEqual([
      '0:平安 1:区 公安局 2:平安',
    ])
  })

  it('may stand in the cell itself, and come from formulas', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c><c r="B1" t="str"><f>A1&amp;"丙"</f><v>甲乙丙</v></c></row>'
    expect(await texts({ rows })).toEqual(['0:甲乙 1:甲乙丙'])
  })

  it('keep line breaks, also those that XML cannot hold, and words that only look like them', async () => {
    const strings =
      '<si><t>一&#10;二_x000D_\n三</t></si><si><t>_x005F_x000D_</t></si><si><t><![CDATA[<原文>]]></t></si>'
    expect(await texts({ strings, rows: row(['0', 's'], ['1', 's'], ['2', 's']) })).toEqual([
      '0:一/二/三 1:_x000D_ 2:<原文>',
    ])
  })

  it('keep what only looks like markup', async () => {
    const strings =
      '<si><t>若&lt;b&gt;大于&lt;a&gt;则上报</t></si><si><t>&lt;b&gt;重点&lt;/b&gt;事项</t></si>'
    expect(await texts({ strings, rows: row(['0', 's'], ['1', 's']) })).toEqual([
      '0:若<b>大于<a>则上报 1:重点事项',
    ])
  })
})

describe('numbers, dates and truth values', () => {
  it('are what the cell shows', async () => {
    const formats = [0, '000', 'm-d', 14, 31, 57, '[$-F800]dddd, mmmm dd, yyyy', 9, '@', '0.0_ ']
    const rows = row(
      ['12'],
      ['7', undefined, 1],
      ['45717', undefined, 2],
      ['45839', undefined, 3],
      ['45839', undefined, 4],
      ['45839', undefined, 5],
      ['45839', undefined, 6],
      ['0.15', 'n', 7],
      ['1.1000000000000001', undefined, 8],
      ['2.5', undefined, 9],
      ['1', 'b'],
      ['#N/A', 'e'],
    )
    expect(await texts({ formats, rows })).toEqual([
      '0:12 1:007 2:3-1 3:2025/7/1 4:2025年7月1日 5:2025年7月 6:2025年7月1日 7:15% 8:1.1 9:2.5  10:TRUE 11:#N/A',
    ])
  })

  it('keep their format where conditional formatting uses its number for another', async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="200" formatCode="000"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="0%"/></dxf></dxfs></styleSheet>`
    expect(await texts({ parts: { 'xl/styles.xml': styles }, rows: row(['7', undefined, 0]) })).toEqual([
      '0:007',
    ])
  })

  it('count days as the workbook says, and know dates that are written as text', async () => {
    const rows = row(
      ['44377', undefined, 0],
      ['2025-07-01', 'd', 0],
      ['2025-07-01T00:00:00', 'd', 0],
      ['2025-07-01', 'd', 1],
    )
    expect(await texts({ formats: [14, 0], rows, workbookPr: '<workbookPr date1904="1"/>' })).toEqual([
      '0:2025/7/1 1:2025/7/1 2:2025/7/1 3:2025-07-01',
    ])
  })

  it('that only a Chinese Excel can show are said, with their place', async () => {
    const { grids, doubts } = await read({ formats: ['[DBNum1]General', 'aaaa'], rows: row(['3', 'n', 0]) })
    expect(grids[0]?.rows[0]?.cells[0]?.lines).toEqual([{ text: '3' }])
    expect(doubts).toEqual([
      { message: expect.stringContaining('中文数字'), place: { sheet: '清单', row: 1 } },
    ])
  })
})

describe('places', () => {
  it('follow from the order where the file does not name them', async () => {
    const rows =
      '<row><c t="str"><v>甲</v></c><c/><c t="str"><v>丙</v></c></row><row r="4"><c t="str"><v>丁</v></c></row><row><c r="C5" t="str"><v>戊</v></c><c t="str"><v>己</v></c></row>'
    const file = await read({ rows })
    expect(rowTexts(file)).toEqual(['0:甲 2:丙', '0:丁', '2:戊 3:己'])
    expect(file.grids[0]?.rows.map(({ place }) => place.row)).toEqual([1, 4, 5])
  })

  it('are put in order, and a place named twice holds what came last', async () => {
    const rows =
      '<row r="2"><c r="B2" t="str"><v>丁</v></c><c r="A2" t="str"><v>丙</v></c></row><row r="1"><c r="A1" t="str"><v>旧</v></c><c r="A1" t="str"><v>甲</v></c></row>'
    expect(await texts({ rows })).toEqual(['0:甲', '0:丙 1:丁'])
  })

  it('of merged areas hold one cell, whatever lies below', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>藏</v></c></row><row r="2"><c r="A2" t="str"><v>藏</v></c><c r="C2" t="str"><v>乙</v></c></row>'
    const after = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:C1048576"/></mergeCells>'
    expect(await texts({ rows, after })).toEqual(['0×2,2:甲', '2×1,1048575:乙'])
  })

  it('that are hidden are marked or said, also where only their size is nothing', async () => {
    const rows =
      '<row r="1" hidden="1"><c r="A1" t="str"><v>甲</v></c></row><row r="2" ht="0" customHeight="1"><c r="A2" t="str"><v>乙</v></c></row><row r="3"><c r="C3" t="str"><v>丙</v></c></row>'
    const before =
      '<cols><col min="2" max="3" hidden="true" width="9"/><col min="5" max="5" width="0"/></cols>'
    const file = await read({ rows, before })
    expect(file.grids[0]?.rows.map(({ hidden }) => hidden === true)).toEqual([true, true, false])
    expect(file.warnings).toEqual([expect.stringContaining('B、C、E 列')])
  })
})

describe('files that are not as they should be', () => {
  const rows = row(['0', 's'])
  const strings = '<si><t>甲</t></si>'

  it.each<[string, Partial<RawWorkbook>]>([
    ['in the strict form of the standard', { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main' }],
    ['without relationships', { parts: { '_rels/.rels': null, 'xl/_rels/workbook.xml.rels': null } }],
    ['without styles', { parts: { 'xl/styles.xml': null } }],
  ])('%s: read like others', async (_, change) => {
    const file = await read({ rows, strings, ...change })
    expect(rowTexts(file)).toEqual(['0:甲'])
    expect(file.warnings).toEqual([])
  })

  it('with other capitals in the names of parts', async () => {
    const parts = { 'xl/sharedStrings.xml': null, 'xl/SharedStrings.xml': null }
    const sst =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>乙</t></si></sst>'
    expect(await texts({ rows, parts: { ...parts, 'xl/SharedStrings.xml': sst } })).toEqual(['0:乙'])
  })

  it('a listed sheet that is not there is said', async () => {
    const workbook =
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="清单" r:id="rId1"/><sheet name="附表" r:id="rId9"/></sheets></workbook>'
    const file = await read({ rows, strings, parts: { 'xl/workbook.xml': workbook } })
    expect(file.warnings).toEqual([expect.stringContaining('附表')])
  })

  it.each([
    ['texts that are missing', row(['0', 's'], ['7', 's']), '损坏'],
    ['formulas that were never calculated', '<row r="1"><c r="A1"><f>B1+1</f></c></row>', '公式'],
  ])('%s are said, with their place', async (_, cells, word) => {
    const { doubts } = await read({ rows: cells, strings })
    expect(doubts).toEqual([{ message: expect.stringContaining(word), place: { sheet: '清单', row: 1 } }])
  })

  it('with marks that nobody escaped: read as far as possible, and said', async () => {
    const file = await read({ rows: row(['甲 & 乙', 'str'], ['丙', 'str']) })
    expect(rowTexts(file)).toEqual(['0:甲 & 乙 1:丙'])
    expect(file.warnings).toEqual([expect.stringContaining('文件内部有错误')])
  })

  it('with definitions of their own: none is used', async () => {
    const sst =
      '<!DOCTYPE sst [<!ENTITY a "甲">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&a;</t></si></sst>'
    const file = await readSpreadsheet(rawXlsx({ rows, parts: { 'xl/sharedStrings.xml': sst } }))
    expect(JSON.stringify(file)).not.toContain('甲')
  })
})

describe('files that harm', () => {
  it('many merged areas over whole columns are answered at once', { timeout: 5_000 }, async () => {
    const after = `<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(20_000)}</mergeCells>`
    expect(await texts({ rows: row(['甲', 'str']), after })).toEqual(['0×1,1048576:甲'])
  })

  it('more cells than the limit are refused', async () => {
    const cells = '<c t="str"><v>甲</v></c>'.repeat(100)
    const file = await readSpreadsheet(rawXlsx({ rows: `<row>${cells}</row>`.repeat(2_001) }))
    expect(file.ok ? 'read' : file.error.message).toContain('20 万')
  })
})
