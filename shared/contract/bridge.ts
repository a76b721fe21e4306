import type { CallName } from './contract.ts'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A folder to be. */
export interface NamedFolder {
  readonly name: string
  /** Their names differ. */
  readonly files: readonly NamedBytes[]
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
  /** What it is called there, where that is not the name it was given. */
  readonly name?: string
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
  /** Asks for a place and makes a new folder of files there, whole or not at all; else as `saveFile`. */
  saveFolder(folder: NamedFolder): Promise<unknown>
  openFile(token: string): Promise<unknown>
  showInFolder(token: string): Promise<unknown>
  /** Calls `listener` when the system gave the program a file; `program.openedFile` has it. */
  onFileOpened(listener: () => void): void
  /** Shows the system's print dialog; answered when it is closed. */
  print(page: PrintPage): Promise<unknown>
}
