import type { Contender } from './contender.ts'
import { DOCX_EXPORT, XLSX_EXPORT } from './export-cases.ts'
import { DOCX_IMPORT, XLSX_IMPORT } from './import-cases.ts'
import { PROOFREAD } from './proofread-cases.ts'

export interface Case {
  readonly title: string
  readonly counts: readonly number[]
  /** The first is the baseline of the ratios. */
  readonly contenders: readonly Contender[]
}

export const CASES: Readonly<Record<string, Case>> = {
  'export-docx': { title: '导出 Word', counts: [100, 1_000, 10_000], contenders: DOCX_EXPORT },
  'export-xlsx': { title: '导出 Excel', counts: [100, 1_000, 10_000], contenders: XLSX_EXPORT },
  'import-docx': { title: '导入 Word', counts: [2_000], contenders: DOCX_IMPORT },
  'import-xlsx': { title: '导入 Excel', counts: [2_000], contenders: XLSX_IMPORT },
  proofread: { title: '校对', counts: [100, 2_000], contenders: PROOFREAD },
}
