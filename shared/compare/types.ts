import type { HEADING_NAMES } from '../duty-list/field-names.ts'
import type { ItemContent, ListHeading } from '../duty-list/types.ts'
import type { ContentColumn } from '../duty-list/content.ts'
import type { CellField } from '../proofread/view.ts'

/** A list to compare: stored, of a version, or read from a file. */
export interface ComparableList extends ListHeading {
  readonly columns: readonly ContentColumn[]
  readonly categories: readonly {
    readonly id?: number
    readonly name: string
    readonly items: readonly (ItemContent & { readonly id?: number })[]
  }[]
}

/** What became of an item, in one word: a renamed item may have other new texts too. */
export const ITEM_CHANGE_KINDS = ['same', 'moved', 'changed', 'renamed', 'added', 'removed'] as const
export type ItemChangeKind = (typeof ITEM_CHANGE_KINDS)[number]

/** How an item got another place; items that only have another number because of others did not. */
export type Move = 'category' | 'order'

/** Where an item stands on one side. */
export interface PlacedItem {
  /** As printed. */
  readonly number: number
  readonly name: string
  readonly category: string
  /** In the database; null for an item read from a file. */
  readonly itemId: number | null
}

/** A cell whose printed text differs; of an added or removed item every cell that has text. */
export interface FieldChange {
  readonly field: CellField
  readonly before: string
  readonly after: string
}

/** One item of either side. */
export interface ItemChange {
  readonly kind: ItemChangeKind
  /** Also told of items that are changed or renamed. */
  readonly move: Move | null
  /** Null for an added item. */
  readonly before: PlacedItem | null
  /** Null for a removed item. */
  readonly after: PlacedItem | null
  readonly fields: readonly FieldChange[]
  /**
   * Of a removed item the number of the new one that its duties went into, of an added one the number of the
   * old one that they came out of; else null.
   */
  readonly kin: number | null
}

export interface PlacedCategory {
  /** Among the printed ones, from 1. */
  readonly place: number
  readonly name: string
}

/** One printed category of either side. */
export interface CategoryChange {
  readonly kind: 'same' | 'renamed' | 'added' | 'removed'
  /** Stands elsewhere among the categories that both sides have. */
  readonly moved: boolean
  readonly before: PlacedCategory | null
  readonly after: PlacedCategory | null
}

export type HeadingField = keyof typeof HEADING_NAMES | 'kind' | 'columns'

export interface HeadingChange {
  readonly field: HeadingField
  readonly before: string
  readonly after: string
}

/** How many items; one that is changed and moved counts as both. */
export interface ChangeCounts {
  readonly added: number
  readonly removed: number
  /** With other texts, renamed ones included. */
  readonly changed: number
  readonly moved: number
  /** Neither another text nor another place. */
  readonly same: number
}

/** What differs between an old and a new list. */
export interface Comparison {
  readonly counts: ChangeCounts
  /** Only what differs. */
  readonly heading: readonly HeadingChange[]
  /** In the new order, a removed one after the one it followed. */
  readonly categories: readonly CategoryChange[]
  /** Every item of both sides once, in the new order, a removed one after the one it followed. */
  readonly items: readonly ItemChange[]
}
