import { Button } from 'antd'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { RedoOutlined, UndoOutlined } from '../../ui/icons.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { LayoutScreen } from './LayoutScreen.tsx'
import type { LayoutScreenProps } from './LayoutScreen.tsx'
import { useLayoutUndo } from './use-layout-undo.ts'
import { SideDrawer } from '../../ui/SideDrawer.tsx'
import './layout.css'

export interface LayoutDrawerProps extends Omit<LayoutScreenProps, 'settleRef' | 'onProblem'> {
  readonly shown: boolean
  /** Whether all is saved, in the words of the editor's bar. */
  readonly status: ReactNode
  /** Saves the typing in the editor. */
  readonly flush: () => Promise<boolean>
  readonly onUndo: () => Promise<void>
  readonly onRedo: () => Promise<void>
  readonly onClose: () => void
}

/** 版式: how the list is printed, over the whole window. */
export function LayoutDrawer(props: LayoutDrawerProps): ReactNode {
  const { shown, list, status, flush, onUndo, onRedo, onClose } = props
  const opening = useOpening(shown)
  const { settleRef, undo, redo, canUndo, canRedo } = useLayoutUndo({ shown, list, flush, onUndo, onRedo })
  const [hasProblem, setHasProblem] = useState(false)
  useShortcuts(
    shown
      ? [
          { key: 'z', ctrl: true, everywhere: true, run: undo },
          { key: 'y', ctrl: true, everywhere: true, run: redo },
          { key: 'z', ctrl: true, shift: true, everywhere: true, run: redo },
        ]
      : [],
  )
  return (
    <SideDrawer
      open={shown}
      title="版式"
      size="100%"
      onClose={onClose}
      styles={{ body: { padding: 0 } }}
      extra={
        <div className="button-row layout-bar">
          {status}
          <Button type="text" icon={<UndoOutlined />} disabled={!canUndo && !hasProblem} onClick={undo}>
            撤销
          </Button>
          <Button type="text" icon={<RedoOutlined />} disabled={!canRedo} onClick={redo}>
            恢复
          </Button>
          <Button type="primary" onClick={onClose}>
            完成
          </Button>
        </div>
      }
    >
      <div className="fill" role="presentation" onKeyDown={keepFromEditor}>
        <LayoutScreen key={opening} {...props} settleRef={settleRef} onProblem={setHasProblem} />
      </div>
    </SideDrawer>
  )
}

/** Keys that mean the same here as in the editor below. */
const SHARED_KEYS = new Set(['z', 'y', 's'])

/** The editor's keys act on items that can't be seen from here. */
function keepFromEditor(event: KeyboardEvent): void {
  const isShared = (event.ctrlKey || event.metaKey) && SHARED_KEYS.has(event.key.toLowerCase())
  if (!isShared && event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation()
}

/** Which opening this is: one that follows quickly must not find what was typed and refused in the last. */
function useOpening(shown: boolean): number {
  const [opening, setOpening] = useState({ shown, count: 0 })
  if (opening.shown !== shown) setOpening({ shown, count: opening.count + (shown ? 1 : 0) })
  return opening.count
}
