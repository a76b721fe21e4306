/** The three kinds of 履职事项清单: 配合, 基本, 上级部门收回. */
export const LIST_KINDS = ['cooperation', 'basic', 'reclaimed'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** What a column of the printed table shows. `number` is derived, the others are fields of an item. */
export const COLUMN_FIELDS = [
  'number',
  'name',
  'departments',
  'superiorDuties',
  'cooperationDuties',
  'remarks',
] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** What the clerk fills in for one 事项. Texts are plain, one printed line (paragraph) per `\n`. */
export interface ItemContent {
  readonly name: string
  /** 对应上级部门, in printed order, one name each. */
  readonly departments: readonly string[]
  /** 上级部门职责 without its closing 履职保障 lines. */
  readonly superiorDuties: string
  /** 履职保障; printed at the end of 上级部门职责 (see duty-text/support.ts). */
  readonly support: string
  readonly cooperationDuties: string
  readonly remarks: string
}

/** How far the work on an item is: 草稿, 待部门确认, 已定. */
export const ITEM_STATUSES = ['draft', 'asked', 'settled'] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

/** What the office keeps beside an item while working on it; never printed, never exported. */
export interface ItemWork {
  readonly status: ItemStatus
  readonly internalNote: string
}

export interface Item extends ItemContent, ItemWork {
  readonly id: number
}

export interface Category {
  readonly id: number
  readonly name: string
  readonly items: readonly Item[]
}

/** What names a list: all but its layout and its rows. */
export interface ListHeading {
  readonly kind: ListKind
  /** Title lines as printed, one or two. */
  readonly title: readonly string[]
  /** 镇（街道）, e.g. 青禾镇; null while unknown. */
  readonly office: string | null
  readonly year: number | null
  /** 注：… lines printed below the table. */
  readonly notes: readonly string[]
}
