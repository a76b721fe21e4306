import { useCallback, useState } from 'react'
import type { Route } from './route.ts'

/** The one list whose screen stands in the page. */
export interface StagedList {
  readonly listId: number
  /** False: made ready out of sight while the library is shown. */
  readonly shown: boolean
  /** Another one is another screen. */
  readonly key: string
}

interface Stage {
  readonly place: string
  readonly ready: number | null
  /** Counts the screens that were made anew. */
  readonly turn: number
}

/**
 * Which list's screen stands in the page: the one that the address names, or, while the library is shown,
 * the one that is likely to be opened next. A screen that was shown is never kept: a list opens at its
 * beginning, however it was left.
 *
 * @returns the list, null for none; and the function that makes one ready
 */
export function useStagedList(
  route: Route,
): readonly [staged: StagedList | null, makeReady: (listId: number | null) => void] {
  const place = placeOf(route)
  const [stage, setStage] = useState<Stage>({ place, ready: null, turn: 0 })
  if (stage.place !== place) {
    const opensReady = route.screen === 'list' && route.listId === stage.ready && route.itemId === null
    setStage({ place, ready: null, turn: opensReady ? stage.turn : stage.turn + 1 })
  }
  const makeReady = useCallback(
    (listId: number | null) =>
      setStage((before) =>
        before.place === 'library' && before.ready !== listId ? { ...before, ready: listId } : before,
      ),
    [],
  )
  const listId = route.screen === 'list' ? route.listId : stage.ready
  if (listId === null) return [null, makeReady]
  return [{ listId, shown: route.screen === 'list', key: `${stage.turn}-${listId}` }, makeReady]
}

function placeOf(route: Route): string {
  return route.screen === 'list' ? `list-${route.listId}` : route.screen
}
