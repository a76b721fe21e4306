import { useCallback, useMemo, useState } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { Selection } from './selection.ts'
import {
  NONE_MARKED,
  choose,
  filterBy,
  followList,
  hold,
  isAtBeginning,
  marksIn,
  selectionIn,
  startIn,
} from './selection-state.ts'
import type { Thing } from './save/deleted-elsewhere.ts'
import type { StatusFilter } from './status-filter.ts'

/** What is selected in the open list. */
export interface EditorSelection {
  /** What the form shows. */
  readonly selection: Selection
  /** Ids of the items that are marked together, the one in the form among them; empty for fewer than two. */
  readonly marked: ReadonlySet<number>
  /** The list's beginning is shown, and nothing else was chosen yet. */
  readonly atBeginning: boolean
  /** Which items the outline shows. What is gone to is among them: a filter that hides it ends. */
  readonly filter: StatusFilter
  /** Selects one thing alone. */
  select(next: Selection): void
  /** Marks items together and shows one of them. */
  mark(marked: ReadonlySet<number>, shown: Selection): void
  /** Shows only some of the items, and one of them in the form. */
  filterBy(filter: StatusFilter): void
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
      setState((before) => choose(before, chosen, marked))
    },
    [beforeChange],
  )
  const select = useCallback((next: Selection) => mark(NONE_MARKED, next), [mark])
  const filter = useCallback(
    (next: StatusFilter) => {
      beforeChange()
      setState((before) => filterBy(before, next))
    },
    [beforeChange],
  )
  return {
    selection: useMemo(() => selectionIn(state), [state]),
    marked: useMemo(() => marksIn(state), [state]),
    atBeginning: isAtBeginning(state),
    filter: state.filter,
    select,
    mark,
    filterBy: filter,
    hold: useCallback(() => setState(hold), []),
  }
}
