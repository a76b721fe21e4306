import { call } from '../../api/client.ts'
import type { Saved, StoredList } from '../../../shared/contract/schemas.ts'
import type { EditorContext } from './editor-actions.ts'
import { withMovedCategory, withMovedItems } from './moves.ts'
import type { CategoryMove, ItemsMove } from './moves.ts'

/**
 * Moves items or a category. A held key comes again before its last step is done: each goes on from
 * where that one led.
 *
 * @param find where to, once all before is done; null for nowhere
 * @returns whether it is done; where not, the message has been shown
 */
export async function doMove(
  { list, change }: Pick<EditorContext, 'list' | 'change'>,
  find: () => ItemsMove | CategoryMove | null,
): Promise<boolean> {
  let move: ItemsMove | CategoryMove | null = null
  const work = async (): Promise<Saved> => {
    move = find()
    if (move !== null) return send(move)
    const { revision, updatedAt, undo } = list()
    return { revision, savedAt: updatedAt, undo }
  }
  const show = (shown: StoredList): StoredList => {
    if (move === null) return shown
    return 'itemIds' in move ? withMovedItems(shown, move) : withMovedCategory(shown, move)
  }
  const done = await change(work, { show })
  return done !== null
}

function send(move: ItemsMove | CategoryMove): Promise<Saved> {
  if (!('itemIds' in move)) return call('category.move', move)
  return call('items.move', { ...move, itemIds: [...move.itemIds] })
}
