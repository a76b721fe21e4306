import type { CallName, CallOutput, Contract } from '../../shared/contract/contract.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { z } from 'zod'
import type { Keeper } from '../database/backup/keeper.ts'
import type { OpenDatabase } from '../database/open.ts'
import type { Jobs } from '../worker/types.ts'
import type { LogBug } from '../log.ts'
import type { Drafts } from './drafts.ts'
import type { Machine } from './machine.ts'

/** What the features of the service share. */
export interface ServiceContext {
  readonly database: OpenDatabase
  readonly jobs: Jobs
  readonly drafts: Drafts
  readonly keeper: Keeper
  readonly notices: readonly string[]
  readonly machine?: Machine
  readonly logBug?: LogBug
  readonly now: () => Date
}

/** A call's input as its schema gives it. */
export type Input<N extends CallName> = z.output<Contract[N]['input']>
export type Answer<N extends CallName> = Result<CallOutput<N>, CallError>

export type Handlers = {
  readonly [N in CallName]: (input: Input<N>) => Answer<N> | Promise<Answer<N>>
}

/** The handlers of the calls `list.…`, `item.…`: a missing or a surplus one is a type error. */
export type HandlersOf<Feature extends string> = Pick<Handlers, Extract<CallName, `${Feature}.${string}`>>
