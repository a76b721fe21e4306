import { contextBridge, ipcRenderer } from 'electron'
import type { DutyListBridge } from '../shared/contract/bridge.ts'
import type { CallName } from '../shared/contract/contract.ts'
import { CHANNELS, EVENTS } from './ipc/channels.ts'

/** Taken from the contract when the preload is built: the page can ask for nothing else. */
declare const CALL_NAMES: readonly CallName[]

const bridge: DutyListBridge = {
  call: async (name, input) => {
    if (!CALL_NAMES.includes(name)) throw new Error('no such call')
    return ipcRenderer.invoke(CHANNELS.call, name, input)
  },
  saveFile: (file) => ipcRenderer.invoke(CHANNELS.saveFile, file),
  saveFolder: (folder) => ipcRenderer.invoke(CHANNELS.saveFolder, folder),
  openFile: (token) => ipcRenderer.invoke(CHANNELS.openFile, token),
  showInFolder: (token) => ipcRenderer.invoke(CHANNELS.showInFolder, token),
  // Without the event itself, which has Electron's own objects.
  onFileOpened: (listener) => void ipcRenderer.on(EVENTS.fileOpened, () => listener()),
  print: (page) => ipcRenderer.invoke(CHANNELS.print, page),
}

contextBridge.exposeInMainWorld('dutyListBridge', bridge)
