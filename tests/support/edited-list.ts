import * as fc from 'fast-check'
import type { CategoryContent, ListContent } from '../../shared/duty-list/content.ts'
import type { ItemContent } from '../../shared/duty-list/types.ts'
import { tidyLists } from './random-lists.ts'

/** What a colleague may do to a list between two rounds. */
type Edit =
  | { readonly what: 'delete' | 'copy' | 'rename' | 'reword'; readonly at: number }
  | { readonly what: 'move'; readonly at: number; readonly to: number }
  | { readonly what: 'rename category' | 'move category'; readonly at: number }

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ what: fc.constantFrom('delete', 'copy', 'rename', 'reword'), at: fc.nat(40) }),
  fc.record({ what: fc.constant('move' as const), at: fc.nat(40), to: fc.nat(40) }),
  fc.record({ what: fc.constantFrom('rename category', 'move category'), at: fc.nat(8) }),
)

/** A list, and the same list after a few edits. */
export const editedLists: fc.Arbitrary<{ readonly before: ListContent; readonly after: ListContent }> = fc
  .tuple(tidyLists, fc.array(edit, { maxLength: 6 }))
  .map(([before, edits]) => ({ before, after: edits.reduce(edited, before) }))

function edited(list: ListContent, { what, at, ...rest }: Edit): ListContent {
  if (what === 'rename category') {
    const categories = list.categories.map((category, index) =>
      index === at ? { ...category, name: `${category.name}（新）` } : category,
    )
    return { ...list, categories }
  }
  if (what === 'move category') return { ...list, categories: toFront(list.categories, at) }
  const rows = list.categories.flatMap(({ items }, index) => items.map((item) => ({ item, index })))
  const row = rows[at]
  if (row === undefined) return list
  const changed = {
    delete: [],
    copy: [row, row],
    rename: [{ ...row, item: { ...row.item, name: `${row.item.name}（修订）` } }],
    reword: [{ ...row, item: reworded(row.item) }],
    move: [],
  }[what]
  const kept = rows.flatMap((each) => (each === row ? changed : [each]))
  if (what === 'move' && 'to' in rest) {
    const neighbour = kept[rest.to] ?? row
    kept.splice(rest.to, 0, { item: row.item, index: neighbour.index })
  }
  return { ...list, categories: categoriesOf(list.categories, kept) }
}

function reworded(item: ItemContent): ItemContent {
  return { ...item, cooperationDuties: `${item.cooperationDuties}\n9.每季度报送。`.trim(), remarks: '已改。' }
}

function toFront(categories: readonly CategoryContent[], at: number): readonly CategoryContent[] {
  const moved = categories[at]
  return moved === undefined ? categories : [moved, ...categories.filter((each) => each !== moved)]
}

function categoriesOf(
  categories: readonly CategoryContent[],
  rows: readonly { readonly item: ItemContent; readonly index: number }[],
): CategoryContent[] {
  return categories.map((category, own) => ({
    ...category,
    items: rows.filter(({ index }) => index === own).map(({ item }) => item),
  }))
}
