import type { CellLine } from '../../../shared/grid/types.ts'
import { parseHtml } from './html-tree.ts'

const BLOCKS = 'p|br|ol|ul|li|div|h[1-6]|table|tbody|thead|tr|td|th'
const INLINE = 'span|b|strong|i|em|u|font|a|sup|sub'
const TAGS = `${BLOCKS}|${INLINE}`
const ATTRIBUTES = '(?:\\s[^<>]*)?'
/** An inline tag counts only with its end: “若<a>大于<b>” is text, not markup. */
const TAG = new RegExp(`</?(?:${BLOCKS})${ATTRIBUTES}/?>|<(${INLINE})${ATTRIBUTES}>[^]*?</\\1\\s*>`, 'i')
const NO_TAG = new RegExp(`<(?!/?(?:${TAGS})${ATTRIBUTES}/?>)`, 'gi')
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|#\d{2,5}|#x[0-9a-f]{2,4});/i

/** Does a cell's text hold markup that a recognition program or a web page left in it? */
export function hasMarkup(text: string): boolean {
  return (text.includes('<') && TAG.test(text)) || (text.includes('&') && ENTITY.test(text))
}

/** A list without entries is closed by the paragraph after it; such pages leave the end tag out. */
function withListsClosed(markup: string): string {
  return /<li\b/i.test(markup) ? markup : markup.replaceAll(/<p\b/gi, '</ol><p')
}

/**
 * The lines of a cell that holds pieces of HTML as plain text (`<p>…</p> <ol> 1. …`).
 *
 * @returns one line per paragraph, each marked as run-in: inside it a blank may have been a line break
 */
export function fragmentLines(text: string): CellLine[] {
  const tree = parseHtml(withListsClosed(text.replaceAll(NO_TAG, '&lt;')))
  if (typeof tree === 'string') return [{ text, runIn: true }]
  return tree.blocks.flatMap((block) => {
    if ('line' in block) return [{ ...block.line, runIn: true }]
    const cells = block.table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks))
    return cells.flatMap((inner) => ('line' in inner ? [{ ...inner.line, runIn: true }] : []))
  })
}
