/** The fields of an item that hold text, in the order of the form. */
export const ITEM_FIELDS = [
  'name',
  'departments',
  'superiorDuties',
  'support',
  'cooperationDuties',
  'remarks',
  'internalNote',
] as const
export type ItemField = (typeof ITEM_FIELDS)[number]
