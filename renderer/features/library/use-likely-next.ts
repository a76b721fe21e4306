import { useCallback, useEffect, useRef } from 'react'
import type { ListSummary } from '../../../shared/contract/schemas.ts'

/** Milliseconds on a row until it counts as pointed at: the mouse crosses others on its way. */
const DWELL = 80

/**
 * Guesses the list that is opened next: the one changed last, as soon as the window has nothing to do, or
 * the one that is pointed at.
 *
 * @param lists all lists, the one changed last first
 * @returns to be called when the mouse or the focus comes to a list
 */
export function useLikelyNext(
  lists: readonly ListSummary[],
  onLikelyNext: (listId: number | null) => void,
): (listId: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = lists[0]?.id ?? null

  useEffect(() => {
    const idle = requestIdleCallback(() => onLikelyNext(newest))
    return () => cancelIdleCallback(idle)
  }, [newest, onLikelyNext])
  useEffect(() => () => clearTimeout(timer.current), [])

  return useCallback(
    (listId) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => onLikelyNext(listId), DWELL)
    },
    [onLikelyNext],
  )
}
