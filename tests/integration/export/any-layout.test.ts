import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../electron/export/docx/write-docx.ts'
import { writeXlsx } from '../../../electron/export/xlsx/write-xlsx.ts'
import { columnsOf } from '../../../shared/layout/columns.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import { sampleList } from '../../../shared/sample/sample-list.ts'
import { importFile } from '../../../electron/import/import-file.ts'
import { checkDocx } from '../../ooxml/check-docx.ts'
import { checkXlsx } from '../../ooxml/check-xlsx.ts'
import { validateOoxml } from '../../ooxml/validate.ts'
import { layoutsThatPrint } from '../../support/layouts-that-print.ts'

/** The same ones in every run: each takes the validator a second. */
const SEED = 20_261_122
const LAYOUTS = fc.sample(layoutsThatPrint, { numRuns: 8, seed: SEED })

describe('a list in whatever layout a clerk makes', () => {
  it.each(LAYOUTS.map((layout, index) => [index + 1, layout] as const))(
    'is a valid document and a valid workbook: layout %i',
    { timeout: 60_000 },
    async (_, layout) => {
      const table = officialTable(sampleList, layout)
      const [docx, xlsx] = [await writeDocx(table), await writeXlsx(table)]
      expect(checkDocx(docx)).toEqual([])
      expect(await validateOoxml(docx, 'docx')).toEqual([])
      expect(checkXlsx(xlsx)).toEqual([])
      expect(await validateOoxml(xlsx, 'xlsx')).toEqual([])
    },
  )

  it(
    'printed by fewer columns keeps the header texts and order it was given',
    { timeout: 60_000 },
    async () => {
      const layout = {
        ...(LAYOUTS[0] ?? expect.fail('no layout')),
        columns: [
          { field: 'name', header: '事项名称', width: 60, align: 'left', verticalAlign: 'top' },
          { field: 'number', header: '序号', width: 15, align: 'center', verticalAlign: 'top' },
          {
            field: 'cooperationDuties',
            header: '本镇职责',
            width: 100,
            align: 'justify',
            verticalAlign: 'top',
          },
        ] as const,
      }
      const read = await importFile('少列.docx', await writeDocx(officialTable(sampleList, layout)))
      if (!read.ok) throw new Error(read.error.message)
      expect(read.value.list.columns).toEqual(columnsOf(layout))
      expect(read.value.list.categories.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(
        sampleList.categories.flatMap(({ items }) => items.map(({ name }) => name)),
      )
    },
  )
})
