import { call } from '../../api/client.ts'
import type { ItemStatus } from '../../../shared/duty-list/types.ts'
import { STATUS_LABELS } from '../kinds.ts'
import type { EditorContext } from './editor-actions.ts'
import { doMove } from './do-move.ts'
import { itemStep } from './moves.ts'
import type { ItemPlace } from './moves.ts'
import { placeAfter } from './new-places.ts'

/** What is done with items, one or several at once; each is one step of undo. */
export interface GroupActions {
  /** @returns whether they stand there now; where not, the message has been shown */
  moveItems(itemIds: readonly number[], place: ItemPlace): Promise<boolean>
  /** The selected items one step up or down, together. */
  stepItems(direction: 'up' | 'down'): Promise<void>
  removeItems(itemIds: readonly number[]): Promise<void>
  /** Copies of the selected items behind the last of them. */
  duplicateSelected(): Promise<void>
  /** Puts copied or cut items behind what is selected. */
  pasteItems(itemIds: readonly number[], how: 'copy' | 'move'): Promise<void>
  setStatus(itemIds: readonly number[], status: ItemStatus): Promise<void>
}

/** The actions on items. */
export function createGroupActions(context: EditorContext): GroupActions {
  const { list, change } = context

  const moveItems = async (itemIds: readonly number[], place: ItemPlace): Promise<boolean> => {
    const [only, ...others] = itemIds
    if (only === undefined || (others.length === 0 && place.before === only)) return true
    return doMove(context, () => ({ itemIds, ...place }))
  }

  /** Shows the copies as what is selected now. */
  const copyInto = async (itemIds: readonly number[], place: ItemPlace | null): Promise<void> => {
    const target = place ?? { listId: list().id, newCategory: '未命名类别' }
    const copied = await change(() => call('items.copyTo', { itemIds: [...itemIds], target }))
    if (copied !== null) context.mark(copied.itemIds)
  }

  return {
    moveItems,
    stepItems: async (direction) => {
      if (context.selectedItems().length === 0) return
      await doMove(context, () => {
        const itemIds = context.selectedItems()
        const edge = direction === 'up' ? itemIds[0] : itemIds.at(-1)
        const place = edge === undefined ? null : itemStep(list(), edge, direction)
        return place && { itemIds, ...place }
      })
    },
    removeItems: async (itemIds) => {
      if (itemIds.length === 0) return
      const removed = await change(() => call('items.delete', { itemIds: [...itemIds] }), {
        deletes: itemIds.map((id) => ({ type: 'item', id })),
      })
      if (removed !== null) context.offerUndo(`已删除 ${itemIds.length} 个事项`)
    },
    duplicateSelected: async () => {
      const selected = context.selectedItems()
      const last = selected.at(-1)
      if (last !== undefined) await copyInto(selected, placeAfter(list(), { type: 'item', id: last }))
    },
    pasteItems: async (itemIds, how) => {
      const last = context.selectedItems().at(-1)
      const place = placeAfter(list(), last === undefined ? context.selection() : { type: 'item', id: last })
      if (how === 'copy' || place === null) return copyInto(itemIds, place)
      if (await moveItems(itemIds, place)) context.mark(itemIds)
    },
    setStatus: async (itemIds, status) => {
      const patches = itemIds.map((itemId) => ({ itemId, patch: { status } }))
      const words = `${itemIds.length} 个事项设为“${STATUS_LABELS[status]}”`
      const done = await change(() =>
        call('list.patchItems', { listId: list().id, label: `把 ${words}`, patches }),
      )
      if (done !== null) context.offerUndo(`已把 ${words}`)
    },
  }
}
