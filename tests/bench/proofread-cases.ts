import type { ListContent } from '../../shared/duty-list/content.ts'
import { benchList } from './bench-table.ts'
import type { Contender } from './contender.ts'

const SINGLE_ITEMS = 100

/** How much a proofreader has to read. */
function charactersOf(list: ListContent): number {
  let count = 0
  for (const { items } of list.categories) {
    for (const { name, superiorDuties, support, cooperationDuties } of items) {
      for (const text of [name, superiorDuties, support, cooperationDuties]) count += [...text].length
    }
  }
  return count
}

/** The baseline does nothing but look at every character once. */
export const PROOFREAD: readonly Contender[] = [
  {
    name: 'reading every character once',
    prepare: async (count) => {
      const list = benchList(count)
      return async () => charactersOf(list)
    },
  },
  {
    name: 'the whole list',
    prepare: async (count) => {
      const { proofread } = await import('../../shared/proofread/proofread.ts')
      const list = benchList(count)
      return async () => proofread(list).length
    },
  },
  {
    name: `${SINGLE_ITEMS} single items`,
    prepare: async (count) => {
      const { listProfile, proofreadItem } = await import('../../shared/proofread/proofread.ts')
      const list = benchList(count)
      const profile = listProfile(list)
      const items = list.categories.flatMap((category) => category.items).slice(0, SINGLE_ITEMS)
      return async () => {
        for (const [index, item] of items.entries()) proofreadItem(item, index + 1, profile)
        return items.length
      }
    },
  },
]
