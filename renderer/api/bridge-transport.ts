import type { DutyListBridge, SaveOutcome } from '../../shared/contract/bridge.ts'
import type { Answer, Transport } from './transport.ts'
import { unwrap } from './transport.ts'

declare global {
  interface Window {
    /** Only in Electron; put there by the preload. */
    readonly dutyListBridge?: DutyListBridge
  }
}

/** Electron: calls go through the preload to the main process, which answers every one with a `Result`. */
export function bridgeTransport(bridge: DutyListBridge): Transport {
  return {
    call: async (name, input) => (await bridge.call(name, input)) as Answer,
    host: {
      outlivesPage: () => true,
      canOpenFiles: true,
      saveFile: async (file) => (await ask(bridge.saveFile(file))) as SaveOutcome,
      saveFolder: async (folder) => (await ask(bridge.saveFolder(folder))) as SaveOutcome,
      openFile: async (token) => void (await ask(bridge.openFile(token))),
      showInFolder: async (token) => void (await ask(bridge.showInFolder(token))),
      onFileOpened: (listener) => bridge.onFileOpened(listener),
      print: async (page) => void (await ask(bridge.print(page))),
    },
  }
}

async function ask(answer: Promise<unknown>): Promise<unknown> {
  return unwrap((await answer) as Answer)
}
