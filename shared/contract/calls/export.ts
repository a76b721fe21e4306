import { z } from 'zod'
import { bytes } from '../schemas.ts'
import { call, jobId, ofList } from './call.ts'

export const EXPORT_FORMATS = ['docx', 'xlsx', 'html', 'pdf', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const exportCalls = {
  'export.build': call(
    z.strictObject({ ...ofList, jobId, format: z.enum(EXPORT_FORMATS) }),
    z.strictObject({ name: z.string(), bytes }),
  ),

  /** What proofreading finds in the list, as a Word document for whoever decides. */
  'export.proofreadReport': call(
    z.strictObject({ ...ofList, jobId }),
    z.strictObject({ name: z.string(), bytes }),
  ),
} as const
