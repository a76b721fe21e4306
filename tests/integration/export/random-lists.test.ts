import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeTable, type TableFormat } from '../../../electron/export/write-table.ts'
import { importFile } from '../../../electron/import/import-file.ts'
import type { ListContent } from '../../../shared/duty-list/content.ts'
import { toExchange } from '../../../shared/duty-list/exchange.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import { checkDocx } from '../../ooxml/check-docx.ts'
import { checkXlsx } from '../../ooxml/check-xlsx.ts'
import { validateOoxml } from '../../ooxml/validate.ts'
import { canRender, unopened } from '../../support/rendered-pages.ts'
import { sameTextLayouts, tidyLists, wildLists } from '../../support/random-lists.ts'

/** How many lists to try; a long run for releases takes 200 of each. */
const LONG_RUN = process.env['RANDOM_LISTS']
const RUNS = Number(LONG_RUN ?? 10)
/** The schema validator takes half a second a file. */
const VALIDATED = Number(LONG_RUN ?? 4)
const TIME = 60_000 + RUNS * 3_000

function written(list: ListContent, format: TableFormat, layout: Layout): Promise<Uint8Array> {
  return writeTable(officialTable(list, layout), format)
}

async function imported(format: TableFormat, bytes: Uint8Array): Promise<ListContent | null> {
  const draft = await importFile(`清单.${format}`, bytes)
  if (draft.ok) return draft.value.list
  expect(draft.error.code).toBe('no-table')
  return null
}

describe.each(['docx', 'xlsx', 'html'] as const)('random lists written as %s', (format) => {
  it(
    'come in again field by field',
    async () => {
      await fc.assert(
        fc.asyncProperty(tidyLists, sameTextLayouts, async (list, layoutOf) => {
          const back = await imported(format, await written(list, format, layoutOf(list)))
          expect(back && toExchange(back)).toEqual(toExchange(list))
        }),
        { numRuns: RUNS },
      )
    },
    TIME,
  )
})

describe.each([
  ['docx', checkDocx],
  ['xlsx', checkXlsx],
] as const)('lists of any text written as %s', (format, check) => {
  it(
    'open in Office without repair',
    async () => {
      await fc.assert(
        fc.asyncProperty(wildLists, sameTextLayouts, async (list, layoutOf) => {
          const bytes = await written(list, format, layoutOf(list))
          expect(check(bytes)).toEqual([])
          expect(await validateOoxml(bytes, format)).toEqual([])
        }),
        { numRuns: VALIDATED },
      )
    },
    TIME,
  )
})

if (!canRender) console.log('random lists in LibreOffice: skipped, it is not on this machine')

describe.skipIf(!canRender)('lists of any text', () => {
  it(
    'are opened and printed by LibreOffice, as Word and as Excel',
    async () => {
      const files = new Map<string, Uint8Array>()
      const samples = fc.sample(fc.tuple(wildLists, sameTextLayouts), VALIDATED)
      for (const [index, [list, layoutOf]] of samples.entries()) {
        for (const format of ['docx', 'xlsx'] as const)
          files.set(`${format}-${index}.${format}`, await written(list, format, layoutOf(list)))
      }
      expect(await unopened(files)).toEqual([])
      console.log(`${samples.length} random lists opened by LibreOffice as Word and as Excel`)
    },
    60_000 + VALIDATED * 30_000,
  )
})
