import type { Result } from '../result.ts'
import type { CallName } from './contract.ts'
import type { CallError } from './errors.ts'

/** Answers any call of the contract: what every carrier hands on to. */
export type CallHandler = (name: CallName, input: unknown) => Promise<Result<unknown, CallError>>
