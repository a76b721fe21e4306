import type { CallInput, CallName, CallOutput } from '../../../../shared/contract/contract.ts'
import type { Saved, StoredList } from '../../../../shared/contract/schemas.ts'
import { FIELD_NAMES, HEADING_NAMES } from '../../../../shared/duty-list/field-names.ts'
import { STATUS_LABELS } from '../../kinds.ts'
import type { ItemPlace } from '../moves.ts'
import type { SeenItem, StoredCategory, StoredItem } from '../selection.ts'
import type { Edit } from './edits.ts'

type Values = Readonly<Record<string, unknown>>
type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>

/** The clerk's own text over what is there now. */
export function keepingMine(edit: Edit, theirs: Values): Edit {
  return { ...edit, base: theirs, startsStep: true } as Edit
}

/** What is there now, over the clerk's own text once that is written: so undo has it. */
export function takingTheirs(edit: Edit, theirs: Values): Edit {
  return { ...edit, patch: theirs, base: edit.patch, startsStep: true } as Edit
}

/** Both texts, theirs first; null where two values can't stand in one field (a status, a year). */
export function keepingBoth(edit: Edit, theirs: Values): Edit | null {
  const joined = Object.entries(edit.patch).map(
    ([field, mine]) => [field, join(theirs[field], mine)] as const,
  )
  if (joined.some(([, value]) => value === null)) return null
  return { ...edit, patch: Object.fromEntries(joined), base: theirs, startsStep: true } as Edit
}

function join(theirs: unknown, mine: unknown): string | string[] | null {
  if (typeof theirs === 'string' && typeof mine === 'string')
    return [theirs, mine].filter((text) => text !== '').join('\n')
  if (Array.isArray(theirs) && Array.isArray(mine)) return [...new Set([...theirs, ...mine] as string[])]
  return null
}

/** A field's value as a clerk reads it. */
export function readable(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n')
  if (value === null || value === undefined || value === '') return '（空）'
  const text = typeof value === 'number' ? String(value) : (value as string)
  return text in STATUS_LABELS ? STATUS_LABELS[text as keyof typeof STATUS_LABELS] : text
}

/** What the fields of an edit are called. */
export function fieldLabel(edit: Edit, field: string): string {
  if (edit.target === 'category') return '类别名称'
  const labels: Readonly<Record<string, string>> = edit.target === 'heading' ? HEADING_NAMES : FIELD_NAMES
  return labels[field] ?? field
}

/**
 * Puts an item that was deleted elsewhere back as a new one, where it stood: behind the nearest item above
 * it that is still in its category.
 *
 * @returns the new item, and the save it ended with; rejects where the list is gone as well
 */
export async function addAgain(
  call: Call,
  listId: number,
  { item, category }: SeenItem,
): Promise<{ readonly itemId: number; readonly saved: Saved }> {
  const list = await call('list.get', { listId })
  const place = await placeFor(call, list, item.id, category)
  const { status, internalNote } = item
  const { itemId } = await call('item.add', { ...place, content: contentOf(item) })
  const saved = await call('item.update', { itemId, patch: { status, internalNote } })
  return { itemId, saved }
}

/** Where an item stood, in the list as it is now. */
async function placeFor(
  call: Call,
  list: StoredList,
  itemId: number,
  stood: StoredCategory,
): Promise<ItemPlace> {
  const { categories } = list
  const home =
    categories.find(({ id }) => id === stood.id) ??
    categories.find(({ name }) => name === stood.name) ??
    categories.at(-1)
  if (home === undefined) {
    const added = await call('category.add', { listId: list.id, name: stood.name, before: null })
    return { categoryId: added.categoryId, before: null }
  }
  const ids = home.items.map(({ id }) => id)
  const stoodIds = stood.items.map(({ id }) => id)
  const at = stoodIds.indexOf(itemId)
  const above = stoodIds.slice(0, at).findLast((id) => ids.includes(id))
  const below = stoodIds.slice(at).find((id) => ids.includes(id))
  const before = above === undefined ? below : ids[ids.indexOf(above) + 1]
  return { categoryId: home.id, before: before ?? null }
}

function contentOf(item: StoredItem): NonNullable<CallInput<'item.add'>['content']> {
  const { name, departments, superiorDuties, support, cooperationDuties, remarks } = item
  return { name, departments, superiorDuties, support, cooperationDuties, remarks }
}
