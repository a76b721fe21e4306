import { Menu } from 'electron'
import type { BrowserWindow, ContextMenuParams, MenuItemConstructorOptions } from 'electron'

/** The menu of the right mouse button: Electron has none of its own, a browser has. */
export function installContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_, params) => {
    const items = itemsFor(params)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}

/** Text alone is pasted, as by the keys. Outside text fields only what is selected can be copied. */
function itemsFor({ isEditable, selectionText, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { label: '复制', role: 'copy', enabled: editFlags.canCopy }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  return [
    { label: '剪切', role: 'cut', enabled: editFlags.canCut },
    copy,
    { label: '粘贴', role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
    { type: 'separator' },
    { label: '全选', role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}
