import type { Edit, Found } from './types.ts'
import type { Cell } from './view.ts'

/**
 * A finding at each match of a pattern.
 *
 * @param pattern with flag g
 * @param describe the message and, where safe, the text for the match's place; null to pass over
 */
export function foundByPattern(
  cell: Cell,
  pattern: RegExp,
  describe: (match: RegExpExecArray) => { message: string; fix?: string } | null,
): Found[] {
  return Array.from(cell.text.matchAll(pattern), (match): Found | null => {
    const described = describe(match)
    if (described === null) return null
    const [start, end] = [match.index, match.index + match[0].length]
    const edits: Edit[] = described.fix === undefined ? [] : [{ start, end, text: described.fix }]
    return { cell, start, end, message: described.message, edits }
  }).filter((found) => found !== null)
}
