import { z } from 'zod'
import { call, ofList } from './call.ts'

export const proofreadCalls = {
  /** What the library knows around a list, for its proofreading. */
  'proofread.surroundings': call(
    z.strictObject(ofList),
    z.strictObject({
      directory: z.array(
        z.strictObject({
          name: z.string(),
          shortNames: z.array(z.string()),
          formerNames: z.array(z.string()),
        }),
      ),
      otherOffices: z.array(z.string()),
      otherLists: z.array(
        z.strictObject({
          categories: z.array(
            z.strictObject({ name: z.string(), items: z.array(z.strictObject({ name: z.string() })) }),
          ),
        }),
      ),
    }),
  ),
} as const
