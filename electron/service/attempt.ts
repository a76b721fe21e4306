import type { CallName } from '../../shared/contract/contract.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import { fail, type Result } from '../../shared/result.ts'
import { problemOf } from '../database/problem.ts'
import { loggedBug } from '../log.ts'
import { BUG } from './errors.ts'
import type { ServiceContext } from './handler.ts'

/**
 * Does the work of a call, and turns what it throws into an answer.
 *
 * @returns never rejects: `database` where the file can't be used, `bug` for everything that should not
 * happen; a bug is logged
 */
export async function attempt<T>(
  { database, logBug }: Pick<ServiceContext, 'database' | 'logBug'>,
  name: CallName,
  work: () => Result<T, CallError> | Promise<Result<T, CallError>>,
): Promise<Result<T, CallError>> {
  try {
    return await work()
  } catch (error) {
    const problem = problemOf(error, database.file)
    if (problem !== null) return fail({ code: 'database', message: problem.message })
    logBug?.(loggedBug(name, error))
    return fail(BUG)
  }
}
