import { useRef } from 'react'
import type { TextState } from '../../../ui/text-state.ts'
import { backspace, deleteForward, enter, indent, moveLine, outdent } from './key-edits.ts'

/**
 * What keys do in a duty text: Enter, Tab, Shift+Tab, Alt+↑/↓, Backspace and Delete at a line's ends.
 *
 * @returns the handler for a field; null from it leaves the key to the browser
 */
export function useDutyKeys(): (event: KeyboardEvent, state: TextState) => TextState | null {
  // Without a way out, Tab would hold those who can't use a mouse in the field.
  const leaving = useRef(false)
  return (event, state) => {
    const leave = leaving.current && event.key === 'Tab'
    leaving.current = event.key === 'Escape' || (leaving.current && event.key === 'Shift')
    if (leave || event.ctrlKey || event.metaKey) return null
    if (event.altKey) {
      if (event.key === 'ArrowUp') return moveLine(state, 'up') ?? state
      if (event.key === 'ArrowDown') return moveLine(state, 'down') ?? state
      return null
    }
    if (event.key === 'Tab' && event.shiftKey) return outdent(state)
    // A line that can't go deeper keeps the cursor: what is typed next belongs to it.
    if (event.key === 'Tab') return indent(state) ?? (state.text === '' ? null : state)
    if (event.shiftKey) return null
    if (event.key === 'Enter') return enter(state)
    if (event.key === 'Backspace') return backspace(state)
    return event.key === 'Delete' ? deleteForward(state) : null
  }
}
