import { z } from 'zod'
import { layoutSchema } from '../../layout/schema.ts'
import { id, listContent, saved, versionSummary } from '../schemas.ts'
import { call, nothing, ofList } from './call.ts'

/** Named versions: 一上, 征求意见稿, 印发稿 … */
export const versionCalls = {
  'version.list': call(z.strictObject(ofList), z.array(versionSummary)),
  /** Where another version has the name, the new one gets a number: 征求意见稿（2）. */
  'version.create': call(
    z.strictObject({ ...ofList, name: z.string().min(1).max(100) }),
    z.strictObject({ versionId: id }),
  ),
  'version.delete': call(z.strictObject({ versionId: id }), nothing),
  /** What it held, and how it was printed. */
  'version.content': call(
    z.strictObject({ versionId: id }),
    z.strictObject({ content: listContent, layout: layoutSchema }),
  ),
  'version.restore': call(z.strictObject({ versionId: id }), saved),
} as const
