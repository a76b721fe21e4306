import { readEnumerator } from '../../../../shared/duty-text/enumerator.ts'
import { depthOf, firstNumber, linesOf, numbered, placeAt } from './lines.ts'
import type { TextState } from '../../../ui/text-state.ts'
import type { DutyLine } from './lines.ts'

const NESTED_NUMBER = '（1）'

/**
 * Enter: the next number. Behind a heading the first one; on a line with nothing but its number one
 * level up, as in Word.
 *
 * @returns null where the field's own line break is right
 */
export function enter(state: TextState): TextState | null {
  const { text, start, end } = withoutSelection(state)
  const lines = linesOf(text)
  const at = placeAt(text, start)
  const line = lines[at.line]
  if (line === undefined || start !== end || isInsideNumber(text, start)) return null
  if (line.number !== '' && line.rest.trim() === '') return outdent({ text, start, end })
  const number = line.number !== '' ? line.number : numberAfter(lines, at.line, at.rest)
  if (number === null) return null
  const split = [
    { number: line.number, rest: line.rest.slice(0, at.rest) },
    { number, rest: line.rest.slice(at.rest).trimStart() },
  ]
  return numbered(lines, lines.toSpliced(at.line, 1, ...split), { line: at.line + 1, rest: 0 })
}

/** Tab: one level down, 1. to （1）; a plain sentence gets a number. Null where no line can go down. */
export function indent(state: TextState): TextState | null {
  return changeLevels(state, (line, lines) => {
    if (depthOf(line) === 0) return null
    if (line.number === '') return { ...line, number: firstNumber(lines) }
    return readEnumerator(line.number)?.style === 'arabic' ? { ...line, number: NESTED_NUMBER } : null
  })
}

/** Shift+Tab: one level up, （1） to 1., 1. to a plain sentence. Null where no line can go up. */
export function outdent(state: TextState): TextState | null {
  return changeLevels(state, (line, lines) => {
    if (line.number === '') return null
    return { ...line, number: depthOf(line) > 1 ? firstNumber(lines) : '' }
  })
}

/** Backspace right behind a number, or in front of one: joins with the line above. Null anywhere else. */
export function backspace({ text, start, end }: TextState): TextState | null {
  const lines = linesOf(text)
  const at = placeAt(text, start)
  const line = lines[at.line]
  if (start !== end || at.rest > 0 || line === undefined || line.number === '') return null
  const above = lines[at.line - 1]
  if (above === undefined || depthOf(above) === 0) {
    return numbered(lines, lines.toSpliced(at.line, 1, { number: '', rest: line.rest }), at)
  }
  const joined = { number: above.number, rest: above.rest + line.rest }
  return numbered(lines, lines.toSpliced(at.line - 1, 2, joined), {
    line: at.line - 1,
    rest: above.rest.length,
  })
}

/** Delete at a line's end in front of a numbered line: joins the two without the number. */
export function deleteForward({ text, start, end }: TextState): TextState | null {
  const lines = linesOf(text)
  const at = placeAt(text, start)
  const line = lines[at.line]
  const below = lines[at.line + 1]
  if (start !== end || line === undefined || below === undefined) return null
  if (at.rest < line.rest.length || below.number === '' || isInsideNumber(text, start)) return null
  const joined = { number: line.number, rest: line.rest + below.rest }
  return numbered(lines, lines.toSpliced(at.line, 2, joined), at)
}

/** Alt+↑/↓: the line, with what is nested below it, trades places with its neighbour. */
export function moveLine({ text, start }: TextState, direction: 'up' | 'down'): TextState | null {
  const lines = linesOf(text)
  const at = placeAt(text, start)
  const blockEnd = endOfBlock(lines, at.line)
  if (direction === 'up') {
    if (at.line === 0) return null
    const target = startOfBlockAbove(lines, at.line)
    return moved(lines, at.line, blockEnd, target, at.rest)
  }
  if (blockEnd >= lines.length) return null
  const target = endOfBlock(lines, blockEnd) - (blockEnd - at.line)
  return moved(lines, at.line, blockEnd, target, at.rest)
}

function moved(
  lines: readonly DutyLine[],
  from: number,
  to: number,
  target: number,
  rest: number,
): TextState {
  const block = lines.slice(from, to)
  const others = lines.toSpliced(from, to - from)
  return numbered(lines, others.toSpliced(target, 0, ...block), { line: target, rest })
}

/** A heading moves alone: what stands below it is numbered by the section it falls into. */
function endOfBlock(lines: readonly DutyLine[], from: number): number {
  const line = lines[from]
  if (line === undefined || depthOf(line) === 0) return from + 1
  let end = from + 1
  for (let next = lines[end]; next !== undefined && depthOf(next) > depthOf(line); next = lines[end]) end += 1
  return end
}

function startOfBlockAbove(lines: readonly DutyLine[], from: number): number {
  const line = lines[from]
  let start = from - 1
  const depth = line === undefined ? 1 : depthOf(line)
  for (
    let above = lines[start];
    start > 0 && above !== undefined && depthOf(above) > depth;
    above = lines[start]
  )
    start -= 1
  return start
}

function changeLevels(
  { text, start, end }: TextState,
  change: (line: DutyLine, lines: readonly DutyLine[]) => DutyLine | null,
): TextState | null {
  const lines = linesOf(text)
  const from = placeAt(text, start)
  const to = placeAt(text, end)
  let changed = false
  const next = lines.map((line, index) => {
    if (index < from.line || index > to.line) return line
    const other = change(line, lines)
    changed ||= other !== null
    return other ?? line
  })
  return changed ? numbered(lines, next, from, to) : null
}

function numberAfter(lines: readonly DutyLine[], at: number, rest: number): string | null {
  const line = lines[at]
  if (line === undefined || depthOf(line) !== 0 || rest < line.rest.length) return null
  return firstNumber(lines)
}

function withoutSelection({ text, start, end }: TextState): TextState {
  return { text: text.slice(0, start) + text.slice(end), start, end: start }
}

function isInsideNumber(text: string, offset: number): boolean {
  const line = text.slice(0, offset).split('\n')
  const number = linesOf(text)[line.length - 1]?.number ?? ''
  return (line.at(-1) ?? '').length < number.length
}
