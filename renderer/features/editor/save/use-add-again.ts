import { App } from 'antd'
import { call } from '../../../api/client.ts'
import { useAttempt } from '../../../ui/use-attempt.ts'
import type { SeenItem } from '../selection.ts'
import { addAgain } from './resolve.ts'
import type { OpenList } from './use-list-document.ts'

/**
 * Puts an item that was deleted elsewhere back as a new one, shows it and says so.
 *
 * @param onAdded shows the new item
 */
export function useAddAgain(
  open: OpenList,
  onAdded: (itemId: number) => void,
): {
  readonly busy: boolean
  /** @param settle ends the question that is asked about the item, once it is written */
  addAgain(seen: SeenItem, settle?: () => void): Promise<void>
} {
  const { message } = App.useApp()
  const { busy, run } = useAttempt()
  return {
    busy,
    addAgain: (seen, settle) =>
      run(async () => {
        const { itemId, saved } = await addAgain(call, open.listId, seen)
        open.document.saver.note(saved)
        settle?.()
        await open.document.refresh([{ type: 'item', id: seen.item.id }]).catch(() => undefined)
        onAdded(itemId)
        void message.success('已存成新事项，现在显示的就是它。', 6)
      }),
  }
}
