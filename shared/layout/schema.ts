import { z } from 'zod'
import { COLUMN_FIELDS } from '../duty-list/types.ts'
import { isFontName } from './fonts.ts'
import type { Layout } from './types.ts'

const length = z.number().nonnegative().max(2_000)

const fontName = z.string().refine(isFontName)

const textStyle = z.strictObject({
  eastAsianFont: fontName,
  latinFont: fontName,
  /** Files hold half points. */
  size: z.number().min(5).max(72).multipleOf(0.5),
  lineHeight: z.number().min(5).max(120),
  bold: z.boolean(),
})

/** A layout as stored and exchanged. Whether it can print is a question of its own. */
export const layoutSchema = z.strictObject({
  name: z.string().max(200),
  page: z.strictObject({
    width: length,
    height: length,
    margins: z.strictObject({ top: length, right: length, bottom: length, left: length }),
    pageNumber: z.enum(['none', 'center', 'outer', 'side']),
  }),
  title: textStyle,
  header: textStyle,
  category: textStyle,
  body: textStyle,
  note: textStyle,
  columns: z
    .array(
      z.strictObject({
        field: z.enum(COLUMN_FIELDS),
        header: z.string().max(200),
        width: length,
        align: z.enum(['left', 'center', 'justify']),
        verticalAlign: z.enum(['top', 'center']),
      }),
    )
    .min(1)
    .max(20),
  cellPadding: length,
  categoryNumerals: z.boolean(),
  officePrefix: z.boolean(),
  departmentSeparator: z.enum(['line', '、']),
  blankAfterEnumerator: z.boolean(),
  attachmentNumber: z.int().min(1).max(99).nullable(),
}) satisfies z.ZodType<Layout>
