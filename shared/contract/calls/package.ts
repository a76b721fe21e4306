import { z } from 'zod'
import { bytes, headingFields, id } from '../schemas.ts'
import { call, jobId, nothing } from './call.ts'

/** What a 清单包 brings, before anything of it is written. */
const packedSummary = z.strictObject({
  ...headingFields,
  categoryCount: z.int(),
  itemCount: z.int(),
  versionCount: z.int(),
  /** Such a list is in the library already; the packed one would come beside it. */
  alreadyThere: z.boolean(),
})

/** Packages that are confirmed together, and kept until then. */
export const MOST_PACKAGES = 20

/** 清单包 (`.dutylist`): lists with all that belongs to them, on their way to another computer. */
export const packageCalls = {
  'package.export': call(
    z.strictObject({ listIds: z.array(id).min(1).max(100) }),
    z.strictObject({ name: z.string(), bytes }),
  ),
  /** Reads a package; nothing is written until it is confirmed. */
  'package.read': call(
    z.strictObject({ jobId, bytes }),
    z.strictObject({ packageId: z.string(), lists: z.array(packedSummary) }),
  ),
  /** Adds the lists at these places of the packages to the library, all or none. */
  'package.confirm': call(
    z.strictObject({
      packages: z
        .array(
          z.strictObject({ packageId: z.string(), chosen: z.array(z.int().nonnegative()).min(1).max(100) }),
        )
        .min(1)
        .max(MOST_PACKAGES),
    }),
    /** In the order of the packages, and of the lists in them. */
    z.strictObject({ listIds: z.array(id) }),
  ),
  'package.discard': call(z.strictObject({ packageId: z.string() }), nothing),
} as const
