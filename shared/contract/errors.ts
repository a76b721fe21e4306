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
