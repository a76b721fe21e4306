import type { ColumnField, ItemContent, ItemWork, ListHeading } from './types.ts'

export interface ContentColumn {
  readonly field: ColumnField
  readonly header: string
}

/** A whole list without ids: what an import makes, what a copy or an export takes. */
export interface ListContent extends ListHeading {
  /** The columns as the source prints them, in order. */
  readonly columns: readonly ContentColumn[]
  readonly categories: readonly CategoryContent[]
}

export interface CategoryContent {
  readonly name: string
  readonly items: readonly ItemContent[]
}

export const EMPTY_ITEM: ItemContent = {
  name: '',
  departments: [],
  superiorDuties: '',
  support: '',
  cooperationDuties: '',
  remarks: '',
}

/** Where the work on a new item starts. */
export const NEW_WORK: ItemWork = { status: 'draft', internalNote: '' }
