import { useCallback, useMemo, useState } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { existingSelection, placedItems, survivingSelection } from './selection.ts'
import type { Selection } from './selection.ts'

/** What is selected in the open list. */
export interface EditorSelection {
  /** What the form shows. */
  readonly selection: Selection
  /** Ids of the items that are marked together, the one in the form among them; empty for fewer than two. */
  readonly marked: ReadonlySet<number>
  /** Selects one thing alone. */
  select(next: Selection): void
  /** Marks items together and shows one of them. */
  mark(marked: ReadonlySet<number>, shown: Selection): void
}

const NONE: ReadonlySet<number> = new Set()

/**
 * Keeps the selection of a list: what is gone gives way to its neighbour.
 *
 * @param beforeChange called before another thing is shown, to save what was typed
 */
export function useSelection(
  list: StoredList,
  start: () => Selection,
  beforeChange: () => void,
): EditorSelection {
  const [state, setState] = useState<State>(() => ({ list, chosen: start(), marked: NONE }))
  if (state.list !== list) {
    const chosen = survivingSelection(state.list, list, state.chosen)
    const marked = chosen === state.chosen ? state.marked : marksBeside(chosen, state.marked)
    setState({ list, chosen, marked })
  }

  const left = useMemo(() => stillThere(list, state.marked), [list, state.marked])
  const mark = useCallback(
    (next: ReadonlySet<number>, chosen: Selection) => {
      beforeChange()
      setState((before) => ({ ...before, chosen, marked: next }))
    },
    [beforeChange],
  )
  const select = useCallback((next: Selection) => mark(NONE, next), [mark])
  return { selection: existingSelection(list, state.chosen), marked: left, select, mark }
}

interface State {
  readonly list: StoredList
  readonly chosen: Selection
  readonly marked: ReadonlySet<number>
}

/** Marks end where the form comes to show an item outside them: what is done next would hit the hidden group. */
function marksBeside(shown: Selection, marked: ReadonlySet<number>): ReadonlySet<number> {
  return shown.type === 'item' && marked.has(shown.id) ? marked : NONE
}

function stillThere(list: StoredList, marked: ReadonlySet<number>): ReadonlySet<number> {
  if (marked.size === 0) return NONE
  const left = new Set<number>()
  for (const { item } of placedItems(list)) if (marked.has(item.id)) left.add(item.id)
  return left.size > 1 ? left : NONE
}
