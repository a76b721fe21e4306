import { COLUMN_FIELDS, type ListKind } from '../duty-list/types.ts'

/**
 * What a column of a source may hold: the fields of an item, its category, a column of 履职保障 of
 * its own, or nothing that is wanted.
 */
export const SOURCE_FIELDS = [...COLUMN_FIELDS, 'support', 'category', 'drop'] as const
export type SourceField = (typeof SOURCE_FIELDS)[number]

/** What the clerk set right in the preview; everything left out is found by itself. */
export interface Corrections {
  /** Name of the sheet that holds the list. */
  readonly sheet?: string
  readonly kind?: ListKind
  /** What a column holds, by its place from 0; null keeps it in 备注 under its header. */
  readonly columns?: Readonly<Record<number, SourceField | null>>
  /** Take rows that are hidden in the source; they are left out by themselves. */
  readonly hiddenRows?: boolean
  /** Name of the file: its year counts where the list itself names none. */
  readonly fileName?: string
  /** What was set right for earlier files; counts where the header is the same. */
  readonly remembered?: readonly RememberedCorrection[]
}

/** What a clerk said a table's columns are, kept for the next file with the same header. */
export interface RememberedCorrection {
  /** The words of the header, column by column; see {@link headerKey}. */
  readonly header: readonly string[]
  /** What each of these columns holds; null keeps it in 备注 under its header. */
  readonly fields: readonly (SourceField | null)[]
  /** Counts only where the title names no kind; null where the clerk said nothing of it. */
  readonly kind: ListKind | null
}

/** What was set right for an earlier file with the same header. */
export function correctionFor(
  remembered: readonly RememberedCorrection[],
  columns: readonly { readonly header: string }[],
): RememberedCorrection | undefined {
  const key = headerKey(columns).join('\n')
  return remembered.find(({ header }) => header.join('\n') === key)
}

/** A header's words as they are compared: blanks and line breaks in them say nothing. */
export function headerKey(columns: readonly { readonly header: string }[]): string[] {
  return columns.map(({ header }) => header.replaceAll(/\s/g, ''))
}
