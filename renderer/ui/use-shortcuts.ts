import { useEffect, useLayoutEffect, useRef } from 'react'
import { isComposing } from './composition.ts'

export interface Shortcut {
  /** `KeyboardEvent.key`, letters in lower case. */
  readonly key: string
  /** Ctrl, or Command on a Mac. */
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  /** Acts behind an open dialog too: what it does concerns the whole list, not what is hidden. */
  readonly everywhere?: boolean
  readonly run: () => void
}

/**
 * Keys that act wherever the focus is, but never while an input method is composing. What lies behind an
 * open dialog is left alone, unless a shortcut is for `everywhere`.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts)
  useLayoutEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented) return
      const shortcut = latest.current.find((candidate) => matches(candidate, event))
      if (shortcut === undefined || (shortcut.everywhere !== true && isCovered())) return
      event.preventDefault()
      shortcut.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Dialogs, and drawers with a mask; a drawer without one is used together with what is beside it. */
const COVERS = '.ant-modal-wrap:not(:has(.ant-zoom-leave)), .ant-drawer-open > .ant-drawer-mask'

/** Whether a dialog lies over the screen. Closed ones may stay in the page unseen, or be on their way out. */
function isCovered(): boolean {
  return [...document.querySelectorAll(COVERS)].some((cover) => cover.checkVisibility())
}

function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  return (
    event.key.toLowerCase() === shortcut.key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === (shortcut.ctrl ?? false) &&
    event.shiftKey === (shortcut.shift ?? false) &&
    event.altKey === (shortcut.alt ?? false)
  )
}
