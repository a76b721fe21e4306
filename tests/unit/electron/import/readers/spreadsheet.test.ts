import exceljs from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../../../../electron/import/readers/spreadsheet.ts'
import type { ReadFile } from '../../../../../shared/grid/types.ts'
import { readable, rowTexts } from '../../../../support/grid-text.ts'
import { workbook } from '../../../../support/layouts.ts'

async function written(
  fill: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  fill(book.addWorksheet('清单'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function read(bytes: Uint8Array): Promise<ReadFile> {
  return readable(await readSpreadsheet(bytes))
}

describe('cells', () => {
  it('are texts as the sheet shows them', async () => {
    const bytes = await written((sheet) => {
      sheet.getCell('A1').value = { richText: [{ text: '区' }, { font: { bold: true }, text: '公安局' }] }
      sheet.getCell('B1').value = { formula: '1+1', result: 2 }
      sheet.getCell('C1').value = '=1+1'
      sheet.getCell('D1').value = { text: '网页', hyperlink: 'http://example.invalid' }
      sheet.getCell('E1').value = new Date(Date.UTC(2025, 6, 1))
      sheet.getCell('E1').numFmt = 'yyyy"年"m"月"d"日"'
      sheet.getCell('F1').value = 7
      sheet.getCell('F1').numFmt = '000'
      sheet.getCell('G1').value = '第一行\n第二行'
      sheet.getCell('H1').value = 0.15
      sheet.getCell('H1').numFmt = '0%'
    })
    expect(rowTexts(await read(bytes))).toEqual([
      '0:区公安局 1:2 2:=1+1 3:网页 4:2025年7月1日 5:007 6:第一行/第二行 7:15%',
    ])
  })

  it('merged areas stand once, whatever the file repeats below them', async () => {
    const bytes = await written((sheet) => {
      sheet.addRow(['甲', '乙', '丙'])
      sheet.addRow(['丁', '戊', '己'])
      sheet.mergeCells('A1:B2')
    })
    expect(rowTexts(await read(bytes))).toEqual(['0×2,2:甲 2:丙', '2:己'])
  })

  it('pieces of HTML in a cell become its lines', async () => {
    const bytes = await written((sheet) => {
      sheet.getCell('A1').value =
        '<p>县公安局：</p> <ol style="x"> 制定方案。 组织检查。 <p>履职保障：经费 &amp; 培训</p>'
      sheet.getCell('B1').value = '低于<5万元>的'
    })
    expect(rowTexts(await read(bytes))).toEqual([
      '0:县公安局：/?制定方案。 组织检查。/履职保障：经费 & 培训 1:低于<5万元>的',
    ])
  })
})

describe('what is hidden', () => {
  it('rows are marked; columns and sheets are said', async () => {
    const bytes = await written((sheet, book) => {
      sheet.addRow(['甲', '乙'])
      sheet.addRow(['丙', '丁'])
      sheet.getRow(2).hidden = true
      sheet.getColumn(2).hidden = true
      book.addWorksheet('旧稿', { state: 'hidden' }).addRow(['旧'])
    })
    const file = await read(bytes)
    expect(file.grids.map(({ sheet }) => sheet)).toEqual(['清单'])
    expect(file.grids[0]?.rows.map(({ hidden }) => hidden === true)).toEqual([false, true])
    expect(file.warnings).toEqual([expect.stringContaining('旧稿'), expect.stringContaining('B 列')])
  })
})

describe('files that other programs write', () => {
  it('with prefixed XML and without properties', async () => {
    const bytes = await written((sheet) => sheet.addRow(['甲', '乙']))
    const parts = unzipSync(bytes)
    for (const name of Object.keys(parts).filter((part) => part.startsWith('docProps/'))) delete parts[name]
    for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
      const xml = strFromU8(parts[name] ?? new Uint8Array())
      const prefixed = xml.replaceAll(/<(\/?)(?!\?)(?=\w+[\s/>])/g, '<$1x:').replace('xmlns="', 'xmlns:x="')
      parts[name] = strToU8(prefixed)
    }
    expect(rowTexts(await read(zipSync(parts)))).toEqual(['0:甲 1:乙'])
  })

  it('with rows and columns far outside the table', async () => {
    const bytes = await written((sheet) => {
      sheet.addRow(['甲'])
      sheet.getCell('XFD60000').value = '角落'
    })
    expect(rowTexts(await read(bytes))).toEqual(['0:甲', '16383:角落'])
  })

  it('Excel’s XML of 2003', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="清单"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">甲</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">乙</Data></Cell><Cell><Data ss:Type="Number">3</Data></Cell></Row></Table></Worksheet></Workbook>`
    expect(rowTexts(await read(strToU8(xml)))).toEqual(['0×2,1:甲', '0:乙 1:3'])
  })
})

describe('files that harm', () => {
  it('a sheet with too many cells is refused', async () => {
    const row = Array.from({ length: 100 }, () => '甲')
    const bytes = workbook({ 清单: Array.from({ length: 2_100 }, () => row) })
    const outcome = await readSpreadsheet(bytes)
    expect(outcome.ok ? '' : outcome.error.message).toContain('20 万')
  })

  it('names of the prototype in a sheet change nothing', async () => {
    const bytes = await written((sheet, book) => {
      sheet.addRow(['__proto__', 'constructor'])
      book.addWorksheet('__proto__').addRow(['甲'])
    })
    await read(bytes)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['甲']).toBeUndefined()
  })
})
