import type { CallError } from '../../shared/contract/errors.ts'
import { fail } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'

/** What the command line ends with; part of its contract. */
export const EXIT = { done: 0, bug: 1, usage: 2, unreadable: 3, noTable: 4, database: 5, output: 6 } as const
type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Why a command did nothing, with one Chinese sentence: what is wrong and what to do. */
export interface Failure {
  readonly exitCode: ExitCode
  readonly message: string
}

export type Outcome<T = void> = Result<T, Failure>

export function failWith(exitCode: ExitCode, message: string): Outcome<never> {
  return fail({ exitCode, message })
}

const EXIT_OF_ERROR: Record<CallError['code'], ExitCode> = {
  'bad-input': EXIT.usage,
  'not-found': EXIT.usage,
  conflict: EXIT.database,
  unreadable: EXIT.unreadable,
  'no-table': EXIT.noTable,
  cancelled: EXIT.unreadable,
  database: EXIT.database,
  output: EXIT.output,
  bug: EXIT.bug,
}

/** The failure of a command whose call was answered with an error. */
export function failureOf({ code, message }: CallError): Outcome<never> {
  return failWith(EXIT_OF_ERROR[code], message)
}

/** With several files a failure says which of them it is about. */
export function naming<F extends { readonly message: string }>(name: string, failure: F): F {
  return { ...failure, message: `${name}：${failure.message}` }
}
