import type { Comparison } from '../../shared/compare/types.ts'
import type { Corrections } from '../../shared/draft/corrections.ts'
import type { Draft, ImportProblem } from '../../shared/draft/types.ts'
import type { ImportReport } from '../../shared/draft/import-report.ts'
import type { PackedList } from '../../shared/list-package/schema.ts'
import type { OfficialTable } from '../../shared/official-table/types.ts'
import type { Result } from '../../shared/result.ts'
import type { Extracts, ExtractSource } from '../export/extract/write-extracts.ts'
import type { ReportSource } from '../export/report/proofread-report.ts'
import type { CompareSource, RevisionSource } from '../export/revision/write-revision.ts'
import type { TableFormat } from '../export/write-table.ts'
import type { Progress } from './types.ts'

/** What the main thread asks of a worker; each worker does one task. */
export type Task =
  | {
      readonly type: 'import'
      readonly name: string
      readonly bytes: Uint8Array
      readonly corrections: Corrections
    }
  | { readonly type: 'export'; readonly table: OfficialTable; readonly format: TableFormat }
  | { readonly type: 'package'; readonly bytes: Uint8Array }
  | { readonly type: 'report'; readonly source: ReportSource }
  | { readonly type: 'import-report'; readonly report: ImportReport }
  | { readonly type: 'extract'; readonly source: ExtractSource }
  | { readonly type: 'compare'; readonly source: CompareSource }
  | { readonly type: 'revision'; readonly source: RevisionSource }

export type TaskType = Task['type']
export type TaskOf<T extends TaskType> = Extract<Task, { readonly type: T }>

export interface TaskResults {
  readonly import: Result<Draft, ImportProblem>
  readonly package: Result<readonly PackedList[], ImportProblem>
  readonly export: Uint8Array<ArrayBuffer>
  readonly report: Uint8Array<ArrayBuffer>
  readonly 'import-report': Uint8Array<ArrayBuffer>
  readonly extract: Extracts
  readonly compare: Comparison
  readonly revision: Uint8Array<ArrayBuffer>
}

/** What a worker answers: any number of steps, then one end. */
export type FromWorker<T extends TaskType = TaskType> =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly result: TaskResults[T] }
  | { readonly type: 'threw'; readonly error: unknown }
