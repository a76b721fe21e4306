import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { PlacedItem, Selection } from '../selection.ts'

/** What the form is of, in one line: it stays in sight while the form scrolls. */
export function paneTitle(list: StoredList, selection: Selection, placed: PlacedItem | undefined): string {
  if (placed !== undefined) return named(`第 ${placed.number} 项`, placed.item.name)
  if (selection.type === 'heading') return '标题和说明'
  if (selection.type === 'gone') return selection.item === null ? '已删除的类别' : '已删除的事项'
  const index = list.categories.findIndex((category) => category.id === selection.id)
  return named(`第 ${index + 1} 个类别`, list.categories[index]?.name ?? '')
}

function named(place: string, name: string): string {
  return name.trim() === '' ? place : `${place} · ${name}`
}
