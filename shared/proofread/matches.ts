import type { Edit, Found } from './types.ts'
import type { Cell } from './view.ts'

/**
 * Every match of a pattern in a text. Most texts have none: `matchAll` would copy the pattern for each.
 *
 * @param pattern with flag g
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return matches
}

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
  return matchesOf(cell.text, pattern).flatMap((match): Found[] => {
    const described = describe(match)
    if (described === null) return []
    const [start, end] = [match.index, match.index + match[0].length]
    const edits: Edit[] = described.fix === undefined ? [] : [{ start, end, text: described.fix }]
    return [{ cell, start, end, message: described.message, edits }]
  })
}
