import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeTable } from '../../../../electron/export/write-table.ts'
import { importFile } from '../../../../electron/import/import-file.ts'
import type { ListContent } from '../../../../shared/duty-list/content.ts'
import { toExchange } from '../../../../shared/duty-list/exchange.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import { compareLists } from '../../../support/compare-lists.ts'
import { convert, hasOffice } from '../../../support/office.ts'
import { REAL_SOURCES, realSourceBytes } from '../../../support/real-sources.ts'

const names = REAL_SOURCES.map(({ name }) => name).filter((name) => realSourceBytes(name) !== null)
const ready = names.length > 0 && hasOffice()
if (names.length === 0) console.log('skipped: the published lists are not here')
else if (!ready) console.log('skipped: LibreOffice (soffice) is not installed')

const folder = mkdtempSync(path.join(tmpdir(), '表格程序-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function importList(file: string): Promise<ListContent> {
  const draft = await importFile(path.basename(file), readFileSync(file))
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value.list
}

async function writeSources(name: string): Promise<void> {
  writeFileSync(path.join(folder, `${name}.txt`), realSourceBytes(name) ?? '')
  const list = await importList(path.join(folder, `${name}.txt`))
  const table = officialTable(list, layoutFor(list.kind, list.columns))
  for (const format of ['xlsx', 'docx'] as const) {
    writeFileSync(path.join(folder, `${name}.${format}`), await writeTable(table, format))
  }
}

beforeAll(async () => {
  if (!ready) return
  for (const name of names) await writeSources(name)
  const files = (ending: string): string[] => names.map((name) => path.join(folder, `${name}.${ending}`))
  const csv = 'csv:Text - txt - csv (StarCalc)'
  convert(files('xlsx'), 'xls:MS Excel 97', path.join(folder, 'Excel 97'))
  convert(files('xlsx'), 'ods', path.join(folder, 'OpenDocument'))
  convert(files('xlsx'), 'xlsx:Calc MS Excel 2007 XML', path.join(folder, 'Excel'))
  convert(files('xlsx'), 'html:HTML (StarCalc)', path.join(folder, 'web page'))
  convert(files('xlsx'), `${csv}:44,34,76`, path.join(folder, 'CSV, UTF-8'))
  convert(files('xlsx'), `${csv}:44,34,85`, path.join(folder, 'CSV, GB18030'))
  convert(files('txt'), 'xlsx', path.join(folder, 'recognized text'), 'Text - txt - csv (StarCalc):9,34,76')
  convert(files('docx'), 'docx:MS Word 2007 XML', path.join(folder, 'Word'))
}, 300_000)

describe.each(names)('%s, opened and saved by LibreOffice', (name) => {
  test.skipIf(!ready).each([
    ['Excel', 'xlsx'],
    ['Excel 97', 'xls'],
    ['OpenDocument', 'ods'],
    ['web page', 'html'],
    ['CSV, UTF-8', 'csv'],
    ['CSV, GB18030', 'csv'],
    ['recognized text', 'xlsx'],
    ['Word', 'docx'],
  ])('as %s (.%s): every cell, letter by letter', async (format, ending) => {
    const expected = await importList(path.join(folder, `${name}.txt`))
    const found = await importList(path.join(folder, format, `${name}.${ending}`))
    const { cells, equal, differences } = compareLists(expected, found)
    console.log(`${name}, ${format}: ${((100 * equal) / cells).toFixed(2)} % of ${cells} cells equal`)
    expect(differences).toEqual([])
    expect({ ...toExchange(found), notes: [] }).toEqual({ ...toExchange(expected), notes: [] })
    expect(found.notes.slice(0, expected.notes.length)).toEqual(expected.notes)
  })
})
