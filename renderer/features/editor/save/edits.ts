import type { CallInput } from '../../../../shared/contract/contract.ts'
import type { StoredList } from '../../../../shared/contract/schemas.ts'

export type HeadingPatch = CallInput<'list.updateHeading'>['patch']
export type ItemPatch = CallInput<'item.update'>['patch']

/** A change of texts, as typed into a form. */
export type Edit =
  | { readonly target: 'heading'; readonly patch: HeadingPatch }
  | { readonly target: 'category'; readonly id: number; readonly patch: { readonly name: string } }
  | { readonly target: 'item'; readonly id: number; readonly patch: ItemPatch }

/** Edits with the same key are parts of one: the later patch goes over the earlier. */
export function editKey(edit: Edit): string {
  return edit.target === 'heading' ? 'heading' : `${edit.target} ${edit.id}`
}

/**
 * Two edits of the same key as one.
 *
 * @param later its fields win
 */
export function mergeEdits(earlier: Edit, later: Edit): Edit {
  return { ...later, patch: { ...earlier.patch, ...later.patch } } as Edit
}

/** The list with an edit applied; every part that the edit does not touch stays the same object. */
export function applyEdit(list: StoredList, edit: Edit): StoredList {
  if (edit.target === 'heading') return { ...list, ...edit.patch }
  if (edit.target === 'category') {
    return {
      ...list,
      categories: list.categories.map((category) =>
        category.id === edit.id ? { ...category, ...edit.patch } : category,
      ),
    }
  }
  return {
    ...list,
    categories: list.categories.map((category) =>
      category.items.some((item) => item.id === edit.id)
        ? {
            ...category,
            items: category.items.map((item) => (item.id === edit.id ? { ...item, ...edit.patch } : item)),
          }
        : category,
    ),
  }
}
