import type { CallError } from '../../shared/contract/errors.ts'
import { ok } from '../../shared/result.ts'
import { EXIT, failWith, failureOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** The id that a user typed for a list. */
export function parseListId(text: string): Outcome<number> {
  const id = Number(text)
  if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(id)) return ok(id)
  return failWith(EXIT.usage, `“${text}”不是清单编号；清单编号是正整数，可用 lists 命令查看。`)
}

/** Why a call about a list failed, in the words of someone who types its number. */
export function listFailure(listId: number, error: CallError): Outcome<never> {
  if (error.code !== 'not-found') return failureOf(error)
  return failWith(EXIT.usage, `清单库中没有编号为 ${listId} 的清单，可用 lists 命令查看全部清单。`)
}
