import { TERM_GROUPS } from './data/terms.ts'
import { dictionaryOf } from './dictionary.ts'
import type { DictionaryHit } from './dictionary.ts'
import type { Cell, ListView } from './view.ts'

const search = dictionaryOf(TERM_GROUPS.flat())

/** APP inside a longer Latin word, 60岁 inside 160岁: part of something else. */
function standsAlone(text: string, { word, start }: DictionaryHit): boolean {
  const own = /^[A-Za-z]/.test(word) ? /[A-Za-z]/ : /^\d/.test(word) ? /\d/ : null
  if (own === null) return true
  return (
    !own.test(text.charAt(start - 1)) &&
    !(own.test(word.slice(-1)) && own.test(text.charAt(start + word.length)))
  )
}

const cache = new WeakMap<Cell, DictionaryHit[]>()

/** Where the words of the groups stand in a text. */
export function termsIn(cell: Cell): DictionaryHit[] {
  const kept = cache.get(cell) ?? search(cell.text).filter((hit) => standsAlone(cell.text, hit))
  cache.set(cell, kept)
  return kept
}

/** How often a list uses each word of the groups. */
export function termCounts(list: ListView): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of list.items) {
    for (const cell of item.filled) {
      for (const { word } of termsIn(cell)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}
