import type { ItemContent } from '../duty-list/types.ts'

/** An item of the sample, texts as lists of lines. */
export function sampleItem(item: {
  name: string
  departments: readonly string[]
  superior: readonly string[]
  support: string
  cooperation: readonly string[]
  remarks?: string
}): ItemContent {
  return {
    name: item.name,
    departments: item.departments,
    superiorDuties: item.superior.join('\n'),
    support: item.support,
    cooperationDuties: ['青禾镇：', ...item.cooperation].join('\n'),
    remarks: item.remarks ?? '',
  }
}
