import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../electron/export/xlsx/write-xlsx.ts'
import { importFile } from '../../../electron/import/import-file.ts'
import type { ListContent } from '../../../shared/duty-list/content.ts'
import { layoutFor } from '../../../shared/layout/built-in.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import { pointsOf } from '../../../shared/layout/geometry.ts'
import type { OfficialTable } from '../../../shared/official-table/types.ts'
import { sampleList } from '../../../shared/sample/sample-list.ts'
import { checkXlsx } from '../../ooxml/check-xlsx.ts'
import { validateOoxml } from '../../ooxml/validate.ts'
import { REAL_SOURCES, realSourceBytes } from '../../support/real-sources.ts'
import { comparable } from '../../support/printed-table.ts'
import { canRender, renderedPages, type PrintedPage } from '../../support/rendered-pages.ts'

const INDEX_HEADER = '涉及事项的序号'

function hanziCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of text.normalize('NFKC').match(/\p{Script=Han}/gu) ?? [])
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

/** Hanzi of the first text that the second has too few of, each as often as it is missing. */
function missing(wanted: string, found: string): string {
  const counts = hanziCounts(found)
  return [...hanziCounts(wanted)]
    .map(([sign, count]) => sign.repeat(Math.max(0, count - (counts.get(sign) ?? 0))))
    .join('')
}

function listText({ title, rows, notes }: OfficialTable): string {
  const cells = rows.flatMap((row) => (row.type === 'category' ? [row.text] : row.cells.flat()))
  return [...title, ...cells, ...notes].join('\n')
}

/** Whether the last thing above the page number is a category row. */
function endsWithCategory(page: PrintedPage, { rows, layout }: OfficialTable): boolean {
  const foot = page.height - pointsOf(layout.page.margins.bottom)
  const lowest = page.words.filter((word) => word.bottom < foot).toSorted((a, b) => b.bottom - a.bottom)[0]
  return rows.some(
    (row) => row.type === 'category' && comparable(row.text) === comparable(lowest?.text ?? ''),
  )
}

async function expectWholeOnPaper(list: ListContent): Promise<void> {
  const table = officialTable(list, layoutFor(list.kind, list.columns))
  const bytes = await writeXlsx(table)
  expect(checkXlsx(bytes)).toEqual([])
  expect(await validateOoxml(bytes, 'xlsx')).toEqual([])
  const paper = await renderedPages(bytes, 'xlsx')
  const printed = paper.map((page) => page.words.map(({ text }) => text).join(''))
  const index = printed.findIndex((text) => text.includes(INDEX_HEADER))
  const pages = printed.slice(0, index)
  expect(pages.map((text) => text.split('事项名称').length - 1)).toEqual(pages.map(() => 1))
  expect(printed.map((text, page) => text.includes(`—${page + 1}—`))).toEqual(printed.map(() => true))
  console.log(`${table.title.join('')}: ${pages.length} Excel pages`)
  expect(paper.slice(0, index).map((page) => endsWithCategory(page, table))).not.toContain(true)
  const headers = table.layout.columns.map(({ header }) => header).join('')
  expect(missing(listText(table) + headers.repeat(pages.length), pages.join(''))).toBe('')
  const departments = list.categories.flatMap(({ items }) => items.flatMap((item) => item.departments))
  expect(missing([...new Set(departments)].join(''), printed.slice(index).join(''))).toBe('')
}

if (!canRender) console.log('Excel pages: skipped, LibreOffice is not on this machine')

describe.skipIf(!canRender)('an Excel file as LibreOffice prints it', () => {
  it('shows every hanzi of the sample list, the header once a page, page numbers', async () => {
    await expectWholeOnPaper(sampleList)
  }, 120_000)

  it.each(REAL_SOURCES)(
    'shows every hanzi of the published list $name',
    async ({ name }) => {
      const source = realSourceBytes(name)
      if (!source) return console.log(`skipped: the published list ${name} is not on this machine`)
      const draft = await importFile(`${name}.txt`, source)
      if (!draft.ok) throw new Error(draft.error.message)
      await expectWholeOnPaper(draft.value.list)
    },
    120_000,
  )
})
