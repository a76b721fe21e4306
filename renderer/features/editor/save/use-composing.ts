import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Whether an input method is in the middle of a word, in whichever field. */
export function useComposing(): RefObject<boolean> {
  const composing = useRef(false)
  useEffect(() => {
    const begin = (): void => void (composing.current = true)
    const end = (): void => void (composing.current = false)
    window.addEventListener('compositionstart', begin)
    window.addEventListener('compositionend', end)
    // A field that vanishes in mid-word says no end.
    window.addEventListener('focusin', end)
    return () => {
      window.removeEventListener('compositionstart', begin)
      window.removeEventListener('compositionend', end)
      window.removeEventListener('focusin', end)
    }
  }, [])
  return composing
}
