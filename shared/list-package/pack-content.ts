import type { ListContent } from '../duty-list/content.ts'
import { NEW_WORK } from '../duty-list/content.ts'
import { layoutFor } from '../layout/built-in.ts'
import type { PackedList, PackedState } from './schema.ts'

/**
 * A list that was never in a library as a package takes it: in the layout that an import would give it.
 * Whether a package may hold it, only its schema says.
 */
export function packContent({ columns, categories, title, notes, ...heading }: ListContent): PackedList {
  let items = 0
  const state = {
    ...heading,
    title: [...title],
    notes: [...notes],
    layout: layoutFor(heading.kind, columns) as PackedState['layout'],
    proofreading: { off: [], ignored: [] },
    categories: categories.map((category, index) => ({
      id: index + 1,
      name: category.name,
      items: category.items.map((item) => ({
        ...item,
        ...NEW_WORK,
        departments: [...item.departments],
        id: (items += 1),
      })),
    })),
  }
  return { state, versions: [] }
}
