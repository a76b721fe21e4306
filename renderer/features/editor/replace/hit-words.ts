import { FIELD_NAMES, HEADING_NAMES } from '../../../../shared/duty-list/field-names.ts'
import { quoted } from '../../../../shared/quoted.ts'
import type { ListHit } from '../search/list-hits.ts'

/** Where a hit stands: 第 3 项 配合职责, 标题, 类别名称. */
export function placeOfHit(hit: ListHit): string {
  if (hit.target === 'heading') return HEADING_NAMES[hit.field]
  return hit.target === 'category' ? '类别名称' : `第 ${hit.number} 项 ${FIELD_NAMES[hit.field]}`
}

/** What hits stand in, to go on with a sentence: 标题、2 个类别名称、59 个事项. */
export function placesOfHits(hits: readonly ListHit[]): string {
  const headings = new Set<string>()
  const categories = new Set<number>()
  const items = new Set<number>()
  for (const hit of hits) {
    if (hit.target === 'heading') headings.add(HEADING_NAMES[hit.field])
    else if (hit.target === 'category') categories.add(hit.categoryId)
    else items.add(hit.itemId)
  }
  const words = [
    ...headings,
    ...(categories.size > 0 ? [`${categories.size} 个类别名称`] : []),
    ...(items.size > 0 ? [`${items.size} 个事项`] : []),
  ].join('、')
  return /^\d/.test(words) ? ` ${words}` : words
}

/** What replacing does, for undo and the history. */
export function replaceLabel(needle: string, replacement: string): string {
  return replacement === '' ? `删去${quoted(needle)}` : `替换${quoted(needle)}为${quoted(replacement)}`
}
