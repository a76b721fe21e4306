import type { Page } from '@playwright/test'

export interface SavedFile {
  readonly name: string
  readonly bytes: Buffer
  readonly path: string
}

/** What carries the screens: the browser twin, Electron's double, or Electron itself. */
export type Carrier = 'twin' | 'double' | 'electron'

/** The editor as one of them runs it. */
export interface RunningEditor {
  readonly page: Page
  /** Does `action`, waits for the file that it saves. */
  savedFile(action: () => Promise<unknown>): Promise<SavedFile>
  stop(): Promise<void>
  /** Where the carrier has it: ends and starts again in the same page. */
  readonly restart?: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
  /** Where the carrier has it: another window of the same editor. */
  readonly newWindow?: () => Promise<Page>
}
