import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../electron/export/docx/write-docx.ts'
import { EMPTY_ITEM } from '../../../shared/duty-list/content.ts'
import { layoutFor } from '../../../shared/layout/built-in.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import type { OfficialTable } from '../../../shared/official-table/types.ts'
import { foreseenStarts, pageStarts, placedCells } from '../../support/printed-table.ts'
import { canRender, renderedPages } from '../../support/rendered-pages.ts'

if (!canRender) console.log('Word pages of high rows: skipped, LibreOffice is not on this machine')

/** How many lists to print; a long run for releases takes more. */
const RUNS = Number(process.env['PRINTED_LISTS'] ?? 2)

function lines(count: number, verb: string): string {
  return Array.from({ length: count }, (_, line) => `${line + 1}.${verb}第${line + 1}处。`).join('\n')
}

/** Heights around that of a page (some 33 lines) are the dangerous ones: programs lose lines there. */
const heights = fc.oneof(
  fc.integer({ min: 1, max: 8 }),
  fc.integer({ min: 26, max: 38 }),
  fc.integer({ min: 39, max: 120 }),
)

const tables: fc.Arbitrary<OfficialTable> = fc
  .record({
    categories: fc.array(fc.array(heights, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
    lineHeight: fc.integer({ min: 24, max: 33 }).map((half) => half / 2),
  })
  .map(({ categories, lineHeight }) => {
    const layout = layoutFor('cooperation')
    return officialTable(
      {
        kind: 'cooperation',
        title: ['青禾镇配合履职事项清单'],
        office: '青禾镇',
        year: null,
        notes: [],
        categories: categories.map((items) => ({
          name: '平安法治',
          items: items.map((count) => ({
            ...EMPTY_ITEM,
            name: '沟渠巡查',
            superiorDuties: lines(count, '巡查'),
            cooperationDuties: lines(Math.ceil(count / 3), '清理'),
          })),
        })),
      },
      { ...layout, body: { ...layout.body, lineHeight } },
    )
  })

describe.skipIf(!canRender)('a Word list with rows about as high as a page', () => {
  it(
    'is printed without losing a line, on the pages that were foreseen',
    async () => {
      await fc.assert(
        fc.asyncProperty(tables, async (table) => {
          const pages = await renderedPages(await writeDocx(table), 'docx')
          expect(pageStarts(placedCells(pages, table), pages.length)).toEqual(foreseenStarts(table))
        }),
        { numRuns: RUNS, endOnFailure: true },
      )
    },
    60_000 + RUNS * 10_000,
  )
})
