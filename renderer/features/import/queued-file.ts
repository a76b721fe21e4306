import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import type { ImportReport, ImportedFile } from '../../../shared/draft/import-report.ts'
import type { ListHeading } from '../../../shared/duty-list/types.ts'
import type { JobProgress } from '../../ui/use-job.ts'

export type ImportDraft = CallOutput<'import.read'>
export type Corrections = CallInput<'import.correct'>['corrections']
export type HeadingDraft = Omit<ListHeading, 'notes'>

/** A file that was understood, with what the clerk set right of it. */
export interface Understood {
  readonly stage: 'understood'
  readonly draft: ImportDraft
  readonly heading: HeadingDraft
  readonly corrections: Corrections
  /** The file is being understood again. */
  readonly correcting: boolean
}

export type Reading =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'reading'; readonly progress: JobProgress | null }
  | { readonly stage: 'failed'; readonly message: string }
  | Understood

/** One of the files that are to come in together. */
export interface QueuedFile {
  readonly id: string
  readonly file: File
  readonly reading: Reading
  /** Whether the clerk wants it in. */
  readonly wanted: boolean
}

/** A file that will come in with the confirmation. */
export type ReadyFile = QueuedFile & { readonly reading: Understood }

export function isReady(entry: QueuedFile): entry is ReadyFile {
  return entry.wanted && entry.reading.stage === 'understood'
}

export function isUnderWay({ reading }: QueuedFile): boolean {
  return reading.stage === 'waiting' || reading.stage === 'reading'
}

/** Whether the clerk changed anything that would have to be done again. */
export function isTouched({ reading }: QueuedFile): boolean {
  if (reading.stage !== 'understood') return false
  const { draft, heading, corrections } = reading
  return Object.keys(corrections).length > 0 || !sameHeading(heading, headingOf(draft))
}

export function headingOf({ list: { kind, title, office, year } }: ImportDraft): HeadingDraft {
  return { kind, title, office, year }
}

function sameHeading(a: HeadingDraft, b: HeadingDraft): boolean {
  return (
    a.kind === b.kind &&
    a.office === b.office &&
    a.year === b.year &&
    a.title.join('\n') === b.title.join('\n')
  )
}

/** What the clerk typed stays; only what was never touched follows the new reading. */
export function followed(heading: HeadingDraft, before: ImportDraft, after: ImportDraft): HeadingDraft {
  const old = headingOf(before)
  const now = headingOf(after)
  return {
    kind: heading.kind === old.kind ? now.kind : heading.kind,
    title: heading.title.join('\n') === old.title.join('\n') ? now.title : heading.title,
    office: heading.office === old.office ? now.office : heading.office,
    year: heading.year === old.year ? now.year : heading.year,
  }
}

/** The heading as it is written: without blank title lines. */
export function confirmedHeading({ title, ...heading }: HeadingDraft): CallHeading {
  return { ...heading, title: title.filter((line) => line.trim() !== '') }
}
type CallHeading = CallInput<'import.confirm'>['drafts'][number]['heading']

export function countItems({ list }: ImportDraft): number {
  return list.categories.reduce((sum, { items }) => sum + items.length, 0)
}

/** Places that the clerk should look at. */
export function countWarnings({ findings }: ImportDraft): number {
  return findings
    .filter(({ severity }) => severity === 'warning')
    .reduce((sum, { places }) => sum + Math.max(1, places.length), 0)
}

/** What came in with a confirmation and what did not. */
export function reportOf(entries: readonly QueuedFile[]): ImportReport {
  return {
    imported: entries.filter(isReady).map(importedFile),
    left: entries.flatMap((entry) => {
      const { file, reading } = entry
      if (isReady(entry)) return []
      const reason = reading.stage === 'failed' ? reading.message : '您选择了不导入这个文件。'
      return [{ file: file.name, reason }]
    }),
  }
}

function importedFile({ file, reading: { draft, heading } }: ReadyFile): ImportedFile {
  return {
    ...confirmedHeading(heading),
    file: file.name,
    categoryCount: draft.list.categories.length,
    itemCount: countItems(draft),
    findings: draft.findings,
  }
}
