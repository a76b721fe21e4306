import type { ListContent } from '../duty-list/content.ts'
import type { SourceField } from './corrections.ts'
import type { Place } from '../grid/types.ts'

/** What an import noticed, for the preview: never silent about what was dropped or joined. */
export interface ImportFinding {
  /** `notice` says what was done as a matter of course, `warning` what the clerk should look at. */
  readonly severity: 'notice' | 'warning'
  /** Stable name of the kind of finding, e.g. `repeated-header`. */
  readonly code: string
  /** What was found and what was done about it, in Chinese. */
  readonly message: string
  /** The places, as many as there are (repeated headers are one finding with many places). */
  readonly places: readonly Place[]
}

/** What the file offers to choose from in the preview. */
export interface DraftSource {
  /** Names of the sheets that are not empty; none where the format has no sheets. */
  readonly sheets: readonly string[]
  /** The one that the list was taken from. */
  readonly sheet: string | null
  /** Columns of the table with the words of their header, and what they were taken for. */
  readonly columns: readonly {
    /** Place in the table, from 0. */
    readonly column: number
    readonly header: string
    /** null where nobody knows; its text goes to 备注. */
    readonly field: SourceField | null
  }[]
  /** Rows hidden in the source, below the header. */
  readonly hiddenRows: number
  /** Where each item of the list begins in the file, in the order of the list. */
  readonly itemPlaces: readonly Place[]
  /** Whether a correction of an earlier file was applied. */
  readonly recalled: boolean
}

/** A file understood, not yet written: shown, corrected and confirmed by the clerk. */
export interface Draft {
  readonly list: ListContent
  readonly findings: readonly ImportFinding[]
  /** null for our own exchange JSON, where there is nothing to choose. */
  readonly source: DraftSource | null
}

/** Why no draft could be made. `unreadable` and `no-table` are exit codes 3 and 4 of the command line. */
export interface ImportProblem {
  readonly code: 'unreadable' | 'no-table'
  /** One Chinese sentence: what is wrong and what to do. */
  readonly message: string
}
