import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { baseOf } from '../save/edits.ts'
import type { ItemPatch } from '../save/edits.ts'
import { replacedText } from '../../../../shared/duty-text/replaced.ts'
import { textsOf } from '../../../../shared/duty-list/item-fields.ts'
import type { Hit } from '../search/hits.ts'
import { placedItems } from '../selection.ts'
import type { StoredItem } from '../selection.ts'

/**
 * The changes that put another text in the place of hits.
 *
 * @param hits some of what {@link findHits} gave in this very list
 * @returns one patch an item; a department whose name becomes empty or a second time the same is gone
 */
export function replaceHits(
  list: StoredList,
  hits: readonly Hit[],
  replacement: string,
): { itemId: number; patch: ItemPatch; base: ItemPatch }[] {
  const byItem = Map.groupBy(hits, ({ itemId }) => itemId)
  return placedItems(list).flatMap(({ item }) => {
    const own = byItem.get(item.id)
    if (own === undefined) return []
    const patch = patchOf(item, own, replacement)
    return [{ itemId: item.id, patch, base: baseOf(item, patch) }]
  })
}

function patchOf(item: StoredItem, hits: readonly Hit[], replacement: string): ItemPatch {
  const patch: ItemPatch = {}
  for (const [field, own] of Map.groupBy(hits, (hit) => hit.field)) {
    const parts = textsOf(item, field).map((text, part) =>
      replacedText(
        text,
        own
          .filter((hit) => hit.part === part)
          .map(({ start, text: found }) => ({ start, found, replacement })),
      ),
    )
    if (field === 'departments') patch.departments = [...new Set(parts.filter((name) => name.trim() !== ''))]
    else patch[field] = parts[0] ?? ''
  }
  return patch
}
