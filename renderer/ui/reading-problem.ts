import { errorMessage } from './error-message.ts'

/** Why a file that the clerk chose did not come in, in one sentence. */
export function readingProblem(error: unknown): string {
  // The browser could not read the file: moved, deleted or a folder.
  if (error instanceof DOMException) return '读不到这个文件，它可能已被移动、删除或正被占用，请重新选择。'
  return errorMessage(error)
}
