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
  /** What a column holds, by its place from 0. */
  readonly columns?: Readonly<Record<number, SourceField>>
  /** Take rows that are hidden in the source; they are left out by themselves. */
  readonly hiddenRows?: boolean
  /** Name of the file: its year counts where the list itself names none. */
  readonly fileName?: string
}
