/** What can go wrong in a call that a user may cause; `bug` is everything else. */
export const ERROR_CODES = [
  'bad-input',
  'not-found',
  'conflict',
  'unreadable',
  'no-table',
  'cancelled',
  'database',
  'output',
  'bug',
] as const

export interface CallError {
  readonly code: (typeof ERROR_CODES)[number]
  /** One Chinese sentence for the user: what happened, what was kept, what to do next. */
  readonly message: string
}

/**
 * Why a file that was read must be read again: the service keeps what waits for a confirmation in memory,
 * for a time and up to a size.
 *
 * @param what was kept
 * @returns a clause, to be followed by what happened and what to do next
 */
export function goneFromMemory(what: string): string {
  return `${what}已不在内存里（放得太久、等待确认的文件合起来太大，或程序重新启动过）`
}
