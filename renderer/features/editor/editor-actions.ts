import { call } from '../../api/client.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { Saved, StoredList } from '../../../shared/contract/schemas.ts'
import { categoryStep, itemStep } from './moves.ts'
import type { ItemPlace } from './moves.ts'
import { changedPlace, neighbourOf } from './selection.ts'
import type { Selection } from './selection.ts'

export interface EditorContext {
  list(): StoredList
  selection(): Selection
  select(selection: Selection): void
  /** Saves the typing, does the change, shows the outcome; null where it failed. */
  change<T extends Saved>(work: () => Promise<T>): Promise<T | null>
  tell(text: string): void
  /** Says what was done, with a button to take it back. */
  offerUndo(text: string): void
}

export interface EditorActions {
  addItem(): Promise<void>
  addCategory(): Promise<void>
  duplicateItem(itemId: number): Promise<void>
  removeItem(itemId: number): Promise<void>
  removeCategory(categoryId: number): Promise<void>
  moveItem(itemId: number, place: ItemPlace): Promise<void>
  moveCategory(categoryId: number, before: number | null): Promise<void>
  /** One step up or down of whatever is selected. */
  step(direction: 'up' | 'down'): Promise<void>
  removeSelected(): Promise<void>
  /** Changes the texts of several items as one step of undo. */
  patchItems(label: string, patches: CallInput<'list.patchItems'>['patches']): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
}

/** Everything that changes a list's structure. */
export function createEditorActions(context: EditorContext): EditorActions {
  const { list, selection, select, change } = context

  const addItem = async (): Promise<void> => {
    const place = placeAfter(list(), selection())
    if (place === null) {
      const added = await change(() =>
        call('category.add', { listId: list().id, name: '未命名类别', before: null }),
      )
      if (added !== null) await addAt({ categoryId: added.categoryId, before: null })
    } else await addAt(place)
  }
  const addAt = async (place: ItemPlace): Promise<void> => {
    const added = await change(() => call('item.add', { ...place }))
    if (added !== null) select({ type: 'item', id: added.itemId, edit: true })
  }

  const addCategory = async (): Promise<void> => {
    const before = categoryAfter(list(), selection())
    const added = await change(() => call('category.add', { listId: list().id, name: '', before }))
    if (added !== null) select({ type: 'category', id: added.categoryId })
  }

  const removeItem = async (itemId: number): Promise<void> => {
    const next = neighbourOf(list(), itemId)
    const removed = await change(() => call('item.delete', { itemId }))
    if (removed === null) return
    if (isSelected(selection(), 'item', itemId))
      select(next === null ? { type: 'heading' } : { type: 'item', id: next })
    context.offerUndo('已删除 1 个事项')
  }
  const removeCategory = async (categoryId: number): Promise<void> => {
    const count = list().categories.find((category) => category.id === categoryId)?.items.length ?? 0
    const removed = await change(() => call('category.delete', { categoryId }))
    if (removed !== null) context.offerUndo(count === 0 ? '已删除类别' : `已删除类别和其中的 ${count} 个事项`)
  }

  const moveItem = async (itemId: number, place: ItemPlace): Promise<void> => {
    if (place.before !== itemId) await change(() => call('item.move', { itemId, ...place }))
  }
  const moveCategory = async (categoryId: number, before: number | null): Promise<void> => {
    if (before !== categoryId) await change(() => call('category.move', { categoryId, before }))
  }

  const replay = async (name: 'list.undo' | 'list.redo'): Promise<void> => {
    const before = list()
    const done = await change(() => call(name, { listId: before.id }))
    if (done === null) return
    if (done.label === null) {
      context.tell(name === 'list.undo' ? '没有可以撤销的操作' : '没有可以恢复的操作')
      return
    }
    context.tell(`${name === 'list.undo' ? '已撤销' : '已恢复'}：${done.label}`)
    const place = changedPlace(before, list())
    if (place !== null) select(place)
  }

  return {
    addItem,
    addCategory,
    duplicateItem: async (itemId) => {
      const copy = await change(() => call('item.duplicate', { itemId }))
      if (copy !== null) select({ type: 'item', id: copy.itemId })
    },
    removeItem,
    removeCategory,
    moveItem,
    moveCategory,
    step: async (direction) => {
      const selected = selection()
      if (selected.type === 'item') {
        const place = itemStep(list(), selected.id, direction)
        if (place !== null) await moveItem(selected.id, place)
      } else if (selected.type === 'category') {
        const before = categoryStep(list(), selected.id, direction)
        if (before !== undefined) await moveCategory(selected.id, before)
      }
    },
    removeSelected: async () => {
      const selected = selection()
      if (selected.type === 'item') await removeItem(selected.id)
      if (selected.type === 'category') await removeCategory(selected.id)
    },
    patchItems: async (label, patches) => {
      const done = await change(() => call('list.patchItems', { listId: list().id, label, patches }))
      if (done !== null) context.offerUndo(`已修改 ${patches.length} 个事项`)
    },
    undo: () => replay('list.undo'),
    redo: () => replay('list.redo'),
  }
}

function isSelected(selection: Selection, type: 'item' | 'category', id: number): boolean {
  return selection.type === type && selection.id === id
}

/** A new item stands after the selected one, at the head of the selected category, else at the very end. */
function placeAfter(list: StoredList, selection: Selection): ItemPlace | null {
  for (const category of list.categories) {
    if (isSelected(selection, 'category', category.id))
      return { categoryId: category.id, before: category.items[0]?.id ?? null }
    const index = category.items.findIndex((item) => isSelected(selection, 'item', item.id))
    if (index !== -1) return { categoryId: category.id, before: category.items[index + 1]?.id ?? null }
  }
  const last = list.categories.at(-1)
  return last === undefined ? null : { categoryId: last.id, before: null }
}

/** A new category stands after the one that is selected or holds the selected item, else at the end. */
function categoryAfter(list: StoredList, selection: Selection): number | null {
  const at = list.categories.findIndex(
    (category) =>
      isSelected(selection, 'category', category.id) ||
      category.items.some((item) => isSelected(selection, 'item', item.id)),
  )
  return at === -1 ? null : (list.categories[at + 1]?.id ?? null)
}
