import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { baseOf } from '../save/edits.ts'
import type { ItemPatch } from '../save/edits.ts'
import { partsOf } from '../search/hits.ts'
import type { Hit } from '../search/hits.ts'
import { placedItems } from '../selection.ts'
import type { StoredItem } from '../selection.ts'

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
): { itemId: number; patch: ItemPatch; base: ItemPatch }[] {
  const byItem = Map.groupBy(hits, ({ itemId }) => itemId)
  return placedItems(list).flatMap(({ item }) => {
    const own = byItem.get(item.id)
    if (own === undefined) return []
    const patch = patchOf(item, own, needle, replacement)
    return [{ itemId: item.id, patch, base: baseOf(item, patch) }]
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
