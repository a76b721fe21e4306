import type { ListContent } from '../../shared/duty-list/content.ts'
import { layoutFor } from '../../shared/layout/built-in.ts'
import { officialTable } from '../../shared/official-table/build.ts'
import type { ItemRow, OfficialTable } from '../../shared/official-table/types.ts'
import { sampleList } from '../../shared/sample/sample-list.ts'

const ITEMS_A_CATEGORY = 25

/** The sample list's items over and over, each with texts of its own, about 400 hanzi an item. */
export function benchList(count: number): ListContent {
  const originals = sampleList.categories.flatMap(({ items }) => items)
  const items = Array.from({ length: count }, (_, index) => {
    const original = originals[index % originals.length]
    if (!original) throw new Error('the sample list is empty')
    const mark = (text: string): string =>
      text === '' ? '' : `${text.replace(/。$/, '')}（第${index + 1}项）。`
    return {
      ...original,
      name: `${original.name}（${index + 1}）`,
      superiorDuties: mark(original.superiorDuties),
      cooperationDuties: mark(original.cooperationDuties),
    }
  })
  const categories = Array.from({ length: Math.ceil(count / ITEMS_A_CATEGORY) }, (_, index) => ({
    name: `第${index + 1}组`,
    items: items.slice(index * ITEMS_A_CATEGORY, (index + 1) * ITEMS_A_CATEGORY),
  }))
  return { ...sampleList, categories }
}

export function benchTable(count: number): OfficialTable {
  const list = benchList(count)
  return officialTable(list, layoutFor(list.kind, list.columns))
}

export function itemRows({ rows }: OfficialTable): ItemRow[] {
  return rows.filter((row) => row.type === 'item')
}
