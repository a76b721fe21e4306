import { useCallback, useEffect, useRef } from 'react'
import type { ListSummary } from '../../../shared/contract/schemas.ts'

/** Milliseconds on a row until it counts as pointed at: the mouse crosses others on its way. */
const DWELL = 80

/**
 * Guesses the list that is opened next: the one that is pointed at, or, until one is, the one changed last,
 * as soon as the window has nothing else to do.
 *
 * @param lists all lists, the one changed last first
 * @returns to be called when the mouse moves over a list, or the focus comes to it
 */
export function useLikelyNext(
  lists: readonly ListSummary[],
  onLikelyNext: (listId: number | null) => void,
): (listId: number) => void {
  const pointed = useRef<number | null>(null)
  const dwelling = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = lists[0]?.id ?? null

  useEffect(() => {
    const idle = requestIdleCallback(() => {
      if (!lists.some(({ id }) => id === pointed.current)) onLikelyNext(newest)
    })
    return () => cancelIdleCallback(idle)
  }, [lists, newest, onLikelyNext])
  useEffect(() => () => clearTimeout(dwelling.current), [])

  return useCallback(
    (listId) => {
      if (pointed.current === listId) return
      pointed.current = listId
      clearTimeout(dwelling.current)
      dwelling.current = setTimeout(() => onLikelyNext(listId), DWELL)
    },
    [onLikelyNext],
  )
}
