import { App, Button } from 'antd'
import type { MouseEvent } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { createEditorActions } from './editor-actions.ts'
import type { EditorActions } from './editor-actions.ts'
import { focusOutlineIfLost } from './outline/focus-outline.ts'
import type { OpenList } from './save/use-list-document.ts'
import { selectedItems } from './selection.ts'
import type { EditorSelection } from './use-selection.ts'

/** The newest takes the place of the one before: steps undone in a row would pile up over the form. */
const TOLD = 'told'
const TOLD_SECONDS = 2
const UNDO_OFFER = 'undo-offer'
const UNDO_OFFER_SECONDS = 10

/** The actions of a list's screen. */
export function useEditorActions(open: OpenList, list: StoredList, chosen: EditorSelection): EditorActions {
  const { message, modal } = App.useApp()
  const actions: EditorActions = createEditorActions({
    list: () => open.current() ?? list,
    selection: () => chosen.selection,
    selectedItems: () => selectedItems(open.current() ?? list, chosen.selection, chosen.marked),
    select: chosen.select,
    mark: (itemIds) => {
      const last = itemIds.at(-1)
      if (last !== undefined) chosen.mark(new Set(itemIds), { type: 'item', id: last })
    },
    change: (work, effect) => {
      // An offer to undo would take back the wrong step once another was made.
      message.destroy(UNDO_OFFER)
      return open.change(work, effect)
    },
    tell: (text) => void message.info({ key: TOLD, content: text, duration: TOLD_SECONDS }),
    offerUndo: (text) =>
      void message.open({
        key: UNDO_OFFER,
        type: 'success',
        duration: UNDO_OFFER_SECONDS,
        content: (
          <span>
            {text}
            <Button type="link" size="small" onClick={() => void actions.undo()}>
              撤销
            </Button>
          </span>
        ),
      }),
    confirm: (question) =>
      new Promise((answer) => {
        modal.confirm({
          ...question,
          cancelText: '取消',
          okButtonProps: { danger: true, onClickCapture: leaveDoubleClick },
          // Nor must a held Enter answer what it asked.
          autoFocusButton: 'cancel',
          onOk: () => answer(true),
          onCancel: () => answer(false),
          // The button that asked may have gone with the category.
          afterClose: focusOutlineIfLost,
        })
      }),
  })
  return actions
}

/** Takes the offer to undo away as soon as something is typed. */
export function useWithdrawUndoOffer(): () => void {
  const { message } = App.useApp()
  return () => message.destroy(UNDO_OFFER)
}

/** The second click of a double click was meant for the button that asked, which lay in the same place. */
function leaveDoubleClick(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation()
}
