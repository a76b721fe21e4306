import { startTransition, useEffect, useRef, useState } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { createLivePages } from './live-pages.ts'
import type { LivePages } from './live-pages.ts'

/** Milliseconds of work at a time: a key that is pressed meanwhile is not felt to wait. */
const SLICE = 8
/** Milliseconds after which the pages are composed though the window is busy. */
const LONGEST_WAIT = 500

/**
 * The pages of a list, composed when the window has nothing else to do: opening a long list and typing
 * in it never wait for its paper.
 *
 * @returns null until they are composed for the first time; then those of the list as it was shortly before
 */
export function useLivePages(list: StoredList): LivePages | null {
  const [compose] = useState(createLivePages)
  const [pages, setPages] = useState<LivePages | null>(null)
  const latest = useRef(list)
  const waiting = useRef<number | null>(null)

  useEffect(() => {
    latest.current = list
    const wait = (): void => {
      waiting.current = requestIdleCallback(work, { timeout: LONGEST_WAIT })
    }
    const work = (): void => {
      // From the first row that is measured: what comes before it can't be parted.
      let end: number | null = null
      const composed = compose(latest.current, () => {
        end ??= performance.now() + SLICE
        return performance.now() < end
      })
      if (composed === null) return wait()
      waiting.current = null
      startTransition(() => setPages(composed))
    }
    // What already waits takes the latest list: keys that follow fast do not put it off.
    if (waiting.current === null) wait()
  }, [compose, list])

  useEffect(
    () => () => {
      if (waiting.current !== null) cancelIdleCallback(waiting.current)
      waiting.current = null
    },
    [],
  )
  return pages
}
