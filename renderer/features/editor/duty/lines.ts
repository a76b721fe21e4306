import { readEnumerator } from '../../../../shared/duty-text/enumerator.ts'
import { linesOf, textOf } from '../../../../shared/duty-text/lines.ts'
import type { DutyLine } from '../../../../shared/duty-text/lines.ts'
import { isHeading } from '../../../../shared/duty-text/heading.ts'
import { parseLines } from '../../../../shared/duty-text/parse.ts'
import { printLines } from '../../../../shared/duty-text/print.ts'
import { renumber } from '../../../../shared/duty-text/renumber.ts'
import type { TextState } from '../../../ui/text-state.ts'
import { renumberingOf, restarted } from './touched-sections.ts'

/** A place in a text that survives renumbering: a line, and how far into it behind its number. */
export interface LinePlace {
  readonly line: number
  readonly rest: number
}

/** How deep a line stands: 0 for a heading, 1 for a plain sentence or 1., 2 for （1）, 3 for ①. */
export function depthOf(line: DutyLine): number {
  if (isHeading(line.number + line.rest)) return 0
  const style = readEnumerator(line.number)?.style
  if (style === 'circled') return 3
  return style === 'arabic-brackets' ? 2 : 1
}

/** Where an offset is, in lines. Inside a number counts as right behind it. */
export function placeAt(text: string, offset: number): LinePlace {
  const before = text.slice(0, offset).split('\n')
  const line = before.length - 1
  const number = linesOf(text)[line]?.number ?? ''
  return { line, rest: Math.max(0, (before[line] ?? '').length - number.length) }
}

/** The offset of a place. */
export function offsetOf(lines: readonly DutyLine[], place: LinePlace): number {
  const above = lines
    .slice(0, place.line)
    .reduce((sum, { number, rest }) => sum + number.length + rest.length + 1, 0)
  return above + (lines[place.line]?.number.length ?? 0) + place.rest
}

/**
 * The lines after an edit as one state with its selection, the sections that the edit touched numbered
 * 1, 2, 3 … anew. A section that the edit left alone stays letter by letter, unless it goes on
 * counting from one that was touched.
 *
 * @param before the lines the edit began with; those it left alone are the same objects in `lines`
 */
export function numbered(
  before: readonly DutyLine[],
  lines: readonly DutyLine[],
  start: LinePlace,
  end: LinePlace = start,
): TextState {
  const known = renumberingOf(before, lines)
  const renumbered = printLines(renumber(parseLines(restarted(before, lines)), known))
  const text = textOf(renumbered)
  return { text, start: offsetOf(renumbered, start), end: offsetOf(renumbered, end) }
}

const MARKS = '.．、'

/** The mark after a text's numbers (1. 1、 1．), so that new lines follow it. */
export function firstNumber(lines: readonly DutyLine[]): string {
  const used = lines.find(({ number }) => readEnumerator(number)?.style === 'arabic')?.number
  const mark = used?.at(-1) ?? '.'
  return MARKS.includes(mark) ? `1${mark}` : '1.'
}
