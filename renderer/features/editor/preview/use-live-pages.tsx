import { createContext, startTransition, use, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { reportError } from '../../../app/report-errors.ts'
import { createLivePages } from './live-pages.ts'
import type { LivePages } from './live-pages.ts'
import { usePreviewPlace } from './preview-place.ts'

/** Milliseconds of work at a time: a key that is pressed meanwhile is not felt to wait. */
const SLICE = 8
/** Milliseconds after which the pages are composed though the window is busy. */
const LONGEST_WAIT = 500

type Composed = LivePages | 'failed' | null

const LivePagesContext = createContext<Composed>(null)

/** The list's pages; null until they are composed for the first time, and while the preview is put away. */
export function useLivePages(): Composed {
  return use(LivePagesContext)
}

/**
 * Composes the pages of a list for the preview in it: when the window has nothing else to do, so that opening
 * a long list and typing in it never wait for its paper. Stands outside the screen of a list, since the pages
 * of one that is made ready are composed before it is shown.
 */
export function LivePagesProvider(props: {
  readonly list: StoredList
  readonly children: ReactNode
}): ReactNode {
  const [{ shown }] = usePreviewPlace()
  return <LivePagesContext value={useComposed(shown ? props.list : null)}>{props.children}</LivePagesContext>
}

/** The pages of a list as it was shortly before; null for none. */
function useComposed(list: StoredList | null): Composed {
  const [compose] = useState(createLivePages)
  const [pages, setPages] = useState<Composed>(null)
  const latest = useRef(list)
  const waiting = useRef<number | null>(null)
  const hasFailed = useRef(false)

  // What was composed before the preview was put away would be old when it comes back.
  if (list === null && pages !== null) setPages(null)

  useEffect(() => {
    latest.current = list
    if (list === null) return
    const wait = (): void => {
      waiting.current = requestIdleCallback(work, { timeout: LONGEST_WAIT })
    }
    const work = (): void => {
      waiting.current = null
      if (latest.current === null) return
      // From the first row that is measured: what comes before it can't be parted.
      let end: number | null = null
      try {
        const composed = compose(latest.current, () => {
          end ??= performance.now() + SLICE
          return performance.now() < end
        })
        if (composed === null) return wait()
        startTransition(() => setPages(composed))
      } catch (error) {
        // A fault of ours that takes nothing but the preview; who is in the library need not hear of it.
        if (!hasFailed.current) void reportError(error)
        hasFailed.current = true
        setPages('failed')
      }
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
