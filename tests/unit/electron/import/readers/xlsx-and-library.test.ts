import { utils, write } from '@e965/xlsx'
import exceljs from 'exceljs'
import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { writeXlsx } from '../../../../../electron/export/xlsx/write-xlsx.ts'
import { layoutFor } from '../../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../../shared/sample/sample-list.ts'
import { expectSameReading } from '../../../../support/same-reading.ts'

// Carriage returns only as Excel has them, before a line feed: of several in a row the library drops one.
const TEXT = fc
  .array(
    fc.constantFrom(
      '甲事',
      '县公安局：',
      '1.制定方案。',
      ' ',
      '\n',
      '<p>乙',
      '&amp;',
      '<',
      '"',
      '_x000D_\n',
      '𠀀',
      '=1+1',
      'A',
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(''))
// Without the formats that the library shows as in America, whatever the language of the sheet.
const FORMATS = [
  'General',
  '@',
  '0',
  '000',
  '0.00',
  '0%',
  '#,##0',
  'yyyy"年"m"月"d"日"',
  'm-d',
  'yyyy/m/d h:mm',
  '0.0_);[Red]\\(0.0\\)',
]
const CELL: fc.Arbitrary<{ readonly value: string | number | boolean | null; readonly format: string }> =
  fc.record({
    value: fc.oneof(
      TEXT,
      fc.integer({ min: -99, max: 60_000 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    format: fc.constantFrom(...FORMATS),
  })
const SHEET = fc.record({
  cells: fc.array(fc.array(CELL, { maxLength: 5 }), { maxLength: 6 }),
  merges: fc.uniqueArray(fc.constantFrom('A1:B2', 'C1:C3', 'D4:E5', 'A4:B4'), { maxLength: 3 }),
  hiddenRow: fc.integer({ min: 1, max: 8 }),
  hiddenColumn: fc.integer({ min: 1, max: 5 }),
})

describe('a workbook is read as the library reads it', () => {
  it('as exceljs writes it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(SHEET, { minLength: 1, maxLength: 2 }), async (sheets) => {
        const book = new exceljs.Workbook()
        for (const [index, { cells, merges, hiddenRow, hiddenColumn }] of sheets.entries()) {
          const sheet = book.addWorksheet(`表${index + 1}`, { state: index === 1 ? 'hidden' : 'visible' })
          for (const [row, values] of cells.entries()) {
            for (const [column, { value, format }] of values.entries()) {
              const cell = sheet.getCell(row + 1, column + 1)
              cell.value = value
              cell.numFmt = format
            }
          }
          for (const area of merges) sheet.mergeCells(area)
          sheet.getRow(hiddenRow).hidden = true
          sheet.getColumn(hiddenColumn).hidden = true
        }
        await expectSameReading(new Uint8Array(await book.xlsx.writeBuffer()))
      }),
      { numRuns: 60 },
    )
  })

  it('as the library itself writes it', async () => {
    await fc.assert(
      fc.asyncProperty(SHEET, async ({ cells, merges }) => {
        const sheet = utils.aoa_to_sheet(
          cells.map((row) =>
            row.map(({ value }) => (typeof value === 'string' ? value.replaceAll('&', '和') : value)),
          ),
        )
        sheet['!merges'] = merges.map((area) => utils.decode_range(area))
        const book = utils.book_new()
        utils.book_append_sheet(book, sheet, '表')
        await expectSameReading(
          new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('as the program exports it', async () => {
    const table = officialTable(sampleList, layoutFor(sampleList.kind, sampleList.columns))
    await expectSameReading(await writeXlsx(table))
  })
})
