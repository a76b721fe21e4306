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
  'export-docx': { title: 'Export to Word', counts: [100, 1_000, 10_000], contenders: DOCX_EXPORT },
  'export-xlsx': { title: 'Export to Excel', counts: [100, 1_000, 10_000], contenders: XLSX_EXPORT },
  'import-docx': { title: 'Import of Word', counts: [2_000], contenders: DOCX_IMPORT },
  'import-xlsx': { title: 'Import of Excel', counts: [2_000], contenders: XLSX_IMPORT },
  proofread: { title: 'Proofreading', counts: [100, 2_000], contenders: PROOFREAD },
}
