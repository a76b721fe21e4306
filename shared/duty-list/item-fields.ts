import type { ItemContent } from './types.ts'

/** The fields of an item that hold text and are printed, in the order of the form. */
export const CONTENT_FIELDS = [
  'name',
  'departments',
  'superiorDuties',
  'support',
  'cooperationDuties',
  'remarks',
] as const satisfies readonly (keyof ItemContent)[]
export type ContentField = (typeof CONTENT_FIELDS)[number]

/** The texts of a field: one a department, one for every other field. */
export function textsOf<Field extends string>(
  item: Readonly<Record<Field, string | readonly string[]>>,
  field: Field,
): readonly string[] {
  const value: string | readonly string[] = item[field]
  return typeof value === 'string' ? [value] : value
}
