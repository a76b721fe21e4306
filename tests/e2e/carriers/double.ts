import { startProgram } from '../../electron/double/start.ts'
import type { RunningEditor } from './running-editor.ts'
import { savedByDialog } from './save-dialog.ts'

/** The built Electron program on the double of `electron`. */
export async function startDouble(dataFolder: string): Promise<RunningEditor> {
  const { page, controls, stop } = await startProgram(dataFolder)
  const dialog = {
    answer: (filePath: string) => controls.answerNextDialog({ canceled: false, filePath }),
    offered: async () => {
      const dialogs = await controls.recorded('save-dialog')
      return dialogs.map((options) => String(Reflect.get(Object(options), 'defaultPath')))
    },
  }
  return { page, stop: () => stop(), savedFile: (action) => savedByDialog(dataFolder, dialog, action) }
}
