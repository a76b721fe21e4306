import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaksBefore, type PlacedRow } from '../../../../../electron/export/xlsx/page-breaks.ts'

const PAGE = { heading: 50, header: 20, body: 480 }

function item(height: number): PlacedRow {
  return { height, keepsToNext: false }
}
const CATEGORY: PlacedRow = { height: 20, keepsToNext: true }

/** The rows of each page, as a program fills them: a break where one is set, or where a row does not fit. */
function pagesOf(rows: readonly PlacedRow[], breaks: readonly number[], body: number): PlacedRow[][] {
  const pages: PlacedRow[][] = [[]]
  let room = body - PAGE.header - PAGE.heading
  rows.forEach((row, index) => {
    const isFull = row.height > room && (pages.at(-1)?.length ?? 0) > 0
    if (isFull || breaks.includes(index)) {
      pages.push([])
      room = body - PAGE.header
    }
    pages.at(-1)?.push(row)
    room -= row.height
  })
  return pages
}

describe('page breaks of a sheet', () => {
  it('stand before a category that would be last on a page, and nowhere else', () => {
    const rows = [
      CATEGORY,
      item(300),
      item(50),
      CATEGORY,
      item(40),
      item(300),
      CATEGORY,
      item(100),
      item(390),
    ]
    expect(breaksBefore(rows, PAGE)).toEqual([3, 6])
    expect(breaksBefore([CATEGORY, item(100), CATEGORY, item(100)], PAGE)).toEqual([])
  })

  it('leave a category where it is that begins a page anyway, or the list', () => {
    expect(breaksBefore([CATEGORY, item(409)], { ...PAGE, heading: 200 })).toEqual([])
  })

  it('leave no category last on a page, whatever the heights, in Excel and in LibreOffice', () => {
    const rows = fc.array(
      fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 15, max: 380 }).map(item) },
        { weight: 1, arbitrary: fc.constant(CATEGORY) },
      ),
      { maxLength: 80 },
    )
    const tidy = rows.map((all) =>
      all.filter((row, at) => !(row.keepsToNext && all[at + 1]?.keepsToNext !== false)),
    )
    fc.assert(
      fc.property(tidy, (list) => {
        const breaks = breaksBefore(list, PAGE)
        for (const scale of [1, 0.96, 0.94])
          for (const page of pagesOf(list, breaks, PAGE.body / scale).slice(0, -1))
            expect(page.at(-1)?.keepsToNext).toBe(false)
        expect(breaks.every((row) => list[row]?.keepsToNext)).toBe(true)
      }),
    )
  })
})
