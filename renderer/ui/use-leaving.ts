import { useEffect, useEffectEvent, useLayoutEffect } from 'react'

/**
 * Runs when a field goes without having been left: by a key that shows something else, or with the window.
 */
export function useLeaving(leave: () => void): void {
  const left = useEffectEvent(leave)
  // Before the edits are written for the last time.
  useLayoutEffect(() => () => left(), [])
  useEffect(() => {
    const gone = (): void => left()
    window.addEventListener('pagehide', gone, { capture: true })
    return () => window.removeEventListener('pagehide', gone, { capture: true })
  }, [])
}
