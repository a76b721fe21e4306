import { join } from 'node:path'
import { BrowserWindow, app, dialog } from 'electron'
import { EDITOR_URL } from '../security/origin.ts'
import { installContextMenu } from './context-menu.ts'

const PRELOAD = join(import.meta.dirname, '../../preload/preload.cjs')
const BACKGROUND = '#ffffff'

let present: BrowserWindow | undefined

/** The one window of the editor, shown when its first screen is drawn. */
export function openMainWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 820,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: app.getName(),
    backgroundColor: BACKGROUND,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      // A file dropped beside the drop area must not replace the screen.
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  present = window
  window.once('closed', () => (present = undefined))
  window.once('ready-to-show', () => window.show())
  installContextMenu(window)
  // The page objects only while text could not be saved; without an answer the window would not close.
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: '刚才输入的内容还没有保存成功。',
      detail: '现在关闭，没有保存的内容会丢失。',
      buttons: ['返回', '不保存，关闭'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (choice === 1) event.preventDefault()
  })
  window.webContents.on('render-process-gone', (_, { reason }) => {
    // Everything typed was saved as it was typed; a fresh page has it all.
    if (reason !== 'clean-exit' && !window.isDestroyed()) void window.loadURL(EDITOR_URL)
  })
  void window.loadURL(EDITOR_URL)
  return window
}

/** The editor's window, shown, minimised or still to be shown; undefined once it is closed. */
export function mainWindow(): BrowserWindow | undefined {
  return present
}

/** Brings the open window to the front; a second start of the program means that. */
export function showMainWindow(): void {
  const window = mainWindow()
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
