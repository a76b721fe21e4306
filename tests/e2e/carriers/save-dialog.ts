import { existsSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import type { SavedFile } from './running-editor.ts'

/** Electron's native dialog, answered by the test. */
export interface SaveDialog {
  /** The next one is answered with this path. */
  readonly answer: (path: string) => Promise<void>
  /** The paths that all of them offered so far. */
  readonly offered: () => Promise<readonly string[]>
}

/** Does `action`, which asks where to save, and waits for the file. */
export async function savedByDialog(
  dataFolder: string,
  dialog: SaveDialog,
  action: () => Promise<unknown>,
): Promise<SavedFile> {
  const path = join(await mkdtemp(join(dataFolder, '保存-')), '文件')
  await dialog.answer(path)
  const before = (await dialog.offered()).length
  await action()
  await expect.poll(async () => (await dialog.offered()).length).toBe(before + 1)
  const name = basename((await dialog.offered()).at(-1) ?? '')
  // The program adds the ending, and puts the file there whole.
  const saved = `${path}${name.slice(name.lastIndexOf('.'))}`
  await expect.poll(() => existsSync(saved)).toBe(true)
  return { name, bytes: await readFile(saved), path: saved }
}
