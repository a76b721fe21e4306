import { TERM_GROUPS } from './data/terms.ts'
import { filledCells } from './view.ts'
import type { Cell, ListView } from './view.ts'

function escaped(word: string): string {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return /^[A-Za-z]+$/.test(word)
    ? `(?<![A-Za-z])${plain}(?![A-Za-z])`
    : /^\d/.test(word)
      ? `(?<!\\d)${plain}`
      : plain
}

/** All variants, the longest first, so that a short one inside a long one is not counted. */
const TERMS = new RegExp(
  TERM_GROUPS.flat()
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
  'g',
)

/** Where the words of the groups stand in a text. */
export function termsIn(cell: Cell): { word: string; start: number }[] {
  return Array.from(cell.text.matchAll(TERMS), (match) => ({ word: match[0], start: match.index }))
}

/** How often a list uses each word of the groups. */
export function termCounts(list: ListView): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of list.items) {
    for (const cell of filledCells(item)) {
      for (const { word } of termsIn(cell)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}
