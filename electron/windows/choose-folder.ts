import { dialog } from 'electron'
import { mainWindow } from './main-window.ts'

/** Asks for a folder with the system's dialog: a page never names one. Null when the user cancels. */
export async function chooseFolder(): Promise<string | null> {
  const window = mainWindow()
  if (window === undefined) return null
  const chosen = await dialog.showOpenDialog(window, {
    title: '选择存放备份的文件夹',
    buttonLabel: '选这个文件夹',
    properties: ['openDirectory', 'createDirectory'],
  })
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
}
