import { writeFileSync } from 'node:fs'
import { record } from './log.ts'
import type { StartDesktop } from './start.ts'

const start = JSON.parse(process.env['DOUBLE_DESKTOP'] ?? '{}') as StartDesktop
const answers: unknown[] = [...(start.answers ?? [])]

/** What the next dialog is answered with: a dialog that no test expects is an error. */
export function answerNextDialog(answer: unknown): void {
  answers.push(answer)
}

/** @throws where no test gave one */
export function answer(): unknown {
  if (answers.length === 0) throw new Error('a dialog that no one answers')
  return answers.shift()
}

export const dialog = {
  showSaveDialog: async (_window: unknown, options: unknown): Promise<unknown> => {
    record('save-dialog', options)
    return answer()
  },
  showMessageBox: async (_window: unknown, options: unknown): Promise<unknown> => {
    record('message-box', options)
    return answer()
  },
  showOpenDialog: async (_window: unknown, options: unknown): Promise<unknown> => {
    record('open-dialog', options)
    return answer()
  },
  /** Answered at once where no test waits with an answer: at a start that fails there is none to ask. */
  showMessageBoxSync: (options: { message: string; detail: string; cancelId: number }): unknown => {
    record('message', options)
    process.stderr.write(`${options.message}：${options.detail}\n`)
    return answers.shift() ?? options.cancelId
  },
}

export const clipboard = {
  writeText: (text: string): void => {
    record('clipboard', text)
    if (start.clipboard !== undefined) writeFileSync(start.clipboard, text)
  },
}

export const shell = {
  openPath: async (path: string): Promise<string> => {
    record('open-path', path)
    return path.endsWith('.missing') ? 'no such file' : ''
  },
  showItemInFolder: (path: string): void => record('show-item', path),
}
