import { strFromU8, unzipSync } from 'fflate'
import { assert, asyncProperty } from 'fast-check'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../../../electron/export/docx/write-docx.ts'
import { writeXlsx } from '../../../../../electron/export/xlsx/write-xlsx.ts'
import { compareLists } from '../../../../../shared/compare/compare-lists.ts'
import { revisionTable } from '../../../../../shared/compare/revision-table.ts'
import { EMPTY_ITEM, type ListContent } from '../../../../../shared/duty-list/content.ts'
import type { ItemContent } from '../../../../../shared/duty-list/types.ts'
import type { PrintedTable } from '../../../../../shared/official-table/types.ts'
import { sampleList } from '../../../../../shared/sample/sample-list.ts'
import { checkDocx } from '../../../../ooxml/check-docx.ts'
import { checkXlsx } from '../../../../ooxml/check-xlsx.ts'
import { validateOoxml } from '../../../../ooxml/validate.ts'
import { wildLists } from '../../../../support/random-lists.ts'

function listOf(item: Partial<ItemContent>): ListContent {
  return { ...sampleList, categories: [{ name: '生态环保', items: [{ ...EMPTY_ITEM, ...item }] }] }
}

function tableOf(before: ListContent, after: ListContent): PrintedTable {
  return revisionTable(compareLists(before, after), after, { before: '旧', after: '新' })
}

const reworded = tableOf(
  listOf({ name: '河道清淤', superiorDuties: '1.“清淤”计划。' }),
  listOf({ name: '河道清淤', superiorDuties: '1.全年㙍头村“清淤”计划。' }),
)

/** Runs of the document with a property: [property, text]. */
function runsWith(xml: string, property: string): string[] {
  const runs = [...xml.matchAll(/<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t>/g)]
  return runs.filter(([, own = '']) => own.includes(property)).map(([, , text = '']) => text)
}

/** Duties of many lines, all with a word put in. */
function duty(word: string): string {
  return Array.from({ length: 160 }, (_, index) => `${index + 1}.${word}巡查河道第${index}段。`).join('\n')
}

/** What of a cell is in a font like this. */
function textsIn(cell: exceljs.Cell, has: (font: Partial<exceljs.Font>) => boolean): string {
  const value = cell.value as exceljs.CellRichTextValue
  return value.richText
    .filter(({ font }) => has(font ?? {}))
    .map(({ text }) => text)
    .join('')
}

async function firstSheet(bytes: Uint8Array): Promise<exceljs.Worksheet> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('a workbook without sheets')
  return sheet
}

describe('a 修订对照表 as a file', () => {
  it('in Word underlines what is added and strikes out what is gone, rare hanzi in their font too', async () => {
    const bytes = await writeDocx(reworded)
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    expect(runsWith(xml, '<w:u w:val="single"/>').join('')).toBe('全年㙍头村')
    const back = await writeDocx(
      tableOf(listOf({ name: '清淤', remarks: '每年一次。' }), listOf({ name: '清淤', remarks: '一次。' })),
    )
    const backXml = strFromU8(unzipSync(back)['word/document.xml'] ?? new Uint8Array())
    expect(runsWith(backXml, '<w:strike/>')).toEqual(['每年'])
  })

  it('in Excel as well, and nothing else is rich text', async () => {
    const bytes = await writeXlsx(reworded)
    const sheet = await firstSheet(bytes)
    expect(sheet.name).toBe('修订对照表')
    const row = sheet.getRow(5)
    expect(textsIn(row.getCell(5), (font) => font.underline === true)).toBe('全年㙍头村')
    expect(row.getCell(4).text).toBe('1.“清淤”计划。')
    expect(row.getCell(2).value).toBe('河道清淤\n第 1 项')
  })

  it('keeps the marks in Excel where a cell goes on in further rows', async () => {
    const bytes = await writeXlsx(
      tableOf(
        listOf({ name: '巡河', cooperationDuties: `${duty('')}\n${'长'.repeat(3_000)}` }),
        listOf({ name: '巡河', cooperationDuties: `${duty('每周')}\n${'长'.repeat(3_000)}全` }),
      ),
    )
    expect(checkXlsx(bytes)).toEqual([])
    const sheet = await firstSheet(bytes)
    let marked = ''
    sheet.eachRow((row) => {
      const cell = row.getCell(5)
      if (typeof cell.value === 'object' && cell.value !== null)
        marked += textsIn(cell, (font) => font.underline === true)
    })
    expect(marked).toBe(`${'每周'.repeat(160)}全`)
  })

  it('is not marked as a list that can be read again', async () => {
    for (const bytes of [await writeDocx(reworded), await writeXlsx(reworded)]) {
      const properties = strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array())
      expect(properties).toContain('修订对照表')
      expect(properties).not.toContain('cooperation')
    }
  })

  it('opens without repair, whatever the lists hold', { timeout: 60_000 }, async () => {
    await assert(
      asyncProperty(wildLists, wildLists, async (before, after) => {
        const table = tableOf(before, after)
        expect(checkDocx(await writeDocx(table))).toEqual([])
        expect(checkXlsx(await writeXlsx(table))).toEqual([])
      }),
      { numRuns: 5 },
    )
    for (const table of [reworded, tableOf(sampleList, sampleList)]) {
      expect(await validateOoxml(await writeDocx(table), 'docx')).toEqual([])
      expect(await validateOoxml(await writeXlsx(table), 'xlsx')).toEqual([])
    }
  })
})
