import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFile } from '../../../../electron/import/import-file.ts'
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

beforeAll(() => {
  for (const list of lists) writeFileSync(pagePath(list), realListAsHtml(list))
  if (!office) return
  const files = (kind: string): string[] =>
    lists.map(({ name }) => path.join(folder, kind, `${name}.${kind}`))
  convert(lists.map(pagePath), 'odt:writer8', path.join(folder, 'odt'), 'HTML (StarWriter)')
  convert(files('odt'), 'docx', path.join(folder, 'docx'))
  convert(files('odt'), 'doc:MS Word 97', path.join(folder, 'doc'))
  convert(files('docx'), 'pdf', path.join(folder, 'pdf'))
}, 300_000)

/** Imports a file and prints how much of it came back letter by letter. */
async function shareOf({ name, list }: RealList, file: string, label: string): Promise<number> {
  const draft = await importFile(path.basename(file), readFileSync(file))
  if (!draft.ok) throw new Error(draft.error.message)
  const { cells, equal, differences } = compareLists(list, draft.value.list)
  console.log(`${name}, ${label}: ${((100 * equal) / cells).toFixed(2)} % of ${cells} cells equal`)
  const warned = draft.value.findings.some((finding) => finding.severity === 'warning')
  if (differences.length > 0 && !warned) throw new Error(`silently wrong:\n${differences.join('\n')}`)
  return equal / cells
}

describe.each(lists)('$name as other programs write it', (real) => {
  test.skipIf(!office).each([
    ['a web page', '', 'html', 1],
    ['OpenDocument', 'odt', 'odt', 1],
    ['Word 97', 'doc', 'doc', 0.98],
    ['LibreOffice’s PDF', 'pdf', 'pdf', 0.98],
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
