import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { Thing } from './save/deleted-elsewhere.ts'
import { beginningOf, existingSelection, placedItems, survivingSelection } from './selection.ts'
import type { Selection, StoredItem } from './selection.ts'
import { firstShown, isHidden, passes } from './status-filter.ts'
import type { StatusFilter } from './status-filter.ts'

/** What is selected in a list, and in which state of the list. */
export interface SelectionState {
  readonly list: StoredList
  /** Null for the beginning, whatever stands there. */
  readonly chosen: Selection | null
  /** The beginning that is held while the clerk works in it; null before. */
  readonly begun: Selection | null
  /** Ids of the items that are marked together. */
  readonly marked: ReadonlySet<number>
  /** Which items the outline shows. */
  readonly filter: StatusFilter
}

export const NONE_MARKED: ReadonlySet<number> = new Set()

/** @param startItemId null for the list's beginning */
export function startIn(list: StoredList, startItemId: number | null): SelectionState {
  const chosen: Selection | null = startItemId === null ? null : { type: 'item', id: startItemId }
  return { list, chosen, begun: null, marked: NONE_MARKED, filter: null }
}

/**
 * After a change of the list: what is gone gives way to its neighbour, or to a word about it where others
 * deleted it.
 */
export function followList(
  state: SelectionState,
  list: StoredList,
  deletedElsewhere: (thing: Thing) => boolean,
): SelectionState {
  if (state.chosen === null) return { ...state, list }
  const { filter } = state
  const isShown = filter === null ? undefined : (item: StoredItem) => passes(item, filter)
  const chosen = survivingSelection(state.list, list, state.chosen, deletedElsewhere, isShown)
  const marked = chosen === state.chosen ? state.marked : marksBeside(chosen, state.marked)
  const after = { ...state, list, chosen, marked }
  // What was just added was chosen before it was in the list.
  return existingSelection(state.list, chosen) === chosen ? after : withoutHiding(after)
}

/** Shows something, alone or as one of those that are marked together. */
export function choose(
  state: SelectionState,
  chosen: Selection,
  marked: ReadonlySet<number>,
): SelectionState {
  const after = { ...state, chosen, marked }
  // The item whose state was just changed stays in the form, though its filter shows it no longer.
  return isSameThing(selectionIn(state), chosen) ? after : withoutHiding(after)
}

/** Ends a filter that hides what is gone to: a new item, a number, a place in the preview. */
function withoutHiding(state: SelectionState): SelectionState {
  return isHidden(state.list, selectionIn(state), state.filter) ? { ...state, filter: null } : state
}

/** Shows only some of the items; the form shows one of them. */
export function filterBy(state: SelectionState, filter: StatusFilter): SelectionState {
  const after = { ...state, filter, marked: NONE_MARKED }
  const hidden = isHidden(state.list, selectionIn(state), filter)
  const chosen = hidden ? firstShown(state.list, filter) : null
  return chosen === null ? after : { ...after, chosen }
}

/** The clerk begins to work in the form: what it shows now is what is chosen. */
export function hold(state: SelectionState): SelectionState {
  if (state.chosen !== null) return state
  const begun = beginningOf(state.list)
  return { ...state, chosen: begun, begun }
}

/** What the form shows. */
export function selectionIn({ list, chosen }: SelectionState): Selection {
  return chosen === null ? beginningOf(list) : existingSelection(list, chosen)
}

/** Whether what is shown is the list's beginning and was not chosen otherwise. */
export function isAtBeginning({ list, chosen, begun }: SelectionState): boolean {
  if (chosen === null) return true
  if (chosen !== begun) return false
  const beginning = beginningOf(list)
  return beginning.type === 'item'
    ? begun.type === 'item' && beginning.id === begun.id
    : begun.type !== 'item'
}

/** Marks end where the form comes to show an item outside them: what is done next would hit the hidden group. */
function marksBeside(shown: Selection, marked: ReadonlySet<number>): ReadonlySet<number> {
  return shown.type === 'item' && marked.has(shown.id) ? marked : NONE_MARKED
}

function isSameThing(a: Selection, b: Selection): boolean {
  return a.type === b.type && ('id' in a ? a.id : null) === ('id' in b ? b.id : null)
}

/** The marked items that the outline shows; none for fewer than two. */
export function marksIn({ list, marked, filter }: SelectionState): ReadonlySet<number> {
  if (marked.size === 0) return NONE_MARKED
  const left = new Set<number>()
  for (const { item } of placedItems(list)) if (marked.has(item.id) && passes(item, filter)) left.add(item.id)
  return left.size > 1 ? left : NONE_MARKED
}
