import { breakLines } from '../../../shared/typesetting/break-lines.ts'
import type { CellMeasure, RowLimit } from './sheet-metrics.ts'

/**
 * Ends a cell that goes on in the row below with the same line: invisible (ZERO WIDTH JOINER), so that
 * a reader can tell a parted line from two lines.
 */
export const GOES_ON = '\u200D'

/** What of a cell stands in one row. */
export interface CellPart {
  readonly text: string
  readonly lines: number
}

interface OpenPart {
  text: string | null
  lines: number
}

/**
 * Parts a cell over as many rows as it needs: at the end of a paragraph where it can, at a line's end
 * where a paragraph is longer than a row (then the part ends with {@link GOES_ON}).
 *
 * @param paragraphs without `\n`
 * @returns at least one part
 */
export function partCell(paragraphs: readonly string[], measure: CellMeasure, limit: RowLimit): CellPart[] {
  const parts: CellPart[] = []
  let open: OpenPart = { text: null, lines: 0 }
  const limitNow = (): RowLimit =>
    parts.length === 0 ? { ...limit, lines: limit.firstLines ?? limit.lines } : limit
  const close = (mark = ''): void => {
    parts.push({ text: (open.text ?? '') + mark, lines: Math.max(open.lines, 1) })
    open = { text: null, lines: 0 }
  }
  for (const paragraph of paragraphs) {
    const lines = linesOf(paragraph, measure)
    if (open.text !== null && !fits(open, lines, limitNow())) close()
    const joint = open.text === null ? '' : '\n'
    let rest = lines
    while (!fits(open, rest, limitNow())) {
      const count = fittingCount(rest, limitNow())
      open = { text: rest.slice(0, count).join(''), lines: count }
      rest = rest.slice(count)
      close(GOES_ON)
    }
    open = { text: (open.text ?? '') + joint + rest.join(''), lines: open.lines + rest.length }
  }
  close()
  return parts
}

function linesOf(paragraph: string, { width, advance }: CellMeasure): string[] {
  // Nothing is wider than an em but emoji, and those come in pairs of code units.
  if (paragraph.length <= width) return [paragraph]
  const lines = breakLines(paragraph, width, advance)
  return paragraph.length <= LONGEST_LINE ? lines : lines.flatMap(shortLines)
}

const LONGEST_LINE = 2_000

/** Blanks and combining marks take no room on a line, so one line of them may be of any length. */
function shortLines(line: string): string[] {
  if (line.length <= LONGEST_LINE) return [line]
  const characters = [...line]
  const pieces: string[] = []
  for (let start = 0; start < characters.length; start += 1_000)
    pieces.push(characters.slice(start, start + 1_000).join(''))
  return pieces
}

function fits(open: OpenPart, lines: readonly string[], limit: RowLimit): boolean {
  const length = lines.reduce((sum, line) => sum + line.length, open.text?.length ?? 0)
  return open.lines + lines.length <= limit.lines && length < limit.characters
}

function fittingCount(lines: readonly string[], limit: RowLimit): number {
  let length = 0
  const over = lines.findIndex((line, index) => {
    length += line.length
    return index >= limit.lines || length >= limit.characters
  })
  return Math.max(over === -1 ? lines.length : over, 1)
}
