import type { StoredList } from '../../../../shared/contract/schemas.ts'

/** An item or a category. */
export interface Thing {
  readonly type: 'item' | 'category'
  readonly id: number
}

export interface DeletedElsewhere {
  /**
   * Takes note of what a reading of the list found.
   *
   * @param byOthers whether nothing that was done on this screen explains what is missing
   */
  note(shown: StoredList, read: StoredList, byOthers: boolean): void
  /** Whether something that was shown is gone, and not by what was done on this screen. */
  has(thing: Thing): boolean
}

/** Keeps account of what other windows and programs delete from a list while it is shown. */
export function createDeletedElsewhere(): DeletedElsewhere {
  const deleted = new Set<string>()
  return {
    note: (shown, read, byOthers) => {
      const there = new Set(keysOf(read))
      for (const key of deleted) if (there.has(key)) deleted.delete(key)
      if (!byOthers) return
      for (const key of keysOf(shown)) if (!there.has(key)) deleted.add(key)
    },
    has: (thing) => deleted.has(keyOf(thing)),
  }
}

function keysOf(list: StoredList): string[] {
  return list.categories.flatMap((category) => [
    keyOf({ type: 'category', id: category.id }),
    ...category.items.map(({ id }) => keyOf({ type: 'item', id })),
  ])
}

function keyOf({ type, id }: Thing): string {
  return `${type} ${id}`
}
