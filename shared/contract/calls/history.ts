import { z } from 'zod'
import { id, listContent, pastChange, pastEdit, saved } from '../schemas.ts'
import { call, ofList } from './call.ts'

/** Every edit, the newest first. Going back is an edit of its own and can be undone. */
export const historyCalls = {
  'history.edits': call(
    z.strictObject({
      ...ofList,
      itemId: id.optional(),
      olderThan: id.optional(),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ edits: z.array(pastEdit), more: z.boolean() }),
  ),
  'history.changes': call(z.strictObject({ editId: id }), z.array(pastChange)),
  /** The list as it was right after an edit. */
  'history.content': call(z.strictObject({ editId: id }), listContent),
  'history.restoreList': call(z.strictObject({ editId: id }), saved),
  'history.restoreItem': call(z.strictObject({ editId: id, itemId: id }), saved),
} as const
