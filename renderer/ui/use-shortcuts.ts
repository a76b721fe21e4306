import { useEffect, useLayoutEffect, useRef } from 'react'
import { isComposing } from './composition.ts'

export interface Shortcut {
  /** `KeyboardEvent.key`, letters in lower case. */
  readonly key: string
  /** Ctrl, or Command on a Mac. */
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  readonly run: () => void
}

/** Keys that act wherever the focus is, but never while an input method is composing. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts)
  useLayoutEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented) return
      const shortcut = latest.current.find((candidate) => matches(candidate, event))
      if (shortcut === undefined) return
      event.preventDefault()
      shortcut.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  return (
    event.key.toLowerCase() === shortcut.key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === (shortcut.ctrl ?? false) &&
    event.shiftKey === (shortcut.shift ?? false) &&
    event.altKey === (shortcut.alt ?? false)
  )
}
