import { Menu, app, shell } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The program's menu, all in Chinese: Electron's own labels follow the system's language. Undo stands
 * in the editor alone: Electron's own would take back letters of a text field, not edits of the list.
 */
export function installMenu(dataFolder: string): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件',
      submenu: [
        { id: 'open-data-folder', label: '打开数据文件夹', click: () => void shell.openPath(dataFolder) },
        SEPARATOR,
        { id: 'quit', label: '退出', role: 'quit' },
      ],
    },
    {
      label: '编辑',
      submenu: [
        { id: 'cut', label: '剪切', role: 'cut' },
        { id: 'copy', label: '复制', role: 'copy' },
        { id: 'paste', label: '粘贴', role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+V' },
        { id: 'select-all', label: '全选', role: 'selectAll' },
      ],
    },
    {
      label: '显示',
      submenu: [
        { id: 'actual-size', label: '实际大小', role: 'resetZoom' },
        { id: 'zoom-in', label: '放大', role: 'zoomIn' },
        { id: 'zoom-out', label: '缩小', role: 'zoomOut' },
        SEPARATOR,
        { id: 'full-screen', label: '全屏', role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : developerItems()),
      ],
    },
    {
      label: '帮助',
      submenu: [{ id: 'about', label: `关于${app.getName()}`, role: 'about' }],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function developerItems(): MenuItemConstructorOptions[] {
  return [
    SEPARATOR,
    { id: 'reload', label: '重新加载', role: 'reload' },
    { id: 'developer-tools', label: '开发者工具', role: 'toggleDevTools' },
  ]
}
