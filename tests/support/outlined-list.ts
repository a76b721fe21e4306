import type { TestService } from './service.ts'

/** A new list with these categories and their items, by name; `id` gives what was made under a name. */
export async function serviceWithList(
  { call }: TestService,
  outline: Record<string, string[]>,
): Promise<{ listId: number; id: (name: string) => number }> {
  const { listId } = await call('library.create', { kind: 'cooperation', office: '青禾镇', year: 2026 })
  const ids = new Map<string, number>()
  for (const [category, items] of Object.entries(outline)) {
    const { categoryId } = await call('category.add', { listId, name: category, before: null })
    ids.set(category, categoryId)
    for (const name of items) {
      const { itemId } = await call('item.add', { categoryId, before: null })
      await call('item.update', { itemId, patch: { name } })
      ids.set(name, itemId)
    }
  }
  return { listId, id: (name) => ids.get(name) ?? -1 }
}

/** Names of a list's categories, with those of their items. */
export async function outlineOf({ call }: TestService, listId: number): Promise<Record<string, string[]>> {
  const { categories } = await call('list.get', { listId })
  return Object.fromEntries(categories.map(({ name, items }) => [name, items.map((item) => item.name)]))
}
