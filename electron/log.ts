/** What is written down about an exception: enough to find the place, no text of a list. */
export interface LoggedBug {
  readonly call: string
  readonly name: string
  readonly code: string | null
  /** The frames of the stack, without its first lines: messages may quote what was typed. */
  readonly stack: readonly string[]
}

export type LogBug = (bug: LoggedBug) => void

/** An exception without its message. */
export function loggedBug(call: string, error: unknown): LoggedBug {
  if (!(error instanceof Error)) return { call, name: typeof error, code: null, stack: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { call, name: error.name, code, stack: frames.map((line) => line.trim()) }
}
