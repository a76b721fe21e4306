import type { CallName } from './contract.ts'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A page for paper, complete in itself. */
export interface PrintPage {
  /** HTML in UTF-8, with its own paper, margins and page numbers. */
  readonly html: Uint8Array
  /** The paper as the text is read, millimetres. */
  readonly width: number
  readonly height: number
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
  /**
   * Asks where to save and writes; a cancelled dialog answers `saved: false`. A file that can't be written
   * there is said, and asked about again with another name.
   */
  saveFile(file: NamedBytes): Promise<unknown>
  openFile(token: string): Promise<unknown>
  showInFolder(token: string): Promise<unknown>
  /** Calls `listener` when the system gave the program a file; `program.openedFile` has it. */
  onFileOpened(listener: () => void): void
  /** Shows the system's print dialog; answered when it is closed. */
  print(page: PrintPage): Promise<unknown>
}
