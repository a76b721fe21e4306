import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { textsOf } from '../../../../shared/duty-list/item-fields.ts'
import { ITEM_FIELDS } from '../item-fields.ts'
import type { ItemField } from '../item-fields.ts'
import { placedItems } from '../selection.ts'
import type { StoredItem } from '../selection.ts'

/** One place where the text searched for stands. */
export interface Hit {
  readonly itemId: number
  /** The number the item prints with. */
  readonly number: number
  readonly field: ItemField
  /** Which of the departments; 0 for every other field. */
  readonly part: number
  /** Which of the hits in the field, from 0. */
  readonly nth: number
  /** Offset in the field's text, or in the department's name. */
  readonly start: number
  /** As it stands there. */
  readonly text: string
  /** The text around the hit, for the preview. */
  readonly before: string
  readonly after: string
}

const AROUND = 18

/**
 * Every place of a text in a list, in printed order. Hits do not overlap. Letters and marks count as
 * typed: full-width and half-width are not the same, nor are capital and small letters.
 *
 * @param needle what is searched for; nothing is found for the empty text
 * @param fields the fields to search
 */
export function findHits(list: StoredList, needle: string, fields: ReadonlySet<ItemField>): Hit[] {
  if (needle === '') return []
  const searched = ITEM_FIELDS.filter((field) => fields.has(field))
  return placedItems(list).flatMap(({ item, number }) =>
    searched.flatMap((field) =>
      fieldHits(item, number, field, (text) => places(text, needle), needle.length),
    ),
  )
}

/**
 * Every place of a text in an item, capital and small letters alike, in the order of the form.
 *
 * @param needle as {@link folded} gives it; not empty
 */
export function searchItem(item: StoredItem, number: number, needle: string): Hit[] {
  if (!allFolded(item).includes(needle)) return []
  return ITEM_FIELDS.flatMap((field) =>
    fieldHits(item, number, field, (text) => places(folded(text), needle), needle.length),
  )
}

/** A text as search compares it; as long as the text, so that places stay places. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

/** Start of each place of a text in another, none overlapping. */
export function places(text: string, needle: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) found.push(at)
  return found
}

function fieldHits(
  item: StoredItem,
  number: number,
  field: ItemField,
  placesIn: (text: string) => number[],
  length: number,
): Hit[] {
  const hits: Hit[] = []
  textsOf(item, field).forEach((text, part) => {
    for (const start of placesIn(text)) {
      hits.push({
        itemId: item.id,
        number,
        field,
        part,
        nth: hits.length,
        start,
        text: text.slice(start, start + length),
        before: text.slice(Math.max(0, start - AROUND), start),
        after: text.slice(start + length, start + length + AROUND),
      })
    }
  })
  return hits
}

/** Texts of items as search compares them; an item that is not edited is folded once. */
const foldedItems = new WeakMap<StoredItem, string>()

function allFolded(item: StoredItem): string {
  let text = foldedItems.get(item)
  if (text === undefined) {
    text = ITEM_FIELDS.flatMap((field) => textsOf(item, field).map(folded)).join('\n')
    foldedItems.set(item, text)
  }
  return text
}
