import type { CallInput } from '../../../../shared/contract/contract.ts'
import type { StoredList } from '../../../../shared/contract/schemas.ts'

export type HeadingPatch = CallInput<'list.updateHeading'>['patch']
export type ItemPatch = CallInput<'item.update'>['patch']
type CategoryPatch = { readonly name: string }

interface Typing<P> {
  readonly patch: P
  /** What the patched fields held when the clerk began: anything else there now is someone else's. */
  readonly base?: P
  /** A step of undo of its own, however quickly it follows. */
  readonly startsStep?: boolean
}

/** A change of texts, as typed into a form. */
export type Edit =
  | ({ readonly target: 'heading' } & Typing<HeadingPatch>)
  | ({ readonly target: 'category'; readonly id: number } & Typing<CategoryPatch>)
  | ({ readonly target: 'item'; readonly id: number } & Typing<ItemPatch>)

/** The heading, the category or the item that an edit changes. */
export function editKey(edit: Edit): string {
  return edit.target === 'heading' ? 'heading' : `${edit.target} ${edit.id}`
}

/** The fields that an edit changes, and of what. Edits in a row with the same place are parts of one. */
export function placeKey(edit: Edit): string {
  return `${editKey(edit)} ${Object.keys(edit.patch).toSorted().join()}`
}

/**
 * Two edits of the same thing as one.
 *
 * @param later its fields win; what was there before is the earlier's
 */
export function mergeEdits(earlier: Edit, later: Edit): Edit {
  const base = { ...later.base, ...earlier.base }
  return {
    ...earlier,
    patch: { ...earlier.patch, ...later.patch },
    ...(Object.keys(base).length > 0 && { base }),
  } as Edit
}

/** What the fields of an edit hold in a list; null where its category or item is not there. */
export function valuesAt(list: StoredList, edit: Edit): Readonly<Record<string, unknown>> | null {
  const thing = thingOf(list, edit)
  if (thing === undefined) return null
  return baseOf<object>(thing, edit.patch) as Readonly<Record<string, unknown>>
}

/** What the fields of a patch hold in the thing that it changes. */
export function baseOf<P extends object>(thing: object, patch: P): P {
  const held = thing as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.keys(patch).map((field) => [field, held[field]])) as P
}

function thingOf(list: StoredList, edit: Edit): object | undefined {
  if (edit.target === 'heading') return list
  if (edit.target === 'category') return list.categories.find(({ id }) => id === edit.id)
  return list.categories.flatMap(({ items }) => items).find(({ id }) => id === edit.id)
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
