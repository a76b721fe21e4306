import { ENUMERATOR_STYLES, readEnumerator } from '../../../../shared/duty-text/enumerator.ts'
import { isHeading } from '../../../../shared/duty-text/heading.ts'
import { linesOf } from '../../../../shared/duty-text/lines.ts'
import { depthOf, firstNumber, numbered, placeAt } from './lines.ts'
import { pastedLines } from './pasted-lines.ts'
import type { TextState } from '../../../ui/text-state.ts'
import type { DutyLine } from '../../../../shared/duty-text/lines.ts'

/**
 * Puts pasted text into a duty text: one line a paragraph, typed numbers given anew, in the text's own
 * kinds of numbers. Lines pasted without numbers take the kind of number of the line they come into.
 *
 * @param pasted as Word, Excel or a web page gives it as plain text
 * @returns null for a piece of a single line, which the field itself puts in
 */
export function paste(state: TextState, pasted: string): TextState | null {
  const pieces = pastedLines(pasted)
  const [only = ''] = pieces
  const text = state.text.slice(0, state.start) + state.text.slice(state.end)
  const lines = linesOf(text)
  const at = placeAt(text, state.start)
  const line = lines[at.line] ?? { number: '', rest: '' }
  const head = line.rest.slice(0, at.rest)
  const tail = line.rest.slice(at.rest)
  if (pieces.length < 2 && (head !== '' || readEnumerator(only) === null)) {
    // Inside a sentence a dash is a minus, and a number belongs to the words.
    const isPhrase = head !== '' && !/[\t\r\n]/.test(pasted)
    return isPhrase || only === pasted || only === '' ? null : inserted(text, state.start, only)
  }

  const given = pastedInto(lines, line, pieces)
  const first = given[0] ?? line
  const last = given.at(-1) ?? line
  // Numbered duties behind a whole sentence are the next ones, not more of it.
  const isNext = /[。；！？]\s*$/.test(head) && readEnumerator(only) !== null
  const placed = [
    ...(isNext ? [{ number: line.number, rest: head }] : []),
    isNext || head === '' ? first : { number: line.number, rest: head + first.rest },
    ...given.slice(1, -1),
    ...(given.length > 1 ? [last] : []),
  ]
  const end = placed.at(-1) ?? line
  const whole = [...placed.slice(0, -1), { ...end, rest: end.rest + tail }]
  return numbered(lines, lines.toSpliced(at.line, 1, ...whole), {
    line: at.line + whole.length - 1,
    rest: end.rest.length,
  })
}

function inserted(text: string, at: number, piece: string): TextState {
  return {
    text: text.slice(0, at) + piece + text.slice(at),
    start: at + piece.length,
    end: at + piece.length,
  }
}

/** Pasted lines with numbers of the kinds that the text has where they come into it. */
function pastedInto(lines: readonly DutyLine[], here: DutyLine, pieces: readonly string[]): DutyLine[] {
  const read = pieces.map((piece) => ({ piece, enumerator: readEnumerator(piece) }))
  const styles = ENUMERATOR_STYLES.filter((style) =>
    read.some(({ enumerator }) => enumerator?.style === style),
  )
  const top = here.number === '' ? topNumber(lines, pieces) : here.number
  const depth = here.number === '' ? 1 : depthOf(here)
  return read.map(({ piece, enumerator }) => {
    if (enumerator === null) return { number: isHeading(piece) ? '' : here.number, rest: piece }
    const below = styles.indexOf(enumerator.style)
    const number = below === 0 ? top : (NESTED[depth + below] ?? '①')
    return { number, rest: piece.slice(enumerator.typed.length) }
  })
}

/** The numbers below 1., by depth. */
const NESTED: Readonly<Record<number, string>> = { 2: '（1）', 3: '①' }

/** The number of the first level: as the text has it, else as it was typed (1、), else 1. */
function topNumber(lines: readonly DutyLine[], pieces: readonly string[]): string {
  const hasOwn = lines.some(({ number }) => readEnumerator(number)?.style === 'arabic')
  return firstNumber(hasOwn ? lines : linesOf(pieces.join('\n')))
}
