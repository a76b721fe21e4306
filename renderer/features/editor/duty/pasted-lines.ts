import { canonicalText } from '../../../../shared/duty-text/canonical.ts'
import { readEnumerator } from '../../../../shared/duty-text/enumerator.ts'

/** Cells that Excel puts between quotation marks because of the line breaks in them. */
const QUOTED_CELL = /(?<=^|[\t\n])"(?:[^"]|"")*\n(?:[^"]|"")*"(?=[\t\n]|$)/g

/** Word gives 2.1 for a number that is nested; Excel a column of bare numbers. */
const NESTED_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,3}[.．]?\t\s*/
const BARE_NUMBER = /^(\d{1,3})\t\s*/
/** A list's mark in Word (also as the letter of a symbol font) or on a web page. */
const BULLET = /^(?:[·•●■◆▪○◇□➢\uf000-\uf0ff]\s*|[lnuvØü§]\t\s*|[-–—*]\s+)/

/**
 * The lines of a pasted text: a paragraph, or a cell of a table, one each; its bullets taken away.
 *
 * @param pasted as Word, Excel or a web page gives it as plain text
 */
export function pastedLines(pasted: string): readonly string[] {
  const whole = pasted
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(QUOTED_CELL, (cell) => cell.slice(1, -1).replaceAll('""', '"'))
  const cells = whole.split('\n').flatMap(cellsOf)
  return canonicalText(cells.map((text) => ({ text }))).lines
}

/** The cells of a row; the number or bullet in front of a text is no cell. */
function cellsOf(row: string): string[] {
  const line = row.trimStart()
  const text = line.replace(NESTED_NUMBER, '（1）').replace(BARE_NUMBER, '$1.').replace(BULLET, '')
  const [first = '', ...others] = text.split('\t').filter((cell) => cell.trim() !== '')
  const [second, ...rest] = others
  // Word puts a tab between the number that it gave and the text.
  if (second !== undefined && readEnumerator(first)?.typed === first.trim())
    return [first.trim() + second, ...rest]
  return [first, ...others]
}
