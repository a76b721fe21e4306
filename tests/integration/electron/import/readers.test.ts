import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeTable } from '../../../../electron/export/write-table.ts'
import { importFile } from '../../../../electron/import/import-file.ts'
import type { Draft } from '../../../../shared/draft/types.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import { compareLists } from '../../../support/compare-lists.ts'
import { convert, hasChromium, hasOffice, printPage } from '../../../support/office.ts'
import { realListAsHtml, realLists, type RealList } from '../../../support/real-lists.ts'

const lists = await realLists()
const office = lists.length > 0 && hasOffice()
const chromium = lists.length > 0 && hasChromium()
if (lists.length === 0) console.log('skipped: the published lists are not here')
else if (!office) console.log('skipped: LibreOffice (soffice) is not installed')
else if (!chromium) console.log('partly skipped: Chromium is not installed')

const folder = mkdtempSync(path.join(tmpdir(), '往年的表-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function pagePath({ name }: RealList): string {
  return path.join(folder, `${name}.html`)
}

/** The list as the program itself exports it, to be printed by another program. */
async function writeOwnDocument({ name, list }: RealList): Promise<string> {
  const table = officialTable(list, layoutFor(list.kind, list.columns))
  const file = path.join(folder, `${name}.docx`)
  writeFileSync(file, await writeTable(table, 'docx'))
  return file
}

beforeAll(async () => {
  for (const list of lists) writeFileSync(pagePath(list), realListAsHtml(list))
  if (!office) return
  const files = (kind: string): string[] =>
    lists.map(({ name }) => path.join(folder, kind, `${name}.${kind}`))
  const own = await Promise.all(lists.map(writeOwnDocument))
  convert(lists.map(pagePath), 'odt:writer8', path.join(folder, 'odt'), 'HTML (StarWriter)')
  convert(files('odt'), 'docx', path.join(folder, 'docx'))
  convert(files('odt'), 'doc:MS Word 97', path.join(folder, 'doc'))
  convert(files('docx'), 'pdf', path.join(folder, 'pdf'))
  convert(own, 'pdf', path.join(folder, 'own-pdf'))
}, 300_000)

/** Numbers of the items, from 1, in which a warning has a place. */
function doubtfulItems({ findings, source }: Draft): Set<number> {
  const starts = (source?.itemPlaces ?? []).map(({ row }) => row)
  const places = findings.flatMap(({ severity, places: all }) => (severity === 'warning' ? all : []))
  return new Set(places.map(({ row }) => starts.filter((start) => start <= row).length))
}

/** Imports a file and prints how much of it came back letter by letter; what did not must be said. */
async function shareOf({ name, list }: RealList, file: string, label: string): Promise<number> {
  const draft = await importFile(path.basename(file), readFileSync(file))
  if (!draft.ok) throw new Error(draft.error.message)
  const { cells, equal, differences } = compareLists(list, draft.value.list)
  const doubtful = doubtfulItems(draft.value)
  const share = ((100 * equal) / cells).toFixed(2)
  console.log(`${name}, ${label}: ${share} % of ${cells} cells equal; ${doubtful.size} items to look at`)
  const silent = differences.filter((difference) => {
    const item = /^item (\d+),/.exec(difference)?.[1]
    return item === undefined || !doubtful.has(Number(item))
  })
  expect(silent, 'silently wrong').toEqual([])
  return equal / cells
}

describe.each(lists)('$name as other programs write it', (real) => {
  test.skipIf(!office).each([
    ['a web page', '', 'html', 1],
    ['OpenDocument', 'odt', 'odt', 1],
    ['Word 97', 'doc', 'doc', 0.98],
    ['LibreOffice’s PDF', 'pdf', 'pdf', 0.98],
    ['a PDF of our own Word export', 'own-pdf', 'pdf', 0.98],
  ])('%s', async (label, kind, ending, least) => {
    const share = await shareOf(real, path.join(folder, kind, `${real.name}.${ending}`), label)
    expect(share).toBeGreaterThanOrEqual(least)
  })

  test.skipIf(!chromium).each([
    ['a browser’s PDF', true],
    ['a browser’s PDF without ruling lines', false],
  ])('%s', { timeout: 120_000 }, async (label, border) => {
    const page = path.join(folder, `${real.name}-${border}.html`)
    const pdf = `${page}.pdf`
    writeFileSync(page, realListAsHtml(real, { border }))
    printPage(page, pdf)
    expect(await shareOf(real, pdf, label)).toBeGreaterThanOrEqual(0.98)
  })
})
