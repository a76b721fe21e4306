import { useCallback, useMemo, useState } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { beginningOf, existingSelection, placedItems, survivingSelection } from './selection.ts'
import type { Selection } from './selection.ts'
import type { Thing } from './save/deleted-elsewhere.ts'

/** What is selected in the open list. */
export interface EditorSelection {
  /** What the form shows. */
  readonly selection: Selection
  /** Ids of the items that are marked together, the one in the form among them; empty for fewer than two. */
  readonly marked: ReadonlySet<number>
  /** The list's beginning is shown, since nothing was chosen yet. */
  readonly atBeginning: boolean
  /** Selects one thing alone. */
  select(next: Selection): void
  /** Marks items together and shows one of them. */
  mark(marked: ReadonlySet<number>, shown: Selection): void
  /** The clerk begins to work in the form: what it shows now is what is chosen. */
  hold(): void
}

const NONE: ReadonlySet<number> = new Set()

/**
 * Keeps the selection of a list: what is gone gives way to its neighbour, or to a word about it where
 * others deleted it.
 *
 * @param startItemId null for the list's beginning
 * @param beforeChange called before another thing is shown, to save what was typed
 * @param deletedElsewhere whether others deleted what was shown
 */
export function useSelection(
  list: StoredList,
  startItemId: number | null,
  beforeChange: () => void,
  deletedElsewhere: (thing: Thing) => boolean,
): EditorSelection {
  const [state, setState] = useState<State>(() => ({
    list,
    chosen: startItemId === null ? null : { type: 'item', id: startItemId },
    begun: null,
    marked: NONE,
  }))
  if (state.list !== list) {
    const chosen = state.chosen && survivingSelection(state.list, list, state.chosen, deletedElsewhere)
    const marked =
      chosen === null || chosen === state.chosen ? state.marked : marksBeside(chosen, state.marked)
    setState({ ...state, list, chosen, marked })
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
  const hold = useCallback(() => {
    setState((before) => {
      if (before.chosen !== null) return before
      const begun = beginningOf(before.list)
      return { ...before, chosen: begun, begun }
    })
  }, [])
  const selection = useMemo(
    () => (state.chosen === null ? beginningOf(list) : existingSelection(list, state.chosen)),
    [list, state.chosen],
  )
  return { selection, marked: left, atBeginning: state.chosen === state.begun, select, mark, hold }
}

interface State {
  readonly list: StoredList
  /** Null for the beginning, whatever stands there. */
  readonly chosen: Selection | null
  /** The beginning that is held, if it is; null before. */
  readonly begun: Selection | null
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
