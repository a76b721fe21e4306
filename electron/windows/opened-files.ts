import { app } from 'electron'
import { EVENTS } from '../ipc/channels.ts'
import { createOpenedFiles, openedPath } from '../opened-files.ts'
import type { OpenedFile } from '../opened-files.ts'
import { sayProblem } from './say-problem.ts'
import { mainWindow } from './main-window.ts'

const files = createOpenedFiles()

/** The file of a double click; what a second start hands over to the first. */
export const openedAtStart = openedPath(process.argv, process.cwd())

/** The oldest file that the screens have not yet taken. */
export function takeOpenedFile(): OpenedFile | null {
  return files.take()
}

/** Keeps a file for the screens and tells them; what is wrong with it is said. */
export function openFile(path: unknown): void {
  if (typeof path !== 'string') return
  const added = files.add(path)
  if (added.ok) mainWindow()?.webContents.send(EVENTS.fileOpened)
  else sayProblem('文件没有打开', added.error)
}

/** macOS tells of a file by an event, also before the program is ready. */
export function watchOpenedFiles(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFile(path)
  })
}
