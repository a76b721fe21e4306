/** One record of a delimited text, with the number of its first line, from 1. */
export interface Record {
  readonly line: number
  readonly cells: readonly string[]
}

/** A quoted cell longer than this began with a quotation mark of the text itself. */
const MAX_QUOTED = 50_000

/**
 * Parts a text into records: cells parted by the delimiter, a cell with line breaks or delimiters in
 * quotation marks (RFC 4180). A quotation mark that is not closed right before a delimiter or a line's
 * end belongs to the text.
 *
 * @param delimiter one character
 */
export function* records(text: string, delimiter: string): Generator<Record> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const first = line
    const cells: string[] = []
    for (;;) {
      const cell = quoted(text, at, delimiter) ?? bareCell(text, at, delimiter)
      cells.push(cell.text)
      line += cell.breaks
      at = cell.end
      if (text.charAt(at) !== delimiter) break
      at += 1
    }
    if (text.startsWith('\r\n', at)) at += 2
    else at += 1
    line += 1
    yield { line: first, cells }
  }
}

interface ReadCell {
  readonly text: string
  readonly end: number
  readonly breaks: number
}

function bareCell(text: string, start: number, delimiter: string): ReadCell {
  let end = start
  while (end < text.length && text.charAt(end) !== delimiter && !/[\r\n]/.test(text.charAt(end))) end += 1
  return { text: text.slice(start, end), end, breaks: 0 }
}

function quoted(text: string, start: number, delimiter: string): ReadCell | null {
  if (text.charAt(start) !== '"') return null
  const limit = Math.min(text.length, start + MAX_QUOTED)
  for (let at = start + 1; at < limit; at++) {
    if (text.charAt(at) !== '"') continue
    const next = text.charAt(at + 1)
    if (next === '"') at += 1
    else if (next === '' || next === delimiter || next === '\r' || next === '\n') {
      const inner = text.slice(start + 1, at).replaceAll('""', '"')
      return { text: inner, end: at + 1, breaks: inner.split(/\r\n?|\n/).length - 1 }
    } else return null
  }
  return null
}
