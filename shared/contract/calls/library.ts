import { z } from 'zod'
import { layoutSchema } from '../../layout/schema.ts'
import { headingFields, id, listSummary } from '../schemas.ts'
import { call, nothing, ofList } from './call.ts'

export const libraryCalls = {
  'library.lists': call(nothing, z.array(listSummary)),
  'library.create': call(
    z.strictObject({
      kind: headingFields.kind,
      office: z.string().max(2_000),
      year: headingFields.year,
      /** That of the kind where it is left out. */
      layout: layoutSchema.optional(),
    }),
    z.strictObject({ listId: id }),
  ),
  'library.addSample': call(nothing, z.strictObject({ listId: id })),
  'library.copy': call(z.strictObject(ofList), z.strictObject({ listId: id })),
  'library.delete': call(z.strictObject(ofList), nothing),
  /** Takes a delete back. */
  'library.restore': call(z.strictObject(ofList), nothing),
  /** Differs whenever any list was changed, here or by another program on the same data. */
  'library.version': call(nothing, z.strictObject({ version: z.string() })),
} as const
