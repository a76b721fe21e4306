import type { CallInput } from '../../../../shared/contract/contract.ts'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { baseOf } from '../save/edits.ts'
import type { HeadingPatch, ItemPatch } from '../save/edits.ts'
import { replacedText } from '../../../../shared/duty-text/replaced.ts'
import { textsOf } from '../../../../shared/duty-list/item-fields.ts'
import type { FoundText, Hit } from '../search/hits.ts'
import { linesOf } from '../search/list-hits.ts'
import type { HeadingHit, ListHit } from '../search/list-hits.ts'
import type { StoredItem } from '../selection.ts'

/** Changes of texts of a list, as the call takes them. */
export type TextPatches = Pick<CallInput<'list.patchTexts'>, 'heading' | 'categories' | 'items'>

/**
 * The changes that put another text in the place of hits.
 *
 * @param hits some of what `findListHits` or `findHits` gave in this very list
 * @returns one patch an item; a department whose name becomes empty or a second time the same is gone
 */
export function replaceHits(list: StoredList, hits: readonly ListHit[], replacement: string): TextPatches {
  const inHeading = hits.filter((hit) => hit.target === 'heading')
  const byCategory = Map.groupBy(
    hits.filter((hit) => hit.target === 'category'),
    ({ categoryId }) => categoryId,
  )
  const byItem = Map.groupBy(
    hits.filter((hit) => hit.target === 'item'),
    ({ itemId }) => itemId,
  )
  return {
    heading: inHeading.length === 0 ? null : withBase(list, headingPatch(list, inHeading, replacement)),
    categories: list.categories.flatMap((category) => {
      const own = byCategory.get(category.id)
      if (own === undefined) return []
      const patch = { name: replaced(category.name, own, replacement) }
      return [{ categoryId: category.id, ...withBase(category, patch) }]
    }),
    items: list.categories
      .flatMap(({ items }) => items)
      .flatMap((item) => {
        const own = byItem.get(item.id)
        if (own === undefined) return []
        return [{ itemId: item.id, ...withBase(item, itemPatch(item, own, replacement)) }]
      }),
  }
}

function headingPatch(list: StoredList, hits: readonly HeadingHit[], replacement: string): HeadingPatch {
  const patch: HeadingPatch = {}
  for (const [field, own] of Map.groupBy(hits, (hit) => hit.field)) {
    const lines = replacedParts(linesOf(list, field), own, replacement)
    if (field === 'office') patch.office = lines[0] || null
    else patch[field] = lines
  }
  return patch
}

function itemPatch(item: StoredItem, hits: readonly Hit[], replacement: string): ItemPatch {
  const patch: ItemPatch = {}
  for (const [field, own] of Map.groupBy(hits, (hit) => hit.field)) {
    const parts = replacedParts(textsOf(item, field), own, replacement)
    if (field === 'departments') patch.departments = [...new Set(parts.filter((name) => name.trim() !== ''))]
    else patch[field] = parts[0] ?? ''
  }
  return patch
}

function replacedParts(
  texts: readonly string[],
  hits: readonly (FoundText & { readonly part: number })[],
  replacement: string,
): string[] {
  return texts.map((text, part) =>
    replaced(
      text,
      hits.filter((hit) => hit.part === part),
      replacement,
    ),
  )
}

function replaced(text: string, hits: readonly FoundText[], replacement: string): string {
  return replacedText(
    text,
    hits.map(({ start, text: found }) => ({ start, found, replacement })),
  )
}

function withBase<P extends object>(thing: object, patch: P): { patch: P; base: P } {
  return { patch, base: baseOf(thing, patch) }
}
