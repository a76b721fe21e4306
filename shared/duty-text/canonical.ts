import type { CellLine } from '../grid/types.ts'
import { readEnumerator } from './enumerator.ts'
import { departmentHeading } from './organisation.ts'
import { isHeading } from './heading.ts'
import { SUPPORT_LABEL } from './support.ts'

/** A cell's text in the form that a list is kept in, with what was done to it. */
export interface CanonicalText {
  /** One paragraph each, none empty, no blanks at the ends or after an enumerator. */
  readonly lines: readonly string[]
  /** Line breaks taken out because they only wrapped a line. */
  readonly joined: number
  /** Line breaks put in where paragraphs stood behind each other. */
  readonly parted: number
  /** Did a numbered list lose its numbers in the source? Its sentences are lines now. */
  readonly lostNumbers: boolean
}

// Zero-width characters and controls are not text; a no-break or ideographic blank counts as a blank.
// oxlint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g
// oxlint-disable-next-line no-control-regex
const LINE_BREAK = /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/
const SENTENCE_END = /[。；;！!？?][”’」』）)】]?$/
const CLOSING_END = /[。；;！!？?：:…”’」』）)】]$/
const OPEN_ENDS = '，、（(《“‘'
const CONTINUATIONS = '，。、；：！？）)》”’'
const LABEL = /^履职(?:保障|程序|包括)[：:]/

/** Anything that {@link cleanLines} has to do something about; most lines hold nothing of the kind. */
// oxlint-disable-next-line no-control-regex
const UNCLEAN = /[\u0000-\u001f\u007f\u0085\u00ad\u200b\u2028\u2029\u2060\ufeff\ufffe\uffff]/

function cleaned(text: string): string {
  return text.replace(NOT_TEXT, '').replaceAll('\t', ' ').trim()
}

function cleanLines(lines: readonly CellLine[]): CellLine[] {
  const clean: CellLine[] = []
  for (const line of lines) {
    if (line.text === '') continue
    if (line.text.trim() === line.text && !UNCLEAN.test(line.text)) clean.push(line)
    else {
      for (const part of line.text.split(LINE_BREAK)) {
        const text = cleaned(part)
        if (text !== '') clean.push({ ...line, text })
      }
    }
  }
  return clean
}

/** Joins lines that the source only wrapped: one ends, or the next begins, as no paragraph does. */
function joinWraps(lines: readonly CellLine[]): { lines: CellLine[]; joined: number } {
  const out: CellLine[] = []
  for (const line of lines) {
    const last = out.at(-1)
    if (last && (OPEN_ENDS.includes(last.text.slice(-1)) || CONTINUATIONS.includes(line.text.charAt(0)))) {
      out[out.length - 1] = { ...last, text: last.text + line.text }
    } else out.push(line)
  }
  return { lines: out, joined: lines.length - out.length }
}

// Long enough for every mark or heading that is looked for, short enough to keep long lines fast.
const LOOK_BACK = 4
const LOOK_AHEAD = 60

/** A place inside a line, with what stands around it. */
interface Gap {
  /** The last characters before, blanks taken off. */
  readonly before: string
  readonly after: string
  readonly blank: boolean
}

/** The number of an enumerator that begins a paragraph here; null where none does. */
function entryNumber({ before, after, blank }: Gap, last: number): number | null {
  const enumerator = readEnumerator(after)
  if (!enumerator || /\d:$/.test(before)) return null
  if (enumerator.typed.endsWith('、') && /^\d/.test(after.slice(enumerator.typed.length))) return null
  if (SENTENCE_END.test(before) || /[：:]$/.test(before) || (blank && CLOSING_END.test(before))) {
    return enumerator.number
  }
  const counts = enumerator.style === 'arabic' && (enumerator.number === 1 || enumerator.number === last + 1)
  return blank && counts ? enumerator.number : null
}

function isShortHeading(text: string): boolean {
  return isHeading(text) && !SUPPORT_LABEL.test(text) && !/[，。；]/.test(text)
}

/** Where a paragraph may begin at all: after a blank, the end of a sentence, or a colon. */
const MAY_BEGIN = /(?<=[\s：:]|[。；;！!？?][”’」』）)】]?)\S/g
/** The same, to know quickly whether there is such a place at all: in most lines there is none. */
const MAY_BEGIN_SOMEWHERE = /[\s：:。；;！!？?][”’」』）)】]?\S/

function gapAt(line: string, start: number, at: number): Gap | null {
  let end = at
  while (end > start && /\s/.test(line.charAt(end - 1))) end -= 1
  const before = line.slice(Math.max(start, end - LOOK_BACK), end)
  const blank = end < at
  if (!blank && !SENTENCE_END.test(before) && !/[：:]$/.test(before)) return null
  return { before, after: line.slice(at, at + LOOK_AHEAD), blank }
}

/**
 * Parts a line at the places where a paragraph begins for certain: at an enumerator after a sentence,
 * at 履职保障, at a department's heading.
 *
 * @param runIn also after a heading, and at every blank after a sentence
 */
function partLine(line: string, runIn: boolean): string[] {
  if (!MAY_BEGIN_SOMEWHERE.test(line)) return [line]
  const parts: string[] = []
  let start = 0
  let last = readEnumerator(line)?.number ?? 0
  for (const { index: at } of line.matchAll(MAY_BEGIN)) {
    const gap = gapAt(line, start, at)
    if (!gap) continue
    const sentence = SENTENCE_END.test(gap.before)
    const number = entryNumber(gap, last)
    const begins =
      number !== null ||
      ((gap.blank || sentence) && LABEL.test(gap.after)) ||
      (sentence && departmentHeading(gap.after) !== null) ||
      (runIn && gap.blank && (sentence || isShortHeading(line.slice(start, at).trimEnd())))
    if (!begins) continue
    parts.push(line.slice(start, at).trimEnd())
    start = at
    last = number ?? 0
  }
  return [...parts, line.slice(start)]
}

/** The sentences of a list that lost its numbers: as the source parts them, else at each full stop. */
function sentences(line: string): string[] {
  const parted = line.split(/(?<=[。；！？][”’）]?)\s+/)
  return parted.length > 1 ? parted : line.split(/(?<=。[”’）]?)(?![”’）])/)
}

function tidy(line: string): string {
  if (!/^\S{0,9}\s/.test(line)) return line
  const label = LABEL.exec(line)?.[0] ?? readEnumerator(line)?.typed ?? ''
  return label + line.slice(label.length).trimStart()
}

function partLines(lines: readonly CellLine[]): string[] {
  return lines.flatMap((line) => {
    if (line.lostNumber) return sentences(line.text)
    if (line.runIn) return partLine(line.text, true)
    const parts = partLine(line.text, false)
    // A whole cell in one line with entries inside it has lost its line breaks, wherever it came from.
    return lines.length === 1 && parts.length > 1 ? partLine(line.text, true) : parts
  })
}

/**
 * A cell's text, however its source broke it, in the form that a list keeps: each heading, each
 * numbered entry and 履职保障 begins a line; no words or marks change.
 *
 * @param lines the cell as a reader gives it
 */
export function canonicalText(lines: readonly CellLine[]): CanonicalText {
  const { lines: whole, joined } = joinWraps(cleanLines(lines))
  const parted = partLines(whole).map(tidy)
  return {
    lines: parted,
    joined,
    parted: parted.length - whole.length,
    lostNumbers: whole.some(({ lostNumber }) => lostNumber === true),
  }
}
