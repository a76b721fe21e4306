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

/** Longest header of a column: more than a page can show. */
export const MAX_HEADER_LENGTH = 200
/** Most columns of a table. */
export const MAX_COLUMN_COUNT = 20

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
        header: z.string().max(MAX_HEADER_LENGTH),
        width: length,
        align: z.enum(['left', 'center', 'justify']),
        verticalAlign: z.enum(['top', 'center']),
      }),
    )
    .min(1)
    .max(MAX_COLUMN_COUNT),
  cellPadding: length,
  categoryNumerals: z.boolean(),
  officePrefix: z.boolean(),
  departmentSeparator: z.enum(['line', '、']),
  blankAfterEnumerator: z.boolean(),
  attachmentNumber: z.int().min(1).max(99).nullable(),
}) satisfies z.ZodType<Layout>
