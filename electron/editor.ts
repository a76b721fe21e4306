import { join } from 'node:path'
import { app, session } from 'electron'
import { errorLog } from './error-log.ts'
import { handleCalls } from './ipc/calls.ts'
import { handleFiles } from './ipc/files.ts'
import { handleFolders } from './ipc/folders.ts'
import { allAnswered } from './ipc/handle.ts'
import { handlePrinting } from './ipc/printing.ts'
import { loggedBug } from './log.ts'
import { installMenu } from './menu.ts'
import { openService } from './open-service.ts'
import { dataFolder } from './paths.ts'
import { screenFiles } from './screens/files.ts'
import { lockDownContents, lockDownSession, quietChromium } from './security/lock-down.ts'
import { registerScheme, serveScreens } from './security/protocol.ts'
import type { Service } from './service/create-service.ts'
import { STILL_SAFE, watchErrors } from './watch-errors.ts'
import { chooseFolder } from './windows/choose-folder.ts'
import { openMainWindow, showMainWindow } from './windows/main-window.ts'
import { openFile, openedAtStart, takeOpenedFile, watchOpenedFiles } from './windows/opened-files.ts'
import { printByProgram } from './windows/print-pdf.ts'
import { sayProblem } from './windows/say-problem.ts'

const folder = dataFolder(app.commandLine.getSwitchValue('data'))

app.setName('履职清单编辑器')
// Chromium's own files beside the data: the portable edition leaves nothing elsewhere, and one
// running editor a data folder is what the lock below counts.
app.setPath('userData', join(folder, 'window'))
quietChromium()
registerScheme()
lockDownContents()
app.enableSandbox()

if (app.requestSingleInstanceLock({ file: openedAtStart })) {
  app.on('second-instance', (_event, _argv, _folder, second) => {
    showMainWindow()
    openFile(Reflect.get(Object(second), 'file'))
  })
  watchOpenedFiles()
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

/** In this order: what guards the page is in place before there is one. */
async function start(): Promise<void> {
  watchErrors(folder, tellFault)
  const machine = { chooseFolder, openedFile: takeOpenedFile }
  const opened = await openService(folder, 'rescue', { printPdf: printByProgram, machine })
  if (!opened.ok) {
    sayProblem(`${app.getName()}无法启动`, opened.error.message, folder)
    app.exit(1)
    return
  }
  lockDownSession(session.defaultSession)
  serveScreens(screenFiles())
  handleCalls(opened.value.call)
  handleFiles()
  handleFolders()
  handlePrinting()
  installMenu(folder)
  closeWhenQuitting(opened.value)
  if (openedAtStart !== null) openFile(openedAtStart)
  openMainWindow()
}

/** Without a window the program would stay unseen, and keep every later start from showing one. */
function giveUp(error: unknown): void {
  errorLog(folder)(loggedBug('start', error))
  sayProblem(
    `${app.getName()}无法启动`,
    '启动时程序内部出错，清单没有改动，请重新启动电脑后再试；仍然不行时，请重新安装。',
    folder,
  )
  app.exit(1)
}

/** An exception that no one caught: what was saved is on disk, so the window stays. */
function tellFault(): void {
  sayProblem('程序内部出错', STILL_SAFE, folder)
}

/** The program ends when the last change is on disk, not before. */
function closeWhenQuitting(service: Service): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    void allAnswered()
      .then(() => service.close())
      .finally(() => app.exit(0))
  })
}
