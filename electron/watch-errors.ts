import { errorLog } from './error-log.ts'
import { loggedBug } from './log.ts'

/**
 * Writes down what no one caught. A rejected promise leaves the program as it was, so it goes on: every
 * edit is a transaction, and what was answered is on disk.
 *
 * @param onException told of an exception that no one caught; without it the program ends, as Node does
 */
export function watchErrors(folder: string, onException?: () => void): void {
  const log = errorLog(folder)
  process.on('unhandledRejection', (reason) => log(loggedBug('unhandled', reason)))
  if (onException === undefined) {
    process.on('uncaughtExceptionMonitor', (error) => log(loggedBug('uncaught', error)))
    return
  }
  process.on('uncaughtException', (error) => {
    log(loggedBug('uncaught', error))
    onException()
  })
}
