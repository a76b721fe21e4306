import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { ITEM_FIELDS } from '../item-fields.ts'
import type { StoredCategory } from '../selection.ts'
import { findHits, foundAt, places } from './hits.ts'
import type { FoundText, Hit } from './hits.ts'

/** The texts around a list's table. */
export type HeadingText = 'title' | 'office' | 'notes'

export interface HeadingHit extends FoundText {
  readonly target: 'heading'
  readonly field: HeadingText
  /** Which of the lines; 0 for the office. */
  readonly part: number
}

export interface CategoryHit extends FoundText {
  readonly target: 'category'
  readonly categoryId: number
}

/** One place anywhere in a list where the text searched for stands. */
export type ListHit = HeadingHit | CategoryHit | Hit

const ALL_FIELDS = new Set(ITEM_FIELDS)

/** Every place of a text in a whole list, in printed order, compared as `findHits` does. */
export function findListHits(list: StoredList, needle: string): ListHit[] {
  if (needle === '') return []
  const ofItems = Map.groupBy(findHits(list, needle, ALL_FIELDS), ({ itemId }) => itemId)
  return [
    ...headingHits(list, 'title', needle),
    ...headingHits(list, 'office', needle),
    ...list.categories.flatMap((category) => [
      ...categoryHits(category, needle),
      ...category.items.flatMap(({ id }) => ofItems.get(id) ?? []),
    ]),
    ...headingHits(list, 'notes', needle),
  ]
}

/** The lines of a text around the table. */
export function linesOf(list: StoredList, field: HeadingText): readonly string[] {
  return field === 'office' ? [list.office ?? ''] : list[field]
}

function headingHits(list: StoredList, field: HeadingText, needle: string): HeadingHit[] {
  return linesOf(list, field).flatMap((line, part) =>
    places(line, needle).map((start) => ({
      target: 'heading',
      field,
      part,
      ...foundAt(line, start, needle.length),
    })),
  )
}

function categoryHits({ id, name }: StoredCategory, needle: string): CategoryHit[] {
  return places(name, needle).map((start) => ({
    target: 'category',
    categoryId: id,
    ...foundAt(name, start, needle.length),
  }))
}
