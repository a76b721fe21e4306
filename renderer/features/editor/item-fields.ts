import { CONTENT_FIELDS } from '../../../shared/duty-list/item-fields.ts'

/** The fields of an item that hold text, in the order of the form. */
export const ITEM_FIELDS = [...CONTENT_FIELDS, 'internalNote'] as const
export type ItemField = (typeof ITEM_FIELDS)[number]
