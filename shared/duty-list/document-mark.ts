import { z } from 'zod'
import { LIST_KINDS, type ListHeading } from './types.ts'

/** What a written document says of its list in its properties, for reading it again. */
export type DocumentMark = Pick<ListHeading, 'kind' | 'title' | 'office' | 'year'>

const NAME = '履职事项清单'

const markSchema = z.strictObject({
  kind: z.enum(LIST_KINDS),
  title: z.array(z.string()),
  office: z.string().nullable(),
  year: z.int().nullable(),
})

/**
 * The keywords of a written document: the page shows neither year nor kind, and a title's lines may be
 * read in more than one way.
 */
export function printDocumentMark({ kind, title, office, year }: DocumentMark): string {
  return `${NAME} ${JSON.stringify({ kind, title, office, year })}`
}

/**
 * Reads what {@link printDocumentMark} gives.
 *
 * @param keywords a document's keywords, anyone's
 * @returns null where they are no mark
 */
export function parseDocumentMark(keywords: string): DocumentMark | null {
  if (!keywords.startsWith(`${NAME} {`)) return null
  try {
    return markSchema.safeParse(JSON.parse(keywords.slice(NAME.length))).data ?? null
  } catch {
    return null
  }
}
