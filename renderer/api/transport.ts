import type { NamedBytes, NamedFolder, PrintPage, SaveOutcome } from '../../shared/contract/bridge.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/result.ts'

export type Answer = Result<unknown, CallError>

/** What the screens may ask of the machine beside the calls of the contract. */
export interface Host {
  /** Whether a call with this input would arrive though its page is closed right after it. */
  outlivesPage(input: unknown): boolean
  /** Whether a saved file can be opened from here (Electron) or only downloaded (browser). */
  readonly canOpenFiles: boolean
  /** `saved: false` when the user thought better of it. Rejects with `CallFailed` when writing failed. */
  saveFile(file: NamedBytes): Promise<SaveOutcome>
  /** Like `saveFile`, for files that belong together: a folder of them, or one packed file in a browser. */
  saveFolder(folder: NamedFolder): Promise<SaveOutcome>
  openFile(token: string): Promise<void>
  showInFolder(token: string): Promise<void>
  /** Calls `listener` when the system gave the program a file to open; never in a browser. */
  onFileOpened(listener: () => void): void
  /** Shows the print dialog. Rejects with `CallFailed` where that is not possible. */
  print(page: PrintPage): Promise<void>
}

/** One way from the screens to the machine. */
export interface Transport {
  call(name: CallName, input: unknown): Promise<Answer>
  readonly host: Host
}

/** A call that was answered with an error; `message` is the sentence for the user. */
export class CallFailed extends Error {
  readonly error: CallError

  constructor(error: CallError) {
    super(error.message)
    this.name = 'CallFailed'
    this.error = error
  }
}

/** The value of an answer; throws `CallFailed` for an error. */
export function unwrap(answer: Answer): unknown {
  if (answer.ok) return answer.value
  throw new CallFailed(answer.error)
}
