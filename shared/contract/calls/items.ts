import { z } from 'zod'
import { id, saved } from '../schemas.ts'
import { call } from './call.ts'

const itemIds = z.array(id).min(1).max(20_000)

/**
 * Several items of one list at once, each call one step of undo. They keep the order they print in,
 * whatever the order of the ids. `before` is the neighbour to stand in front of; null is the end.
 */
export const itemsCalls = {
  /** A neighbour that is itself among the items stands for the next one that is not. */
  'items.move': call(z.strictObject({ itemIds, categoryId: id, before: id.nullable() }), saved),
  'items.delete': call(z.strictObject({ itemIds }), saved),
  /**
   * Copies items into the same or another list, where the copies start as drafts without internal
   * notes. The step of undo is one of the list they are copied to; `saved` is that list's.
   */
  'items.copyTo': call(
    z.strictObject({
      itemIds,
      target: z.union([
        z.strictObject({ categoryId: id, before: id.nullable() }),
        z.strictObject({ listId: id, newCategory: z.string().max(2_000) }),
      ]),
    }),
    saved.extend({ listId: id, categoryId: id, itemIds: z.array(id) }),
  ),
} as const
