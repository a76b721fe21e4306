import type { CallInput, CallName, CallOutput } from '../../../../shared/contract/contract.ts'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { FIELD_NAMES, HEADING_NAMES } from '../../../../shared/duty-list/field-names.ts'
import { STATUS_LABELS } from '../../kinds.ts'
import type { StoredItem } from '../selection.ts'
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
 * Puts an item that was deleted elsewhere back as a new one, at the end of its category where that is
 * still there.
 *
 * @returns the name of the category it stands in now; rejects where the list is gone as well
 */
export async function addAgain(
  call: Call,
  listId: number,
  item: StoredItem,
  category: string,
): Promise<string> {
  const list = await call('list.get', { listId })
  const home = await homeFor(call, list, category)
  const { status, internalNote } = item
  const { itemId } = await call('item.add', { categoryId: home.id, before: null, content: contentOf(item) })
  await call('item.update', { itemId, patch: { status, internalNote } })
  return home.name
}

async function homeFor(
  call: Call,
  list: StoredList,
  category: string,
): Promise<{ readonly id: number; readonly name: string }> {
  const home = list.categories.find(({ name }) => name === category) ?? list.categories.at(-1)
  if (home !== undefined) return home
  const { categoryId } = await call('category.add', { listId: list.id, name: category, before: null })
  return { id: categoryId, name: category }
}

function contentOf(item: StoredItem): NonNullable<CallInput<'item.add'>['content']> {
  const { name, departments, superiorDuties, support, cooperationDuties, remarks } = item
  return { name, departments, superiorDuties, support, cooperationDuties, remarks }
}
