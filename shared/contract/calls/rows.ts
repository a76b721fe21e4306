import { z } from 'zod'
import { id, itemContent, itemPatch, saved, textChanges } from '../schemas.ts'
import { call, ofList, ofTyping } from './call.ts'

/** Categories and items. `before` is the neighbour to stand in front of; null is the end. */
export const rowCalls = {
  'category.add': call(
    z.strictObject({ ...ofList, name: z.string().max(2_000), before: id.nullable() }),
    saved.extend({ categoryId: id }),
  ),
  /** `base` is the name when the clerk began, as with `item.update`. */
  'category.rename': call(
    z.strictObject({
      categoryId: id,
      name: z.string().max(2_000),
      base: z.string().max(2_000).optional(),
      ...ofTyping,
    }),
    saved,
  ),
  'category.move': call(z.strictObject({ categoryId: id, before: id.nullable() }), saved),
  /** Moves the items to the end of another category of the list and deletes the empty one. */
  'category.merge': call(z.strictObject({ categoryId: id, into: id }), saved),
  /** Deletes the category with its items; one undo brings all back. */
  'category.delete': call(z.strictObject({ categoryId: id }), saved),
  'item.add': call(
    z.strictObject({ categoryId: id, before: id.nullable(), content: itemContent.optional() }),
    saved.extend({ itemId: id }),
  ),
  /**
   * `base` is what the fields held when the clerk began: anything else there now is a `conflict`.
   * `changes` are of fields that are in neither: long texts, of which only what was typed is sent.
   */
  'item.update': call(
    z.strictObject({
      itemId: id,
      patch: itemPatch,
      base: itemPatch.optional(),
      changes: textChanges.optional(),
      ...ofTyping,
    }),
    saved,
  ),
  'item.duplicate': call(z.strictObject({ itemId: id }), saved.extend({ itemId: id })),
  'item.move': call(z.strictObject({ itemId: id, categoryId: id, before: id.nullable() }), saved),
  'item.delete': call(z.strictObject({ itemId: id }), saved),
} as const
