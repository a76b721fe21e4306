import { describe, expect, it } from 'vitest'
import { EMPTY_ITEM } from '../../../../shared/duty-list/content.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import type { OfficialTable } from '../../../../shared/official-table/types.ts'
import { composePages } from '../../../../shared/typesetting/compose-pages.ts'
import { measureTable, ROW_EXTRA, rowBreaks } from '../../../../shared/typesetting/measure.ts'

const layout = layoutFor('cooperation')

/** A table of one category whose items take the given numbers of lines. */
function tableOf(categories: readonly (readonly number[])[], notes: string[] = []): OfficialTable {
  return officialTable(
    {
      kind: 'cooperation',
      title: ['青禾镇配合履职事项清单'],
      office: '青禾镇',
      year: null,
      notes,
      categories: categories.map((items, index) => ({
        name: `类别${index}`,
        items: items.map((lines) => ({
          ...EMPTY_ITEM,
          superiorDuties: Array.from({ length: lines }, (_, line) => `${line + 1}.巡查。`).join('\n'),
        })),
      })),
    },
    layout,
  )
}

/** How many body lines fit on a page below the header row. */
function linesOnPage(): number {
  const measure = measureTable(tableOf([[1]]))
  return Math.floor((measure.body - measure.header - ROW_EXTRA) / layout.body.lineHeight)
}

describe('composePages', () => {
  it('puts an empty list on one page', () => {
    expect(composePages(tableOf([]))).toEqual([{ parts: [], hasTitle: true, hasNotes: false }])
  })

  it('moves a row that does not fit to the next page, whole', () => {
    const pages = composePages(tableOf([[20, 20, 20]]))
    expect(pages.map((page) => page.parts.map((part) => part.row))).toEqual([[0, 1], [2], [3]])
    expect(pages.every((page) => page.parts.every((part) => part.firstLine === 0))).toBe(true)
  })

  it('takes a category row along with its first item', () => {
    const pages = composePages(tableOf([[linesOnPage() - 8], [6, 1]]))
    expect(pages.map((page) => page.parts.map((part) => part.row))).toEqual([
      [0, 1],
      [2, 3, 4],
    ])
  })

  it('begins a row higher than a page on a new page, splits it there and loses no line of it', () => {
    const high = linesOnPage() * 2 + 3
    const table = tableOf([[5, high, 3]])
    const parts = composePages(table).flatMap((page) => page.parts.filter((part) => part.row === 2))
    expect(parts).toHaveLength(3)
    expect(parts[0]?.firstLine).toBe(0)
    expect(parts.at(-1)?.endLine).toBe(high)
    parts.slice(1).forEach((part, index) => expect(part.firstLine).toBe(parts[index]?.endLine))
    expect(composePages(table)[0]?.parts.map((part) => part.row)).toEqual([0, 1])
  })

  it('begins a row higher than a page right below its category row', () => {
    const high = linesOnPage() + 5
    const pages = composePages(tableOf([[2], [high, 1]]))
    expect(pages.map((page) => page.parts.map((part) => part.row))).toEqual([
      [0, 1, 2, 3],
      [3, 4],
    ])
    const full = composePages(tableOf([[linesOnPage() - 5], [high]]))
    expect(full.map((page) => page.parts.map((part) => part.row))).toEqual([[0, 1], [2, 3], [3]])
  })

  it('keeps a row whole up to one line less than a page, and lets the first item split below the title', () => {
    const most = linesOnPage() - 1
    const breakOf = (lines: number): string | undefined => {
      const table = tableOf([[1, lines]])
      return rowBreaks(table, measureTable(table))[2]
    }
    expect([breakOf(most), breakOf(most + 1)]).toEqual(['whole', 'from-new-page'])
    const first = tableOf([[most]])
    expect(rowBreaks(first, measureTable(first))).toEqual(['whole', 'anywhere'])
    expect(composePages(first)).toHaveLength(2)
  })

  it('stands the notes below the table, on a page of their own when there is no room', () => {
    const notes = ['注：本清单适时修订。']
    expect(composePages(tableOf([[2]], notes))).toMatchObject([{ hasNotes: true }])
    const room = measureTable(tableOf([[1]]))
    const left = Math.floor((room.body - room.header - room.heading) / layout.body.lineHeight) - 2
    const full = composePages(
      tableOf(
        [[left]],
        Array.from({ length: 4 }, () => notes[0] ?? ''),
      ),
    )
    expect(full.at(-1)?.hasNotes).toBe(true)
    expect(full.slice(0, -1).every((page) => !page.hasNotes)).toBe(true)
  })
})
