import type { Glyph } from './pdf-operators.ts'
import { plainHanzi } from './pdf-radicals.ts'

/** One printed line of a cell or of the page around the tables. */
export interface PrintedLine {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** The first letters of the line that never part, in points: what would have had to fit above. */
  readonly head: number
}

/** Glyphs whose baselines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.5
/** Gaps wider than this share of an em are blanks, even if the file has no blank there. */
const BLANK_BESIDE_LATIN = 0.25
const BLANK_BESIDE_HANZI = 0.9

const NEVER_FIRST = /[，。、；：？！）》」』】〉”’…—％·,.;:?!)\]}%]/
const NEVER_LAST = /[（《「『【〈“‘([{+±￥¥$№]/
const LATIN = /[\w.,/\-+%@:]/

/** Puts glyphs into printed lines, from the top, each read from the left. */
export function printedLines(glyphs: readonly Glyph[]): PrintedLine[] {
  return glyphLines(glyphs)
    .map(lineOf)
    .filter((line) => line !== null)
}

/** The glyphs of each line, from the top; within a line in no order. */
export function glyphLines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const line = lines.at(-1)
    const first = line?.[0]
    const same = first !== undefined && glyph.y - first.y <= SAME_LINE * Math.min(first.size, glyph.size)
    if (same) line?.push(glyph)
    else lines.push([glyph])
  }
  return lines
}

function lineOf(glyphs: readonly Glyph[]): PrintedLine | null {
  const shown = withoutDoubles(glyphs.toSorted((a, b) => a.x0 - b.x0))
  const first = shown.findIndex((glyph) => glyph.text.trim() !== '')
  const last = shown.findLastIndex((glyph) => glyph.text.trim() !== '')
  const inner = shown.slice(first, last + 1)
  const [start, end] = [inner[0], inner.at(-1)]
  if (first === -1 || start === undefined || end === undefined) return null

  let text = ''
  for (const [index, glyph] of inner.entries()) {
    const before = inner[index - 1]
    if (before !== undefined && isBlankBetween(before, glyph)) text += ' '
    text += plainHanzi(glyph.text)
  }
  const size = Math.max(...inner.map((glyph) => glyph.size))
  // A blank at the end shows that the line was wrapped at it.
  const blank = shown.length > last + 1 ? ' ' : ''
  return { text: text + blank, x0: start.x0, x1: end.x1, y: start.y, size, head: headWidth(inner) }
}

/** Bold type is sometimes made by printing a letter twice. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.filter((glyph, index) => {
    const before = glyphs[index - 1]
    const twice =
      before?.text === glyph.text && glyph.x0 - before.x0 < 0.2 * glyph.size && glyph.text.trim() !== ''
    return !twice
  })
}

function isBlankBetween(before: Glyph, glyph: Glyph): boolean {
  if (before.text.trim() === '' || glyph.text.trim() === '') return false
  const latin = LATIN.test(before.text) && LATIN.test(glyph.text)
  return glyph.x0 - before.x1 > (latin ? BLANK_BESIDE_LATIN : BLANK_BESIDE_HANZI) * glyph.size
}

/** Word processors move these together to the next line: a word, a number, brackets with their neighbour. */
function headWidth(glyphs: readonly Glyph[]): number {
  const start = glyphs[0]
  let end = 0
  for (let at = 1; at < glyphs.length; at += 1) {
    const [before, next] = [glyphs[end]?.text ?? '', glyphs[at]?.text ?? '']
    const joined =
      NEVER_FIRST.test(next) || NEVER_LAST.test(before) || (LATIN.test(before) && LATIN.test(next))
    if (!joined) break
    end = at
  }
  return (glyphs[end]?.x1 ?? 0) - (start?.x0 ?? 0)
}
