import { app, clipboard, dialog } from 'electron'
import { diagnosticsText } from '../diagnostics.ts'

/** Says what went wrong where no screen can, and offers what the maintainer needs to know. */
export function sayProblem(title: string, message: string, dataFolder?: string): void {
  const offers = dataFolder === undefined ? [] : ['复制诊断信息']
  const buttons = [...offers, '关闭']
  const chosen = dialog.showMessageBoxSync({
    type: 'error',
    title: app.getName(),
    message: title,
    detail: message,
    buttons,
    defaultId: buttons.length - 1,
    cancelId: buttons.length - 1,
    noLink: true,
  })
  if (dataFolder !== undefined && chosen === 0) clipboard.writeText(diagnosticsText(dataFolder, null))
}
