import { errorLog } from './error-log.ts'
import { loggedBug } from './log.ts'

/** What a clerk is told after an exception that no one caught. */
export const STILL_SAFE = '显示过“已保存”的内容都在，没有丢失；请保存好正在写的内容，再重新启动程序。'

/**
 * Writes down what no one caught, and lets the program go on: every edit is a transaction, and what was
 * answered is on disk.
 *
 * @param onException told of the first exception that no one caught; a rejected promise leaves the
 *   program as it was and is not told
 * @returns ends the watch
 */
export function watchErrors(folder: string, onException: () => void): () => void {
  const log = errorLog(folder)
  let isTold = false
  const onRejection = (reason: unknown): void => log(loggedBug('unhandled', reason))
  const onUncaught = (error: Error): void => {
    log(loggedBug('uncaught', error))
    if (isTold) return
    isTold = true
    onException()
  }
  process.on('unhandledRejection', onRejection)
  process.on('uncaughtException', onUncaught)
  return () => {
    process.off('unhandledRejection', onRejection)
    process.off('uncaughtException', onUncaught)
  }
}
