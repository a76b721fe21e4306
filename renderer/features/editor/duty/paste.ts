import { canonicalText } from '../../../../shared/duty-text/canonical.ts'
import { readEnumerator } from '../../../../shared/duty-text/enumerator.ts'
import { isHeading } from '../../../../shared/duty-text/parse.ts'
import { linesOf, numbered, placeAt } from './lines.ts'
import type { TextState } from '../../../ui/text-state.ts'
import type { DutyLine } from './lines.ts'

/**
 * Puts pasted text into a duty text: one line a paragraph, typed numbers given anew. Lines pasted
 * without numbers take the kind of number of the line they come into.
 *
 * @param pasted as Word, Excel or a web page gives it as plain text
 * @returns null for a piece of a single line, which the field itself puts in
 */
export function paste(state: TextState, pasted: string): TextState | null {
  const pieces = canonicalText(
    unquoted(pasted)
      .split('\n')
      .map((text) => ({ text })),
  ).lines
  if (pieces.length < 2) return null
  const text = state.text.slice(0, state.start) + state.text.slice(state.end)
  const lines = linesOf(text)
  const at = placeAt(text, state.start)
  const line = lines[at.line] ?? { number: '', rest: '' }
  const head = line.rest.slice(0, at.rest)
  const tail = line.rest.slice(at.rest)
  const given = pieces.map((piece) => pastedLine(piece, line.number))
  const first = given[0] ?? line
  const last = given.at(-1) ?? line
  const placed = [
    head === '' ? first : { number: line.number, rest: head + first.rest },
    ...given.slice(1, -1),
    { number: last.number, rest: last.rest + tail },
  ]
  return numbered(lines, lines.toSpliced(at.line, 1, ...placed), {
    line: at.line + placed.length - 1,
    rest: last.rest.length,
  })
}

/** A list's mark in Word or on a web page: the line gets a number in its place. */
const BULLET = /^[·•●■◆▪○◇□➢]\s*/

function pastedLine(piece: string, numberHere: string): DutyLine {
  const typed = readEnumerator(piece)?.typed
  if (typed !== undefined) return { number: typed, rest: piece.slice(typed.length) }
  const rest = piece.replace(BULLET, '')
  return { number: isHeading(rest) ? '' : numberHere, rest }
}

/** Excel puts a cell with line breaks between quotation marks, and doubles those inside. */
function unquoted(text: string): string {
  const bare = text.replace(/\r\n?/g, '\n').trim()
  const quoted = bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') && bare.includes('\n')
  return quoted ? bare.slice(1, -1).replaceAll('""', '"') : bare
}
