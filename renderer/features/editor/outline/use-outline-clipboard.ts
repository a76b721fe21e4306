import { App } from 'antd'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { EditorActions } from '../editor-actions.ts'
import { placedItems } from '../selection.ts'
import { parseItems, printItems, tableText } from './clipboard-items.ts'

const TYPE = 'application/x-duty-list-items'

/**
 * Ctrl+C, Ctrl+X and Ctrl+V of items while the focus is in the outline: within a list, into another
 * one, and as a table into Excel or Word. What is cut stays where it is until it is put elsewhere.
 */
export function useOutlineClipboard(
  tree: RefObject<HTMLElement | null>,
  list: StoredList,
  selected: () => readonly number[],
  actions: EditorActions,
): void {
  const { message } = App.useApp()
  const latest = useRef({ list, selected, actions })
  useLayoutEffect(() => {
    latest.current = { list, selected, actions }
  })
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      const { list: shown, selected: ids } = latest.current
      const itemIds = ids()
      if (!tree.current?.contains(document.activeElement) || itemIds.length === 0) return
      event.preventDefault()
      const cut = event.type === 'cut'
      const wanted = new Set(itemIds)
      const items = placedItems(shown).filter(({ item }) => wanted.has(item.id))
      event.clipboardData?.setData(TYPE, printItems({ listId: shown.id, itemIds: [...itemIds], cut }))
      event.clipboardData?.setData('text/plain', tableText(items))
      void message.info(`已${cut ? '剪切' : '复制'} ${itemIds.length} 个事项，选好位置后按 Ctrl+V`, 3)
    }
    const paste = (event: ClipboardEvent): void => {
      if (!tree.current?.contains(document.activeElement)) return
      const items = parseItems(event.clipboardData?.getData(TYPE) ?? '')
      if (items === null) return
      event.preventDefault()
      const moves = items.cut && items.listId === latest.current.list.id
      void latest.current.actions.pasteItems(items.itemIds, moves ? 'move' : 'copy')
    }
    document.addEventListener('copy', take)
    document.addEventListener('cut', take)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', take)
      document.removeEventListener('cut', take)
      document.removeEventListener('paste', paste)
    }
  }, [tree, message])
}
