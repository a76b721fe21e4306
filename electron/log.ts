import { errorCode } from './error-code.ts'

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
  return { call, name: error.name, code: errorCode(error), stack: framesOf(error.stack ?? '') }
}

/** A page may send anything as a stack; Node keeps ten frames. */
const MOST_FRAMES = 50
const LONGEST_FRAME = 1_000

/** The frames of a stack, without the lines of the message. */
export function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s{1,20}at /.test(line) && line.length < LONGEST_FRAME)
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim())
}
