import { describe, expect, it } from 'vitest'
import { checkXlsx } from '../../ooxml/check-xlsx.ts'
import { validateOoxml } from '../../ooxml/validate.ts'
import { excelFile } from './packages.ts'

const FIRST = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'

function merges(...names: string[]): Uint8Array {
  const cells = names.map((name) => `<mergeCell ref="${name}"/>`).join('')
  return excelFile({ rows: FIRST, after: `<mergeCells>${cells}</mergeCells>` })
}

describe('checkXlsx', () => {
  it('finds nothing in a sound file, which the schema validator accepts too', async () => {
    const file = excelFile({
      before: '<cols><col min="1" max="2" width="10"/></cols>',
      rows: `${FIRST}<row r="2" ht="409.5" customHeight="1"><c r="A2"/><c r="B2"/></row>`,
      after: '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>',
    })
    expect(checkXlsx(file)).toEqual([])
    expect(await validateOoxml(file, 'xlsx')).toEqual([])
  })

  it.each([
    ['a string that is not there', '<row r="1"><c r="A1" t="s"><v>2</v></c></row>', 'no shared string “2”'],
    ['a cell given twice', '<row r="1"><c r="A1"/><c r="A1"/></row>', 'A1 is given twice'],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>', 'A1 is out of order'],
    ['a cell in a strange row', '<row r="1"><c r="A2"/></row>', 'A2 stands in row 1'],
    ['rows out of order', `<row r="2"/>${FIRST}`, 'row 1 after row 2'],
    ['a row given twice', `${FIRST}<row r="1"/>`, 'row 1 after row 1'],
    ['a row too high', '<row r="1" ht="410" customHeight="1"/>', 'row 1 is 410 pt high'],
    ['a style that is not there', '<row r="1"><c r="A1" s="1"/></row>', 'no style 1'],
    [
      'an inline text too long',
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${'长'.repeat(32_768)}</t></is></c></row>`,
      'cell A1: 32768 characters',
    ],
  ])('finds %s', (_, rows, problem) => {
    expect(checkXlsx(excelFile({ rows })).join('\n')).toContain(problem)
  })

  it('finds merges that overlap, and leaves neighbours alone', () => {
    expect(checkXlsx(merges('C5:D6', 'A1:B2', 'B2:C3'))).toEqual([
      'xl/worksheets/sheet1.xml: merges A1:B2 and B2:C3 overlap',
    ])
    expect(checkXlsx(merges('A1:B2', 'C1:D2', 'A3:D3'))).toEqual([])
    expect(checkXlsx(merges('B2:A1')).join()).toContain('bad merge B2:A1')
  })

  it('finds a shared text too long, a bad sheet name and a column described twice', () => {
    const file = excelFile({
      before: '<cols><col min="1" max="2" width="9"/><col min="2" max="3" width="9"/></cols>',
      rows: FIRST,
      strings: ['一', '长'.repeat(32_768)],
      name: '配合/基本',
    })
    expect(checkXlsx(file)).toEqual([
      'bad sheet name “配合/基本”',
      'shared string 1: 32768 characters, Excel takes 32767',
      'xl/worksheets/sheet1.xml: column 2 is described twice',
    ])
  })
})
