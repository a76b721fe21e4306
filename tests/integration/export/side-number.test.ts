import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../electron/export/docx/write-docx.ts'
import { writeHtml } from '../../../electron/export/html/write-html.ts'
import { printPdf } from '../../../electron/export/pdf/print-pdf.ts'
import { findBrowser } from '../../../electron/launch/find-browser.ts'
import { layoutFor } from '../../../shared/layout/built-in.ts'
import { PAGE_NUMBER_LINE, PAGE_NUMBER_SIZE, pointsOf } from '../../../shared/layout/geometry.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import { sampleList } from '../../../shared/sample/sample-list.ts'
import { canRender, pagesOfPdf, renderedPages, type PrintedPage } from '../../support/rendered-pages.ts'

/** A4 across, bound at its top: the margins of GB/T 9704-2012, 5.2.1, of an odd page as seen. */
const MARGINS = { top: 28, right: 37, bottom: 26, left: 35 }

const layout = layoutFor('basic')
const table = officialTable(sampleList, {
  ...layout,
  // So that the list takes three pages.
  body: { ...layout.body, lineHeight: 60 },
  page: { width: 297, height: 210, margins: MARGINS, pageNumber: 'side' },
})

interface Edges {
  /** Of the text below the upper margin, and of the page number, points. */
  readonly header: number
  readonly numberTop: number
  readonly numberBottom: number
  readonly numberMiddle: number
}

function edgesOf(page: PrintedPage): Edges {
  const left = pointsOf(MARGINS.left)
  const number = page.words.filter((word) => word.right < left)
  const header = page.words.find((word) => word.left > left && word.text === '序号')
  return {
    header: header?.top ?? 0,
    numberTop: Math.min(...number.map((word) => word.top)),
    numberBottom: Math.max(...number.map((word) => word.bottom)),
    numberMiddle: Math.max(...number.map((word) => (word.left + word.right) / 2)),
  }
}

/** @param slack how far a letter may stand from the middle of the box that a PDF gives it, points */
function expectBothSidesInPlace(pages: readonly PrintedPage[], slack: number): void {
  expect(pages.length).toBeGreaterThanOrEqual(3)
  const [, even, odd] = pages.map(edgesOf)
  if (!even || !odd) throw new Error('too few pages')
  // The wider margin is the one at which the page is bound: above on odd pages, below on even ones.
  expect(odd.header - even.header).toBeCloseTo(pointsOf(MARGINS.top - MARGINS.bottom), 0)
  const height = pointsOf(210)
  const character = PAGE_NUMBER_SIZE
  expect(Math.abs(height - odd.numberBottom - pointsOf(MARGINS.bottom) - character)).toBeLessThan(3)
  expect(Math.abs(even.numberTop - pointsOf(MARGINS.bottom) - character)).toBeLessThan(3)
  const middle = pointsOf(MARGINS.left - 7) - PAGE_NUMBER_LINE / 2
  for (const { numberMiddle } of [even, odd]) expect(Math.abs(middle - numberMiddle)).toBeLessThan(slack)
}

const browser = findBrowser()
if (!canRender) console.log('page numbers at the side: skipped, LibreOffice is not on this machine')

describe('page numbers at the side, as for an attachment bound with a document', () => {
  it.skipIf(!canRender)(
    'stand where the standard has them in Word, and the margins change places',
    async () => {
      expectBothSidesInPlace(await renderedPages(await writeDocx(table), 'docx'), 3)
    },
    60_000,
  )

  it.skipIf(!canRender || browser === null)(
    'stand there on the print page too',
    async () => {
      const pdf = await printPdf(await writeHtml(table), browser)
      if (!pdf.ok) throw new Error(pdf.error.message)
      expectBothSidesInPlace(await pagesOfPdf(pdf.value), 15)
    },
    60_000,
  )
})
