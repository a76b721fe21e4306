import { record } from './log.ts'

const answers: unknown[] = []

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
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}：${content}\n`)
  },
}

export const shell = {
  openPath: async (path: string): Promise<string> => {
    record('open-path', path)
    return path.endsWith('.missing') ? 'no such file' : ''
  },
  showItemInFolder: (path: string): void => record('show-item', path),
}
