/**
 * Does something without the console: the spreadsheet library writes remarks on number formats there,
 * and it is the user's own.
 */
export function quietly<T>(work: () => T): T {
  const { error, log } = globalThis.console
  Object.assign(globalThis.console, { error: () => {}, log: () => {} })
  try {
    return work()
  } finally {
    Object.assign(globalThis.console, { error, log })
  }
}
