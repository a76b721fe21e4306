import { App, Button } from 'antd'
import { call } from '../../api/client.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { ListSummary } from '../../../shared/contract/schemas.ts'
import { goTo } from '../../app/route.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { useTellDone } from '../../ui/use-tell-done.ts'
import { listTitle } from '../kinds.ts'
import { useRefreshLibrary } from './library-queries.ts'

const UNDO_OFFER_SECONDS = 12

export interface LibraryActions {
  readonly busy: boolean
  open(listId: number): void
  create(input: CallInput<'library.create'>): Promise<void>
  addSample(): Promise<void>
  copy(list: ListSummary): Promise<void>
  remove(list: ListSummary): Promise<void>
}

function open(listId: number): void {
  goTo({ screen: 'list', listId, itemId: null })
}

/** What can be done with whole lists. */
export function useLibraryActions(): LibraryActions {
  const { message } = App.useApp()
  const tellDone = useTellDone()
  const refresh = useRefreshLibrary()
  const attempt = useAttempt()

  const offerUndo = (list: ListSummary): void => {
    const key = `deleted-${list.id}`
    const restore = (): Promise<void> =>
      attempt.run(async () => {
        message.destroy(key)
        await call('library.restore', { listId: list.id })
        await refresh()
      })
    void message.open({
      key,
      type: 'success',
      duration: UNDO_OFFER_SECONDS,
      content: (
        <span>
          已删除“{listTitle(list)}”
          <Button type="link" size="small" onClick={() => void restore()}>
            撤销
          </Button>
        </span>
      ),
    })
  }

  return {
    busy: attempt.busy,
    open,
    create: (input) => attempt.run(async () => open((await call('library.create', input)).listId)),
    addSample: () => attempt.run(async () => open((await call('library.addSample', {})).listId)),
    copy: (list) =>
      attempt.run(async () => {
        await call('library.copy', { listId: list.id })
        await refresh()
        tellDone('已复制，副本在清单库的最上面。')
      }),
    remove: (list) =>
      attempt.run(async () => {
        await call('library.delete', { listId: list.id })
        await refresh()
        offerUndo(list)
      }),
  }
}
