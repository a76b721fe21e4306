import { z } from 'zod'
import { layoutSchema } from '../../layout/schema.ts'
import {
  categoryPatch,
  headingPatch,
  id,
  itemPatch,
  proofreadSettings,
  saved,
  storedList,
} from '../schemas.ts'
import { call, ofList, ofTyping } from './call.ts'

/** What changes many texts as one step of undo with a label, e.g. 替换“…”为“…”. */
const ofMany = { ...ofList, label: z.string().min(1).max(200) }
const itemPatches = z
  .array(z.strictObject({ itemId: id, patch: itemPatch, base: itemPatch.optional() }))
  .max(20_000)

/** One list: its heading, layout and settings, and what changes many items at once. */
export const listCalls = {
  'list.get': call(z.strictObject(ofList), storedList),
  /**
   * What tells whether a list is still the one that was read, to ask often: another revision means changed
   * elsewhere. A database that went back to a backup may come to a revision again, but not at the same time.
   */
  'list.revision': call(z.strictObject(ofList), z.strictObject({ revision: z.int(), updatedAt: z.string() })),
  /** `base` as with `item.update`. */
  'list.updateHeading': call(
    z.strictObject({ ...ofList, patch: headingPatch, base: headingPatch.optional(), ...ofTyping }),
    saved,
  ),
  'list.updateLayout': call(z.strictObject({ ...ofList, layout: layoutSchema }), saved),
  'list.updateProofreading': call(z.strictObject({ ...ofList, settings: proofreadSettings }), saved),
  /** `base` as with `item.update`. */
  'list.patchItems': call(z.strictObject({ ...ofMany, patches: itemPatches }), saved),
  /** The same of texts anywhere in the list: those around the table and the names of categories too. */
  'list.patchTexts': call(
    z.strictObject({
      ...ofMany,
      heading: z.strictObject({ patch: headingPatch, base: headingPatch.optional() }).nullable(),
      categories: z
        .array(
          z.strictObject({ categoryId: id, patch: categoryPatch, base: categoryPatch.partial().optional() }),
        )
        .max(20_000),
      items: itemPatches,
    }),
    saved,
  ),
  'list.undo': call(z.strictObject(ofList), saved.extend({ label: z.string().nullable() })),
  'list.redo': call(z.strictObject(ofList), saved.extend({ label: z.string().nullable() })),
} as const
