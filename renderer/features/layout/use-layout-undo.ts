import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { call } from '../../api/client.ts'

/** Edits that are looked through for the last one that was not undone. */
const LOOKED_THROUGH = 100

export interface LayoutUndoOptions {
  readonly shown: boolean
  readonly listId: number
  /** Saves the typing in the editor; the steps made here come after it. */
  readonly flush: () => Promise<boolean>
  readonly onUndo: () => Promise<void>
  readonly onRedo: () => Promise<void>
}

export interface LayoutUndo {
  /** Where the settings put what they do before an undo. @see LayoutEdits.settle */
  readonly settleRef: { current: (() => Promise<boolean>) | null }
  undo(): void
  redo(): void
}

/** Undo in the settings: only what was changed since they were opened, as the rest can't be seen from there. */
export function useLayoutUndo({ shown, listId, flush, onUndo, onRedo }: LayoutUndoOptions): LayoutUndo {
  const { message } = App.useApp()
  const settleRef = useRef<(() => Promise<boolean>) | null>(null)
  /** The last edit made before the settings were opened; null where it isn't known. */
  const before = useRef<Promise<number | null>>(Promise.resolve(null))
  const undone = useRef(0)
  // Each press waits for the one before it, or it would judge by what is undone by then.
  const turn = useRef<Promise<void>>(Promise.resolve())

  useEffect(() => {
    if (!shown) return
    undone.current = 0
    before.current = flush().then((saved) => (saved ? lastEdit(listId) : null))
  }, [shown, listId, flush])

  const inTurn = (work: () => Promise<void>): void => {
    turn.current = turn.current.then(work)
  }
  return {
    settleRef,
    undo: () =>
      inTurn(async () => {
        if (await settleRef.current?.()) return
        const [first, last] = await Promise.all([before.current, flush().then(() => lastEdit(listId))])
        if (first === null || last === null || last <= first) {
          void message.info('版式没有可以撤销的修改', 2)
          return
        }
        await onUndo()
        undone.current += 1
      }),
    redo: () =>
      inTurn(async () => {
        if (undone.current === 0) {
          void message.info('版式没有可以恢复的修改', 2)
          return
        }
        await onRedo()
        undone.current -= 1
      }),
  }
}

/** The edit that the next undo takes back; 0 where there is none, null where it can't be told. */
async function lastEdit(listId: number): Promise<number | null> {
  const found = await call('history.edits', { listId, limit: LOOKED_THROUGH }).catch(() => null)
  if (found === null) return null
  return found.edits.find(({ undone }) => !undone)?.editId ?? (found.more ? null : 0)
}
