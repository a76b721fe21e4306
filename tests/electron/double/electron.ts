/**
 * A stand-in for the `electron` module, for machines on which Electron's program can't be had: the
 * program's own main and preload run unchanged, in Node, with Chromium as the window. It has what they
 * use and no more; an answer that the program did not ask for the test must give (see control.ts).
 */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { clipboard, dialog, shell } from './desktop.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
