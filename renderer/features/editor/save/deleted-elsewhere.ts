import type { StoredList } from '../../../../shared/contract/schemas.ts'

/** An item or a category. */
export interface Thing {
  readonly type: 'item' | 'category'
  readonly id: number
}

/** What was deleted on this screen: a category with its items; `unknown` after a way back to another state. */
export type DeletedHere = readonly Thing[] | 'unknown'

export interface DeletedElsewhere {
  /** Takes note of what a reading of the list found missing. */
  note(shown: StoredList, read: StoredList, deletedHere: DeletedHere): void
  /** Whether something that was shown is gone, and not by what was done on this screen. */
  has(thing: Thing): boolean
}

/** Keeps account of what other windows and programs delete from a list while it is shown. */
export function createDeletedElsewhere(): DeletedElsewhere {
  const deleted = new Set<string>()
  return {
    note: (shown, read, deletedHere) => {
      const there = new Set(read.categories.flatMap(keysOf))
      for (const key of deleted) if (there.has(key)) deleted.delete(key)
      if (deletedHere === 'unknown') return
      const here = new Set(deletedHere.map(keyOf))
      for (const category of shown.categories) {
        if (here.has(keyOf({ type: 'category', id: category.id }))) continue
        for (const key of keysOf(category)) if (!there.has(key) && !here.has(key)) deleted.add(key)
      }
    },
    has: (thing) => deleted.has(keyOf(thing)),
  }
}

/** The keys of a category and its items. */
function keysOf({ id, items }: StoredList['categories'][number]): string[] {
  return [keyOf({ type: 'category', id }), ...items.map((item) => keyOf({ type: 'item', id: item.id }))]
}

function keyOf({ type, id }: Thing): string {
  return `${type} ${id}`
}
