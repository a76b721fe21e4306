import type { CallName } from './contract.ts'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface SaveOutcome {
  readonly saved: boolean
  /** Stands for the saved file in `openFile` and `showInFolder`; absent where files can't be opened. */
  readonly token?: string
}

/** What Electron's preload puts on `window.dutyListBridge`. The renderer never sees a path. */
export interface DutyListBridge {
  /** A call of the contract; answers a `Result` with a `CallError`. */
  call(name: CallName, input: unknown): Promise<unknown>
  /** Asks where to save and writes; a cancelled dialog answers `saved: false`. */
  saveFile(file: NamedBytes): Promise<unknown>
  openFile(token: string): Promise<unknown>
  showInFolder(token: string): Promise<unknown>
}
