import * as fc from 'fast-check'
import { BUILT_IN_LAYOUTS } from '../../shared/layout/built-in.ts'
import { OFFICIAL_FONTS } from '../../shared/layout/fonts.ts'
import { TYPE_SIZES } from '../../shared/layout/type-sizes.ts'
import { printProblem } from '../../shared/layout/print-problem.ts'
import type { Layout } from '../../shared/layout/types.ts'

const margin = fc.integer({ min: 80, max: 400 }).map((tenths) => tenths / 10)

/** What a clerk can change without touching the columns. */
const changes = fc.record({
  margins: fc.record({ top: margin, right: margin, bottom: margin, left: margin }),
  pageNumber: fc.constantFrom('none', 'center', 'outer', 'side'),
  font: fc.constantFrom(...OFFICIAL_FONTS, '方正仿宋_GBK'),
  size: fc.constantFrom(...TYPE_SIZES.map(({ points }) => points).filter((points) => points <= 16)),
  leading: fc.constantFrom(0, 1.5, 6),
  header: fc.string({ unit: 'grapheme', maxLength: 20 }),
  widths: fc.array(fc.integer({ min: 80, max: 900 }), { minLength: 6, maxLength: 6 }),
  attachmentNumber: fc.option(fc.integer({ min: 1, max: 99 })),
  flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  departmentSeparator: fc.constantFrom('line', '、'),
})

/** Layouts that a clerk can come to: built-in ones with much changed, of which printProblem says nothing. */
export const layoutsThatPrint: fc.Arbitrary<Layout> = fc
  .tuple(fc.constantFrom(...BUILT_IN_LAYOUTS), changes)
  .map(([layout, change]): Layout => {
    const [categoryNumerals, officePrefix, blankAfterEnumerator] = change.flags
    const style = {
      ...layout.body,
      eastAsianFont: change.font,
      size: change.size,
      lineHeight: change.size + change.leading,
    }
    return {
      ...layout,
      page: { ...layout.page, margins: change.margins, pageNumber: change.pageNumber },
      body: style,
      header: { ...style, bold: true },
      columns: layout.columns.map((column, index) => ({
        ...column,
        header: change.header,
        width: (change.widths[index] ?? 80) / 10,
      })),
      attachmentNumber: change.attachmentNumber,
      departmentSeparator: change.departmentSeparator,
      categoryNumerals,
      officePrefix,
      blankAfterEnumerator,
    }
  })
  .filter((layout) => printProblem(layout) === null)
