import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { call } from '../../api/client.ts'

/** Edits that are looked through for the last one that was not undone. */
const LOOKED_THROUGH = 100

export interface LayoutUndoOptions {
  readonly shown: boolean
  readonly list: StoredList
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
  /** Whether anything on disk was changed since the settings were opened. */
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Undo in the settings: only what was changed since they were opened, as the rest can't be seen from there. */
export function useLayoutUndo({ shown, list, flush, onUndo, onRedo }: LayoutUndoOptions): LayoutUndo {
  const { message } = App.useApp()
  const { id: listId, revision } = list
  const [canUndo, setCanUndo] = useState(false)
  const [canRedo, setCanRedo] = useState(false)
  const settleRef = useRef<(() => Promise<boolean>) | null>(null)
  /** The last edit made before the settings were opened; null where it isn't known. */
  const before = useRef<Promise<number | null>>(Promise.resolve(null))
  const undone = useRef(0)
  const setUndone = (steps: number): void => {
    undone.current = steps
    setCanRedo(steps > 0)
  }
  // Each press waits for the one before it, or it would judge by what is undone by then.
  const turn = useRef<Promise<void>>(Promise.resolve())

  useEffect(() => {
    if (!shown) return
    undone.current = 0
    before.current = flush().then((saved) => {
      setCanRedo(false)
      return saved ? lastEdit(listId) : null
    })
  }, [shown, listId, flush])

  useEffect(() => {
    let isLatest = true
    const look = async (): Promise<void> => {
      const [first, last] = await Promise.all([before.current, lastEdit(listId)])
      if (isLatest) setCanUndo(isLater(last, first))
    }
    if (shown) void look()
    return () => {
      isLatest = false
    }
    // Each save is another revision.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [shown, listId, revision])

  const inTurn = (work: () => Promise<void>): void => {
    turn.current = turn.current.then(work)
  }
  return {
    settleRef,
    undo: () =>
      inTurn(async () => {
        if (await settleRef.current?.()) return
        const [first, last] = await Promise.all([before.current, flush().then(() => lastEdit(listId))])
        if (!isLater(last, first)) {
          void message.info('版式没有可以撤销的修改', 2)
          return
        }
        await onUndo()
        setUndone(undone.current + 1)
      }),
    redo: () =>
      inTurn(async () => {
        if (undone.current === 0) {
          void message.info('版式没有可以恢复的修改', 2)
          return
        }
        await onRedo()
        setUndone(undone.current - 1)
      }),
    canUndo: shown && canUndo,
    canRedo: shown && canRedo && list.redo !== null,
  }
}

function isLater(last: number | null, first: number | null): boolean {
  return first !== null && last !== null && last > first
}

/** The edit that the next undo takes back; 0 where there is none, null where it can't be told. */
async function lastEdit(listId: number): Promise<number | null> {
  const found = await call('history.edits', { listId, limit: LOOKED_THROUGH }).catch(() => null)
  if (found === null) return null
  return found.edits.find(({ undone }) => !undone)?.editId ?? (found.more ? null : 0)
}
