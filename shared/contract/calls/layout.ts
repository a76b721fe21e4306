import { z } from 'zod'
import { LONGEST_LAYOUT_NAME } from '../../layout/free-name.ts'
import { layoutSchema } from '../../layout/schema.ts'
import { bytes, id } from '../schemas.ts'
import { call, nothing } from './call.ts'

const name = z.string().trim().min(1).max(LONGEST_LAYOUT_NAME)
const ofLayout = { layoutId: id }

/** Layouts saved under a name, for any list; the built-in ones are no part of this. */
export const layoutCalls = {
  'layout.named': call(
    nothing,
    z.array(
      z.strictObject({
        ...ofLayout,
        name: z.string(),
        layout: layoutSchema,
        /** ISO 8601, UTC. */
        savedAt: z.string(),
      }),
    ),
  ),
  /** Refused with `conflict` where the name is taken, unless `replace` is set. */
  'layout.save': call(
    z.strictObject({ name, layout: layoutSchema, replace: z.boolean() }),
    z.strictObject(ofLayout),
  ),
  'layout.rename': call(z.strictObject({ ...ofLayout, name }), nothing),
  'layout.delete': call(z.strictObject(ofLayout), nothing),
  /** A layout as a file for another computer. */
  'layout.toFile': call(
    z.strictObject({ layout: layoutSchema }),
    z.strictObject({ name: z.string(), bytes }),
  ),
  /** The layout in such a file; nothing is saved. */
  'layout.fromFile': call(z.strictObject({ bytes }), z.strictObject({ layout: layoutSchema })),
} as const
