import { compareLists } from '../../../shared/compare/compare-lists.ts'
import { revisionTable, type SideNames } from '../../../shared/compare/revision-table.ts'
import type { ComparableList } from '../../../shared/compare/types.ts'
import type { RevisionFormat } from '../../../shared/contract/calls/compare.ts'

/** Two lists to compare. */
export interface CompareSource {
  readonly before: ComparableList
  readonly after: ComparableList
  /** Both are states of one list of the database. */
  readonly sameRows: boolean
}

/** What a 修订对照表 is made of. */
export interface RevisionSource extends CompareSource {
  readonly names: SideNames
  readonly format: RevisionFormat
}

/** Compares two lists and writes the 修订对照表. */
export async function writeRevision(source: RevisionSource): Promise<Uint8Array> {
  const { before, after, sameRows, names, format } = source
  const table = revisionTable(compareLists(before, after, { sameRows }), after, names)
  if (format === 'docx') return (await import('../docx/write-docx.ts')).writeDocx(table)
  return (await import('../xlsx/write-xlsx.ts')).writeXlsx(table)
}
