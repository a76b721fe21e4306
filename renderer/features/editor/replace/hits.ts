import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { ItemPatch } from '../save/edits.ts'
import { placedItems } from '../selection.ts'
import type { StoredItem } from '../selection.ts'

/** The fields of an item that are searched, in the order of the form. */
export const TEXT_FIELDS = [
  'name',
  'departments',
  'superiorDuties',
  'support',
  'cooperationDuties',
  'remarks',
  'internalNote',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** One place where the text searched for stands. */
export interface Hit {
  readonly itemId: number
  /** The number the item prints with. */
  readonly number: number
  readonly field: TextField
  /** Which of the departments; 0 for every other field. */
  readonly part: number
  /** Offset in the field's text, or in the department's name. */
  readonly start: number
  /** The text around the hit, for the preview. */
  readonly before: string
  readonly after: string
}

const AROUND = 18

/**
 * Every place of a text in a list, in printed order. Hits do not overlap. Letters and marks count as
 * typed: full-width and half-width are not the same.
 *
 * @param needle what is searched for; nothing is found for the empty text
 * @param fields the fields to search
 */
export function findHits(list: StoredList, needle: string, fields: ReadonlySet<TextField>): Hit[] {
  if (needle === '') return []
  return placedItems(list).flatMap(({ item, number }) =>
    TEXT_FIELDS.filter((field) => fields.has(field)).flatMap((field) =>
      partsOf(item, field).flatMap((text, part) =>
        places(text, needle).map((start) => ({
          itemId: item.id,
          number,
          field,
          part,
          start,
          before: text.slice(Math.max(0, start - AROUND), start),
          after: text.slice(start + needle.length, start + needle.length + AROUND),
        })),
      ),
    ),
  )
}

/**
 * The changes that put another text in the place of hits.
 *
 * @param hits some of what {@link findHits} gave for `needle` in this very list
 * @returns one patch an item; a department whose name becomes empty or a second time the same is gone
 */
export function replaceHits(
  list: StoredList,
  hits: readonly Hit[],
  needle: string,
  replacement: string,
): { itemId: number; patch: ItemPatch }[] {
  const byItem = Map.groupBy(hits, ({ itemId }) => itemId)
  return placedItems(list).flatMap(({ item }) => {
    const own = byItem.get(item.id)
    return own === undefined ? [] : [{ itemId: item.id, patch: patchOf(item, own, needle, replacement) }]
  })
}

function patchOf(item: StoredItem, hits: readonly Hit[], needle: string, replacement: string): ItemPatch {
  const patch: ItemPatch = {}
  for (const [field, own] of Map.groupBy(hits, (hit) => hit.field)) {
    const parts = partsOf(item, field).map((text, part) =>
      replaceAt(
        text,
        own.filter((hit) => hit.part === part).map(({ start }) => start),
        needle.length,
        replacement,
      ),
    )
    if (field === 'departments') patch.departments = [...new Set(parts.filter((name) => name.trim() !== ''))]
    else patch[field] = parts[0] ?? ''
  }
  return patch
}

function replaceAt(text: string, starts: readonly number[], length: number, replacement: string): string {
  let result = ''
  let from = 0
  for (const start of starts) {
    result += text.slice(from, start) + replacement
    from = start + length
  }
  return result + text.slice(from)
}

function partsOf(item: StoredItem, field: TextField): readonly string[] {
  return field === 'departments' ? item.departments : [item[field]]
}

function places(text: string, needle: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) found.push(at)
  return found
}
