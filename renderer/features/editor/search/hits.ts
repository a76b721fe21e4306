import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { textsOf } from '../../../../shared/duty-list/item-fields.ts'
import { ITEM_FIELDS } from '../item-fields.ts'
import type { ItemField } from '../item-fields.ts'
import { placedItems } from '../selection.ts'
import type { StoredItem } from '../selection.ts'

/** The text searched for where it stands in another. */
export interface FoundText {
  readonly start: number
  /** As it stands there. */
  readonly text: string
  /** The text around the hit, for the preview. */
  readonly before: string
  readonly after: string
}

/** One place in an item where the text searched for stands. */
export interface Hit extends FoundText {
  readonly target: 'item'
  readonly itemId: number
  /** The number the item prints with. */
  readonly number: number
  readonly field: ItemField
  /** Which of the departments, in whose name it stands; 0 for every other field. */
  readonly part: number
  /** Which of the hits in the field, from 0. */
  readonly nth: number
}

const AROUND = 18

/**
 * Every place of a text in the items of a list, in printed order. Hits do not overlap. Letters and marks count as
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

/** A text where it stands in another. */
export function foundAt(whole: string, start: number, length: number): FoundText {
  return {
    start,
    text: whole.slice(start, start + length),
    before: whole.slice(Math.max(0, start - AROUND), start),
    after: whole.slice(start + length, start + length + AROUND),
  }
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
      const found = foundAt(text, start, length)
      hits.push({ target: 'item', itemId: item.id, number, field, part, nth: hits.length, ...found })
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
