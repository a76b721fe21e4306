import { z } from 'zod'
import { bytes } from '../schemas.ts'
import { call, jobId, ofList } from './call.ts'

const share = {
  /** The department as it is asked. */
  name: z.string(),
  /** Numbers of its items in the whole list. */
  items: z.array(z.int()),
}

/** 征求意见: what each department is asked, a document a department. */
export const extractCalls = {
  'extract.departments': call(
    z.strictObject(ofList),
    z.strictObject({
      /** In the order in which they first appear in the list. */
      departments: z.array(z.strictObject(share)),
      /** Items that name no department: nobody is asked about them. */
      unassigned: z.array(z.strictObject({ number: z.int(), name: z.string() })),
    }),
  ),
  'extract.build': call(
    z.strictObject({
      ...ofList,
      jobId,
      /** As `extract.departments` names them; null for all. */
      departments: z.array(z.string().max(2_000)).min(1).max(5_000).nullable(),
      /** The day by which answers are wanted; null for none. */
      replyBy: z.iso.date().nullable(),
    }),
    z.strictObject({
      /** What a folder for the files may be called. */
      folder: z.string(),
      files: z.array(z.strictObject({ name: z.string(), department: z.string(), items: share.items, bytes })),
      /** Who was asked what. */
      overview: z.strictObject({ name: z.string(), bytes }),
      unassigned: z.array(z.int()),
    }),
  ),
} as const
