import {
  ENUMERATOR_STYLES,
  isBelow,
  readEnumerator,
  readPoint,
} from '../../../../shared/duty-text/enumerator.ts'
import type { Enumerator, EnumeratorStyle } from '../../../../shared/duty-text/enumerator.ts'
import { linesOf } from '../../../../shared/duty-text/lines.ts'
import { depthOf, firstNumber, numbered, offsetOf, placeAt } from './lines.ts'
import { SUPPORT_LABEL } from '../../../../shared/duty-text/support.ts'
import type { TextState } from '../../../ui/text-state.ts'
import type { DutyLine } from '../../../../shared/duty-text/lines.ts'

/**
 * Enter: the next number. Behind a heading the first one; behind the only sentence of a section both get
 * theirs; on a line with nothing but its number one level up, as in Word. A number that was typed behind
 * the line's own goes.
 *
 * @returns null where the field's own line break is right
 */
export function enter(state: TextState): TextState | null {
  const { text, start, end } = withoutSelection(state)
  const typed = linesOf(text)
  const at = placeAt(text, start)
  const line = typed[at.line]
  if (line === undefined || start !== end || isInsideNumber(text, start)) return null
  if (line.number !== '' && line.rest.trim() === '') return outdent({ text, start, end })
  const isAtEnd = at.rest >= line.rest.length
  const tidy = line.number !== '' || isAtEnd ? withoutSecondNumber(line, typed, at.line) : line
  const rest = Math.max(
    0,
    at.rest - (line.number.length + line.rest.length - tidy.number.length - tidy.rest.length),
  )
  const lines = tidy === line ? typed : typed.with(at.line, tidy)
  const number = tidy.number !== '' ? tidy.number : numberAfter(lines, at.line, rest)
  if (number === null) return null
  const isSentence = tidy.number === '' && depthOf(tidy) !== 0
  const split = [
    { number: isSentence ? number : tidy.number, rest: tidy.rest.slice(0, rest) },
    { number, rest: tidy.rest.slice(rest).trimStart() },
  ]
  return numbered(typed, lines.toSpliced(at.line, 1, ...split), { line: at.line + 1, rest: 0 })
}

/**
 * Tab: one level down, 一、 to （一）, 1. to （1）, that to ①; a plain sentence gets a number. Null where no
 * line can go down.
 */
export function indent(state: TextState): TextState | null {
  if (state.text === '') return null
  return changeLevels(state, (line, lines) => {
    if (depthOf(line) === 0) return null
    const style = readEnumerator(line.number)?.style
    if (style === undefined) return { ...line, number: firstNumber(lines) }
    const below = ENUMERATOR_STYLES[ENUMERATOR_STYLES.indexOf(style) + 1]
    return below === undefined
      ? null
      : { ...line, number: below === 'arabic' ? firstNumber(lines) : FIRST[below] }
  })
}

/** Shift+Tab: one level up, back to that of a line above; the highest to a plain sentence. Null where none can. */
export function outdent(state: TextState): TextState | null {
  return changeLevels(state, (line, lines) => {
    const style = readEnumerator(line.number)?.style
    if (style === undefined) return null
    const above = lines.slice(0, lines.indexOf(line)).findLast(({ number }) => {
      const other = readEnumerator(number)?.style
      return other !== undefined && isBelow(style, other)
    })
    if (above !== undefined) return { ...line, number: above.number }
    return { ...line, number: style === 'arabic-brackets' || style === 'circled' ? firstNumber(lines) : '' }
  })
}

/** The first numbers of the levels. */
const FIRST: Readonly<Record<EnumeratorStyle, string>> = {
  chinese: '一、',
  'chinese-brackets': '（一）',
  arabic: '1.',
  'arabic-brackets': '（1）',
  circled: '①',
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

/** Alt+↑/↓: the selected lines, with what is nested below them, trade places with their neighbour. */
export function moveLine({ text, start, end }: TextState, direction: 'up' | 'down'): TextState | null {
  const lines = linesOf(text)
  const from = placeAt(text, start)
  const to = placeAt(text, end)
  const blockEnd = endOfBlock(lines, to.line)
  if (direction === 'up' ? from.line === 0 : blockEnd >= lines.length) return null
  const target =
    direction === 'up'
      ? startOfBlockAbove(lines, from.line)
      : endOfBlock(lines, blockEnd) - (blockEnd - from.line)
  const block = lines.slice(from.line, blockEnd)
  const others = lines.toSpliced(from.line, block.length)
  const shift = target - from.line
  return numbered(
    lines,
    others.toSpliced(target, 0, ...block),
    { ...from, line: from.line + shift },
    { ...to, line: to.line + shift },
  )
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

/** The number that Enter gives behind a line without one; null where it gives none. */
function numberAfter(lines: readonly DutyLine[], at: number, rest: number): string | null {
  const line = lines[at]
  if (line === undefined || rest < line.rest.length) return null
  const above = lines[at - 1]
  const below = lines[at + 1]
  const isAlone = [above, below].every((other) => other === undefined || depthOf(other) === 0)
  const isOnly = line.rest.trim() !== '' && isAlone && !SUPPORT_LABEL.test(line.rest)
  return depthOf(line) === 0 || isOnly ? firstNumber(lines) : null
}

/**
 * A line without the number that was typed behind its own: 1.1.摸排 is 1.摸排, and （1）商铺 typed behind 2. is
 * nested. One that begins with a number that is no enumerator (24小时) has only its own.
 */
function withoutSecondNumber(line: DutyLine, lines: readonly DutyLine[], at: number): DutyLine {
  const whole = line.number + line.rest
  const own = readEnumerator(line.number) ?? readPoint(whole) ?? doubled(whole)
  if (own === null) return line
  const rest = whole.slice(own.typed.length)
  const second = readEnumerator(rest)
  const left = rest.slice(second?.typed.length ?? 0)
  const numberedLine = line.number === '' ? { number: own.typed, rest } : line
  if (second === null || left.trim() === '') return numberedLine
  // 2、3月份 and 110、119 are words.
  if (second.typed.endsWith('、') && /^\d/.test(left)) return numberedLine
  if (second.style === own.style && second.number === own.number) return { number: own.typed, rest: left }
  const isNested =
    second.style === 'arabic-brackets' &&
    own.style === 'arabic' &&
    at > 0 &&
    depthOf(lines[at - 1] ?? line) > 0
  return isNested ? { number: second.typed, rest: left } : numberedLine
}

/** `1.` of `1.1.摸排`. */
function doubled(line: string): Enumerator | null {
  const typed = /^(\d{1,3})[.．](?=\1[.．、])/.exec(line)
  return typed === null ? null : { style: 'arabic', number: Number(typed[1]), typed: typed[0] }
}

/** Home: the cursor goes behind the line's number, as in Word. Null where it is not in front of one. */
export function behindNumber({ text, start, end }: TextState): TextState | null {
  if (start !== end || !isInsideNumber(text, start)) return null
  const lines = linesOf(text)
  const offset = offsetOf(lines, { line: placeAt(text, start).line, rest: 0 })
  return { text, start: offset, end: offset }
}

function withoutSelection({ text, start, end }: TextState): TextState {
  return { text: text.slice(0, start) + text.slice(end), start, end: start }
}

function isInsideNumber(text: string, offset: number): boolean {
  const line = text.slice(0, offset).split('\n')
  const number = linesOf(text)[line.length - 1]?.number ?? ''
  return (line.at(-1) ?? '').length < number.length
}
