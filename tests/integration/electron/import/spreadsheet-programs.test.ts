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
import { expectSameReading } from '../../../support/same-reading.ts'
import { REAL_SOURCES, realSourceBytes } from '../../../support/real-sources.ts'

const names = REAL_SOURCES.map(({ name }) => name).filter((name) => realSourceBytes(name) !== null)
const ready = names.length > 0 && hasOffice()
if (names.length === 0) console.log('skipped: the published lists are not here')
else if (!ready) console.log('skipped: LibreOffice (soffice) is not installed')

/** Format, what it is made from, LibreOffice's name for it, filter to open the source with. */
const FORMATS: readonly (readonly [string, 'xlsx' | 'txt' | 'docx', string, string?])[] = [
  ['recognized text', 'txt', 'xlsx', 'Text - txt - csv (StarCalc):9,34,76'],
  ['OpenDocument', 'xlsx', 'ods'],
  ['Excel 97', 'xlsx', 'xls:MS Excel 97'],
  ['Excel', 'xlsx', 'xlsx:Calc MS Excel 2007 XML'],
  ['web page', 'xlsx', 'html:HTML (StarCalc)'],
  ['CSV, UTF-8', 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76'],
  ['CSV, GB18030', 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,85'],
  ['Word', 'docx', 'docx:MS Word 2007 XML'],
]
// Each format starts LibreOffice once: OFFICE_FORMATS=8 takes all, a common run two.
const formats = FORMATS.slice(0, Number(process.env['OFFICE_FORMATS'] ?? 2))

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
  for (const [name, source, ending, input] of formats) {
    const files = names.map((each) => path.join(folder, `${each}.${source}`))
    convert(files, ending, path.join(folder, name), input)
  }
}, 300_000)

describe.each(names)('%s, opened and saved by LibreOffice', (name) => {
  test
    .skipIf(!ready)
    .each(formats.map(([format, , filter]) => ({ format, ending: filter.split(':')[0] ?? '' })))(
    'as $format: every cell, letter by letter',
    async ({ format, ending }) => {
      const expected = await importList(path.join(folder, `${name}.txt`))
      if (ending === 'xlsx') await expectSameReading(readFileSync(path.join(folder, format, `${name}.xlsx`)))
      const found = await importList(path.join(folder, format, `${name}.${ending}`))
      const { cells, equal, differences } = compareLists(expected, found)
      console.log(`${name}, ${format}: ${((100 * equal) / cells).toFixed(2)} % of ${cells} cells equal`)
      expect(differences).toEqual([])
      expect({ ...toExchange(found), notes: [] }).toEqual({ ...toExchange(expected), notes: [] })
      expect(found.notes.slice(0, expected.notes.length)).toEqual(expected.notes)
    },
  )
})
