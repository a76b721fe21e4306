import { app } from './app.ts'
import { debuggingAddress } from './chromium.ts'
import { BrowserWindow } from './browser-window.ts'
import { answerNextDialog } from './desktop.ts'
import { invoke } from './ipc-main.ts'
import { recorded } from './log.ts'
import { clickMenu, menuLabels } from './menu.ts'
import { standInServer } from './protocol.ts'
import { session } from './session.ts'

/** What a test may ask of the machine around the program. */
const controls = {
  debuggingAddress,
  answerNextDialog,
  recorded,
  menuLabels,
  clickMenu,
  /** A right click, with what Electron tells of the place under it. */
  rightClick: (params: object) =>
    void BrowserWindow.getAllWindows()[0]?.webContents.emit('context-menu', {}, params),
  secondInstance: (data: unknown = {}) => void app.emit('second-instance', {}, [], '', data),
  closeWindow: async () => {
    for (const window of BrowserWindow.getAllWindows()) await window.close()
  },
  /** Asks a channel as some other page, frame or program would. */
  invokeAs: (senderFrame: unknown, channel: string, ...values: unknown[]) =>
    invoke({ sender: BrowserWindow.getAllWindows()[0]?.webContents, senderFrame }, channel, values),
  grants: (permission: string) => session.defaultSession.grants(permission),
  grantsDevices: () => session.defaultSession.grantsDevices(),
  blocks: (url: string) => session.defaultSession.blocks(url),
  allowsDownload: () => session.defaultSession.allowsDownload(),
  outsideAddress: async (url: string) => (await standInServer()).outside(url),
}

export type Controls = typeof controls

interface Order {
  readonly id: number
  readonly name: keyof Controls
  readonly values: readonly unknown[]
}

process.on('message', (order: Order) => void obey(order))

async function obey({ id, name, values }: Order): Promise<void> {
  const control = controls[name] as (...given: readonly unknown[]) => unknown
  try {
    process.send?.({ id, value: await control(...values) })
  } catch (error) {
    process.send?.({ id, error: String(error) })
  }
}
