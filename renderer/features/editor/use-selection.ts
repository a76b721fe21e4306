import { useCallback, useMemo, useState } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { Selection } from './selection.ts'
import {
  NONE_MARKED,
  followList,
  hold,
  isAtBeginning,
  marksIn,
  selectionIn,
  startIn,
} from './selection-state.ts'
import type { Thing } from './save/deleted-elsewhere.ts'

/** What is selected in the open list. */
export interface EditorSelection {
  /** What the form shows. */
  readonly selection: Selection
  /** Ids of the items that are marked together, the one in the form among them; empty for fewer than two. */
  readonly marked: ReadonlySet<number>
  /** The list's beginning is shown, and nothing else was chosen yet. */
  readonly atBeginning: boolean
  /** Selects one thing alone. */
  select(next: Selection): void
  /** Marks items together and shows one of them. */
  mark(marked: ReadonlySet<number>, shown: Selection): void
  /** The clerk begins to work in the form: what it shows now is what is chosen. */
  hold(): void
}

/**
 * Keeps the selection of a list.
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
  const [kept, setState] = useState(() => startIn(list, startItemId))
  const state = kept.list === list ? kept : followList(kept, list, deletedElsewhere)
  if (state !== kept) setState(state)

  const mark = useCallback(
    (marked: ReadonlySet<number>, chosen: Selection) => {
      beforeChange()
      setState((before) => ({ ...before, chosen, marked }))
    },
    [beforeChange],
  )
  const select = useCallback((next: Selection) => mark(NONE_MARKED, next), [mark])
  return {
    selection: useMemo(() => selectionIn(state), [state]),
    marked: useMemo(() => marksIn(state), [state]),
    atBeginning: isAtBeginning(state),
    select,
    mark,
    hold: useCallback(() => setState(hold), []),
  }
}
