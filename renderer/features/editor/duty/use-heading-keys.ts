import { enter } from './key-edits.ts'
import { firstDutyAt, headingParts, withoutHeading } from './blocks.ts'
import type { Block, BlockPlace } from './blocks.ts'
import type { DutyBlocksState } from './use-duty-blocks.ts'

/**
 * What keys do in a block's heading: they walk to the lines around it, as if all were one text.
 *
 * @returns the handler for the heading's field; true from it keeps the key from the browser
 */
export function useHeadingKeys(options: {
  readonly block: Block
  readonly index: number
  readonly state: DutyBlocksState
  /** The end of the block above; null for the first. */
  readonly above: BlockPlace | null
  readonly move: (direction: 'up' | 'down') => void
}): (event: KeyboardEvent, input: HTMLInputElement) => boolean {
  const { block, index, state, above, move } = options
  const goUp = (): boolean => {
    if (above !== null) state.go(above)
    return above !== null
  }
  const goDown = (at = 0): boolean => {
    state.go({ block: index, part: 'body', start: at, end: at })
    return true
  }
  const toBody = (): boolean => {
    const { name } = headingParts(block.heading)
    const end = block.start + (block.heading?.length ?? 0)
    const begun = block.heading === null || block.body !== '' || name === ''
    if (begun) return goDown(firstDutyAt(block.body))
    const text = state.text()
    const first = block.hasBody ? text.slice(0, end) + text.slice(end + 1) : text
    state.apply(enter({ text: first, start: end, end }) ?? { text, start: end, end })
    return true
  }
  return (event, input) => {
    const { selectionStart: start, selectionEnd: end, value } = input
    const atStart = start === 0 && end === 0
    if (event.ctrlKey || event.metaKey || event.shiftKey) return false
    if (event.altKey) {
      if (event.key === 'ArrowUp') move('up')
      if (event.key === 'ArrowDown') move('down')
      return event.key === 'ArrowUp' || event.key === 'ArrowDown'
    }
    if (event.key === 'Enter') return toBody()
    if (event.key === 'ArrowDown') return goDown()
    if (event.key === 'ArrowRight' && start === value.length && end === value.length) return goDown()
    if (event.key === 'ArrowUp' || (event.key === 'ArrowLeft' && atStart)) return goUp()
    if (event.key !== 'Backspace' || !atStart) return false
    if (value !== '' || block.heading === null) return goUp()
    state.apply(withoutHeading(state.text(), index))
    return true
  }
}
