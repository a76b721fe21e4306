import { call } from '../../api/client.ts'
import type { Saved, StoredList } from '../../../shared/contract/schemas.ts'
import { doMove } from './do-move.ts'
import { createGroupActions } from './group-actions.ts'
import type { GroupActions } from './group-actions.ts'
import { categoryStep } from './moves.ts'
import type { ItemPlace } from './moves.ts'
import type { Effect } from './save/list-document.ts'
import type { TextPatches } from './replace/replace-hits.ts'
import { categoryAfter, placeAfter } from './new-places.ts'
import { changedPlace } from './selection.ts'
import type { Selection } from './selection.ts'

export interface EditorContext {
  list(): StoredList
  selection(): Selection
  /** Ids of the selected items in printed order, one or several. */
  selectedItems(): readonly number[]
  select(selection: Selection): void
  /** Marks items together. */
  mark(itemIds: readonly number[]): void
  /** Saves the typing, does the change, shows the outcome; null where it failed. */
  change<T extends Saved>(work: () => Promise<T>, effect?: Effect): Promise<T | null>
  tell(text: string): void
  /** Asks whether to do something that hits more than is seen at once. */
  confirm(question: Question): Promise<boolean>
  /** Says what was done, with a button to take it back. */
  offerUndo(text: string): void
}

export interface Question {
  readonly title: string
  readonly content: string
  /** What the button says that does it. */
  readonly okText: string
}

export interface EditorActions extends GroupActions {
  addItem(): Promise<void>
  addCategory(): Promise<void>
  /** One with items only after a question. */
  removeCategory(categoryId: number): Promise<void>
  moveCategory(categoryId: number, before: number | null): Promise<void>
  /** Moves a category's items to the end of another one and deletes it. */
  mergeCategory(categoryId: number, into: number): Promise<void>
  /** One step up or down of whatever is selected. */
  step(direction: 'up' | 'down'): Promise<void>
  removeSelected(): Promise<void>
  /**
   * Changes many texts as one step of undo.
   *
   * @param told what to say once it is done
   */
  patchTexts(label: string, patches: TextPatches, told: string): Promise<void>
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

  const removeCategory = async (categoryId: number): Promise<void> => {
    const category = list().categories.find(({ id }) => id === categoryId)
    const count = category?.items.length ?? 0
    if (count > 0 && !(await context.confirm(removalQuestion(category?.name ?? '', count)))) return
    const removed = await change(() => call('category.delete', { categoryId }), {
      deletes: [{ type: 'category', id: categoryId }],
    })
    if (removed !== null) context.offerUndo(count === 0 ? '已删除类别' : `已删除类别和其中的 ${count} 个事项`)
  }

  const moveCategory = async (categoryId: number, before: number | null): Promise<void> => {
    if (before !== categoryId) await doMove(context, () => ({ categoryId, before }))
  }

  const mergeCategory = async (categoryId: number, into: number): Promise<void> => {
    const { categories } = list()
    const merged = categories.find(({ id }) => id === categoryId)
    const target = categories.find(({ id }) => id === into)
    const done = await change(() => call('category.merge', { categoryId, into }), {
      deletes: [{ type: 'category', id: categoryId }],
    })
    if (done === null) return
    select({ type: 'category', id: into })
    const count = merged?.items.length ?? 0
    context.offerUndo(`已把“${merged?.name ?? ''}”的 ${count} 个事项并入“${target?.name ?? ''}”`)
  }

  const replay = async (name: 'list.undo' | 'list.redo'): Promise<void> => {
    const before = list()
    const done = await change(() => call(name, { listId: before.id }), { deletes: 'unknown' })
    if (done === null) return
    if (done.label === null) {
      context.tell(name === 'list.undo' ? '没有可以撤销的操作' : '没有可以恢复的操作')
      return
    }
    context.tell(`${name === 'list.undo' ? '已撤销' : '已恢复'}：${done.label}`)
    const place = changedPlace(before, list())
    if (place !== null) select(place)
  }

  const group = createGroupActions(context)
  return {
    ...group,
    addItem,
    addCategory,
    removeCategory,
    moveCategory,
    mergeCategory,
    step: async (direction) => {
      const selected = selection()
      if (context.selectedItems().length > 0) await group.stepItems(direction)
      else if (selected.type === 'category') {
        await doMove(context, () => {
          const before = categoryStep(list(), selected.id, direction)
          return before === undefined ? null : { categoryId: selected.id, before }
        })
      }
    },
    removeSelected: async () => {
      const selected = selection()
      const items = context.selectedItems()
      if (items.length > 0) await group.removeItems(items)
      else if (selected.type === 'category') await removeCategory(selected.id)
    },
    patchTexts: async (label, patches, told) => {
      const done = await change(() => call('list.patchTexts', { listId: list().id, label, ...patches }))
      if (done !== null) context.offerUndo(told)
    },
    undo: () => replay('list.undo'),
    redo: () => replay('list.redo'),
  }
}

function removalQuestion(name: string, count: number): Question {
  return {
    title: `要删除${name === '' ? '这个类别' : `类别“${name}”`}和其中的 ${count} 个事项吗？`,
    content: '删除后可以按 Ctrl+Z 撤销。',
    okText: `删除类别和 ${count} 个事项`,
  }
}
