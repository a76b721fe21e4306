import { _electron } from '@playwright/test'
import { PROJECT } from '../../../electron/launch/build.ts'
import type { RunningEditor } from './running-editor.ts'
import { savedByDialog } from './save-dialog.ts'

declare global {
  /** Only in the main process of a program under test. */
  var offeredPaths: string[] | undefined
}

/** The built program on real Electron, as the package of that name installed it. */
export async function startElectron(dataFolder: string): Promise<RunningEditor> {
  const asRoot = process.getuid?.() === 0
  const args = [PROJECT, `--data=${dataFolder}`, ...(asRoot ? ['--no-sandbox'] : [])]
  const program = await _electron.launch({ args, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const dialog = {
    answer: (path: string) =>
      program.evaluate((electron, filePath) => {
        Object.assign(electron.dialog, {
          showSaveDialog: async (_: unknown, options: { defaultPath: string }) => {
            globalThis.offeredPaths = [...(globalThis.offeredPaths ?? []), options.defaultPath]
            return { canceled: false, filePath }
          },
        })
      }, path),
    offered: () => program.evaluate(() => globalThis.offeredPaths ?? []),
  }
  return {
    page: await program.firstWindow(),
    stop: () => program.close(),
    savedFile: (action) => savedByDialog(dataFolder, dialog, action),
  }
}
