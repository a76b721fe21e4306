import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../../electron/export/docx/write-docx.ts'
import { importFile } from '../../../electron/import/import-file.ts'
import { layoutFor } from '../../../shared/layout/built-in.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import type { OfficialTable } from '../../../shared/official-table/types.ts'
import { cellLines, measureTable } from '../../../shared/typesetting/measure.ts'
import { hanziCounts } from '../../support/hanzi.ts'
import {
  comparable,
  foreseenStarts,
  pageStarts,
  placedCells,
  type PlacedCell,
} from '../../support/printed-table.ts'
import { canRender, renderedPages, type PrintedPage } from '../../support/rendered-pages.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/lists')

/** The published lists, with what a page count and the agreement of page starts may be. */
const LISTS = [
  { file: 'daci-jiedao.txt', pages: [28, 32], agreement: 0.8 },
  { file: 'xingsheng-zhen.txt', pages: [36, 42], agreement: 0.65 },
] as const

/** The items that the published pages begin with: those after each header row. */
function publishedStarts(text: string): number[] {
  return [...text.matchAll(/^序号\t.*\n(?:[^\d].*\n|\s*\n)*(\d+)\t/gm)].map((match) => Number(match[1]))
}

describe.each(LISTS)('$file as Word pages', ({ file, pages: [fewest, most], agreement }) => {
  const source = path.join(FOLDER, file)
  const available = existsSync(source) && canRender
  if (!available) console.log(`${file}: skipped, the published list or LibreOffice is not on this machine`)

  let text: string
  let table: OfficialTable
  let pages: PrintedPage[]
  let cells: PlacedCell[]

  beforeAll(async () => {
    if (!available) return
    text = readFileSync(source, 'utf8')
    const draft = await importFile(file, readFileSync(source))
    if (!draft.ok) throw new Error(draft.error.message)
    const { list } = draft.value
    table = officialTable(list, layoutFor(list.kind, list.columns))
    pages = await renderedPages(await writeDocx(table), 'docx')
    cells = placedCells(pages, table)
  }, 120_000)

  it.skipIf(!available)('loses no hanzi on paper and prints the header once a page', () => {
    const headers = comparable(table.layout.columns.map((column) => column.header).join(''))
    const wanted = comparable(
      [
        ...table.title,
        ...table.rows.flatMap((row) => (row.type === 'category' ? [row.text] : row.cells.flat())),
        ...table.notes,
        ...pages.map(() => headers),
      ].join(''),
    )
    const printed = pages.flatMap((page) => page.words.map((word) => comparable(word.text))).join('')
    expect(hanziCounts(printed)).toEqual(hanziCounts(wanted))
  })

  it.skipIf(!available)('numbers the pages 1 to n', () => {
    const numbers = pages.map((page) => {
      const foot = page.words.filter((word) => word.top > page.height - 100)
      return /—(\d+)—$/.exec(foot.map((word) => comparable(word.text)).join(''))?.[1]
    })
    expect(numbers).toEqual(pages.map((_, index) => String(index + 1)))
  })

  it.skipIf(!available)('breaks the pages where the published document does, mostly', () => {
    const published = publishedStarts(text)
    const starts = pageStarts(cells, pages.length)
    const same = published.filter((item) => starts.includes(item)).length
    console.log(
      `${file}: ${pages.length} pages (published ${published.length}), ` +
        `${same} of ${published.length} page starts the same (${((same / published.length) * 100).toFixed(0)} %)`,
    )
    expect(pages.length).toBeGreaterThanOrEqual(fewest)
    expect(pages.length).toBeLessThanOrEqual(most)
    expect(same / published.length).toBeGreaterThanOrEqual(agreement)
  })

  it.skipIf(!available)('is composed as foreseen: the same items begin the same pages', () => {
    expect(pageStarts(cells, pages.length)).toEqual(foreseenStarts(table))
  })

  it.skipIf(!available)('splits no row that would have fitted on a page', () => {
    const measure = measureTable(table)
    const page = measure.body - measure.header
    const split = new Set(cells.filter((cell) => new Set(cell.pages).size > 1).map((cell) => cell.number))
    table.rows.forEach((row, index) => {
      if (row.type !== 'item' || !split.has(row.number)) return
      expect(measure.rowHeights[index]).toBeGreaterThan(page - table.layout.body.lineHeight)
    })
  })

  it.skipIf(!available)('leaves no category row last on a page', () => {
    const categories = new Set(
      table.rows.flatMap((row) => (row.type === 'category' ? [comparable(row.text)] : [])),
    )
    for (const page of pages) {
      const body = page.words.filter((word) => word.bottom < page.height - 60)
      const lowest = body.toSorted((a, b) => b.bottom - a.bottom)[0]
      expect(categories).not.toContain(comparable(lowest?.text ?? ''))
    }
  })

  it.skipIf(!available)('has the lines that were estimated in 98 % of the cells, and never two more', () => {
    const differences = cells.flatMap(({ number, column, pages: lines }) => {
      const row = table.rows.find((candidate) => candidate.type === 'item' && candidate.number === number)
      const cell = row?.type === 'item' ? (row.cells[column] ?? []) : []
      return cell.length === 0 ? [] : [lines.length - cellLines(cell, column, table.layout)]
    })
    const exact = differences.filter((difference) => difference === 0).length
    console.log(
      `${file}: ${exact} of ${differences.length} cells have the estimated lines, ` +
        `${differences.filter((difference) => difference > 0).length} have more`,
    )
    expect(exact / differences.length).toBeGreaterThanOrEqual(0.98)
    expect(Math.max(...differences)).toBeLessThanOrEqual(1)
  })
})
