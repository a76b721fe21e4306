import type { CallError } from '../../shared/contract/errors.ts'
import type { Comparison } from '../../shared/compare/types.ts'
import type { Corrections } from '../../shared/draft/corrections.ts'
import type { Draft } from '../../shared/draft/types.ts'
import type { ImportReport } from '../../shared/draft/import-report.ts'
import type { PackedList } from '../../shared/list-package/schema.ts'
import type { OfficialTable } from '../../shared/official-table/types.ts'
import type { Result } from '../../shared/result.ts'
import type { Extracts, ExtractSource } from '../export/extract/write-extracts.ts'
import type { ReportSource } from '../export/report/proofread-report.ts'
import type { CompareSource, RevisionSource } from '../export/revision/write-revision.ts'
import type { TableFormat } from '../export/write-table.ts'

export interface Progress {
  /** What is being done, in Chinese. */
  readonly step: string
  readonly done: number
  readonly total: number
}

/**
 * Long work, done beside the main thread: it can be watched and cancelled, and can take neither
 * more time nor more memory than it is given.
 */
export interface Jobs {
  /** @param jobId a name of the caller's choice, for {@link progress} and {@link cancel} */
  readonly importFile: (
    jobId: string,
    name: string,
    bytes: Uint8Array,
    corrections?: Corrections,
  ) => Promise<Result<Draft, CallError>>
  /** Reads a 清单包 and checks all that is in it. */
  readonly readPackage: (
    jobId: string,
    bytes: Uint8Array,
  ) => Promise<Result<readonly PackedList[], CallError>>
  readonly writeTable: (
    jobId: string,
    table: OfficialTable,
    format: TableFormat | 'pdf',
  ) => Promise<Result<Uint8Array<ArrayBuffer>, CallError>>
  /** Proofreads a list and writes what was found as a Word document. */
  readonly writeReport: (
    jobId: string,
    source: ReportSource,
  ) => Promise<Result<Uint8Array<ArrayBuffer>, CallError>>
  /** Writes what an import did as a Word document. */
  readonly writeImportReport: (
    jobId: string,
    report: ImportReport,
  ) => Promise<Result<Uint8Array<ArrayBuffer>, CallError>>
  /** Writes the documents of 征求意见, one a department, and the overview. */
  readonly writeExtracts: (jobId: string, source: ExtractSource) => Promise<Result<Extracts, CallError>>
  /** What differs between two lists. */
  readonly compareLists: (jobId: string, source: CompareSource) => Promise<Result<Comparison, CallError>>
  /** Compares two lists and writes the 修订对照表. */
  readonly writeRevision: (
    jobId: string,
    source: RevisionSource,
  ) => Promise<Result<Uint8Array<ArrayBuffer>, CallError>>
  /** How far a job is; null when there is none of that name. */
  readonly progress: (jobId: string) => Progress | null
  /** Ends a job, which then answers `cancelled`; nothing where there is none of that name. */
  readonly cancel: (jobId: string) => void
  /** Ends all jobs and their threads. */
  readonly close: () => Promise<void>
}
