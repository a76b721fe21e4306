import type { Advance } from './advance.ts'
import { BreakClass, breakClassOf, isLatin, mayBreakBetween } from './break-class.ts'

/** Lengths are sums of rounded widths; a text that fits but for this much still fits. */
const TOLERANCE = 1e-4

/** A blank after hanzi is taken from the Chinese font by some programs, where it is half an em wide. */
const BLANK_AFTER_HANZI = 0.5

/**
 * Breaks one paragraph into lines as Word, WPS and LibreOffice do without hanging punctuation: a
 * line takes what fits, then gives back characters until the marks at its end and at the next
 * line's beginning are allowed there. A word longer than a line is cut.
 *
 * @param text one paragraph
 * @param width room for a line, em
 * @returns the index in `text` at which each line begins; an empty paragraph is one line
 */
export function lineStarts(text: string, width: number, advance: Advance): number[] {
  const starts = [0]
  const limit = width + TOLERANCE
  let used = 0
  let start = 0
  let breakAt = 0
  let usedAtBreak = 0
  let before: BreakClass = BreakClass.opening
  for (let index = 0; index < text.length;) {
    const codePoint = text.codePointAt(index) ?? 0
    const kind = breakClassOf(codePoint)
    if (index > start && mayBreakBetween(before, kind)) {
      breakAt = index
      usedAtBreak = used
    }
    const own = kind === BreakClass.space && !isLatin(before) ? BLANK_AFTER_HANZI : advance(codePoint)
    const next = used + own
    if (next > limit && kind !== BreakClass.space && index > start) {
      const cut = breakAt > start ? breakAt : index
      used = breakAt > start ? used - usedAtBreak : 0
      starts.push(cut)
      start = cut
      breakAt = cut
      if (cut < index && used + own > limit) {
        // What moved down together with this character is wider than a line by itself.
        starts.push(index)
        start = index
        breakAt = index
        used = 0
      }
      used += own
    } else {
      used = next
    }
    before = kind
    index += codePoint > 0xffff ? 2 : 1
  }
  return starts
}

/** The lines of one paragraph; see {@link lineStarts}. */
export function breakLines(text: string, width: number, advance: Advance): string[] {
  const starts = lineStarts(text, width, advance)
  return starts.map((start, line) => text.slice(start, starts[line + 1] ?? text.length))
}

/** How many lines a paragraph takes; see {@link lineStarts}. */
export function lineCount(text: string, width: number, advance: Advance): number {
  // Nothing is wider than an em but emoji, and those come in pairs of code units.
  return text.length <= width ? 1 : lineStarts(text, width, advance).length
}
