import type { TextEdits, TextState } from '../../../ui/text-state.ts'

/**
 * Refuses the Enter or the paste that would give a field more lines than it may have, so that nothing
 * stands there that is not kept.
 *
 * @param most lines
 * @param onRefused told what was refused
 */
export function mostLines(most: number, onRefused: (what: 'line' | 'paste') => void): TextEdits {
  const isTooMuch = (state: TextState, added: string): boolean => {
    const lines = linesOf(state.text.slice(0, state.start) + added + state.text.slice(state.end))
    return lines > most && lines > linesOf(state.text)
  }
  return {
    key: (event, state) => {
      const isLine = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey
      if (!isLine || !isTooMuch(state, '\n')) return null
      onRefused('line')
      return 'taken'
    },
    paste: (pasted, state) => {
      if (!isTooMuch(state, pasted.replaceAll('\r\n', '\n'))) return null
      onRefused('paste')
      return 'taken'
    },
  }
}

function linesOf(text: string): number {
  return text.split('\n').length
}
