import { TERM_GROUPS } from '../data/terms.ts'
import type { Profile } from '../profile.ts'
import { termsIn } from '../terms.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell } from '../view.ts'

interface Custom {
  /** The word that the list uses most. */
  readonly word: string
  readonly message: string
}

function customOf(group: readonly string[], counts: ReadonlyMap<string, number>): Custom | null {
  const used = group
    .map((word) => ({ word, count: counts.get(word) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  const [first] = used
  if (!first || used.length < 2) return null
  const shown = used.map(({ word, count }) => `“${word}”${count}处`).join('、')
  return { word: first.word, message: `同一事物有几种说法：${shown}，请统一。` }
}

const cache = new WeakMap<ReadonlyMap<string, number>, ReadonlyMap<string, Custom>>()

/** For each word that is not the list's own, the one that is. */
function customs(counts: ReadonlyMap<string, number>): ReadonlyMap<string, Custom> {
  const kept = cache.get(counts)
  if (kept) return kept
  const found = new Map<string, Custom>()
  for (const group of TERM_GROUPS) {
    const custom = customOf(group, counts)
    if (!custom) continue
    for (const word of group) if (word !== custom.word) found.set(word, custom)
  }
  cache.set(counts, found)
  return found
}

function inTitle(cell: Cell, at: number): boolean {
  const open = Math.max(cell.text.lastIndexOf('《', at), cell.text.lastIndexOf('“', at))
  return open !== -1 && !/[》”]/.test(cell.text.slice(open, at))
}

function check(cell: Cell, { terms }: Profile): Found[] {
  const others = customs(terms)
  if (others.size === 0) return []
  return termsIn(cell).flatMap(({ word, start }) => {
    const custom = others.get(word)
    if (!custom || inTitle(cell, start)) return []
    return [{ cell, start, end: start + word.length, message: custom.message }]
  })
}

export const terms: ItemRule = {
  id: 'terms',
  title: '说法不统一',
  severity: 'hint',
  description: '同一事物在清单里有几种说法（App/APP、辅助器具/辅具），列出供统一。',
  source: '公文用语前后一致的惯例；《第一批异形词整理表》（GF 1001-2001）',
  scope: 'item',
  check: (item, profile) => item.filled.flatMap((cell) => check(cell, profile)),
}
