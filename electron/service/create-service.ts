import { contract, type CallName, type CallOutput } from '../../shared/contract/contract.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import { fail, type Result } from '../../shared/result.ts'
import { createKeeper } from '../database/backup/keeper.ts'
import type { OpenDatabase } from '../database/open.ts'
import type { Jobs } from '../worker/types.ts'
import { attempt } from './attempt.ts'
import { backupHandlers } from './backup.ts'
import { categoryHandlers } from './category.ts'
import { compareHandlers } from './compare.ts'
import { departmentHandlers } from './departments.ts'
import { createDrafts } from './drafts.ts'
import { BAD_INPUT } from './errors.ts'
import { exportHandlers } from './export.ts'
import { extractHandlers } from './extract.ts'
import type { Handlers, ServiceContext } from './handler.ts'
import { historyHandlers } from './history.ts'
import { importHandlers } from './import.ts'
import { itemHandlers } from './item.ts'
import { itemsHandlers } from './items.ts'
import { jobHandlers } from './job.ts'
import { layoutHandlers } from './layout.ts'
import { libraryHandlers } from './library.ts'
import { listHandlers } from './list.ts'
import type { Machine } from './machine.ts'
import { preferenceHandlers } from './preferences.ts'
import { packageHandlers } from './package.ts'
import { programHandlers } from './program.ts'
import { proofreadHandlers } from './proofread.ts'
import { typingHandlers } from './typing.ts'
import { versionHandlers } from './version.ts'
import type { LogBug } from '../log.ts'

export interface ServiceOptions {
  readonly database: OpenDatabase
  readonly jobs: Jobs
  /** Told of every exception; never a text of a list. Nothing is logged without it. */
  readonly logBug?: LogBug
  readonly machine?: Machine
  /** What the start of the program has to say, for the screens. */
  readonly notices?: readonly string[]
  /** The clock, for tests. */
  readonly now?: () => Date
}

export interface Service {
  /**
   * Does one call of the contract. The answer of an edit comes when it is on disk.
   *
   * @param input is checked by the call's schema
   * @returns never rejects: `bad-input` for an unknown name or a wrong input, `database` where the
   * file can't be used, `bug` for everything that should not happen
   */
  readonly call: <N extends CallName>(name: N, input: unknown) => Promise<Result<CallOutput<N>, CallError>>
  /** Ends the jobs and closes the database. */
  readonly close: () => Promise<void>
}

/** The service behind all carriers: every call of the contract on one database. */
export function createService(options: ServiceOptions): Service {
  const { database, jobs, logBug, machine = {}, notices = [], now = () => new Date() } = options
  const keeper = createKeeper(database, { now })
  const context: ServiceContext = {
    database,
    jobs,
    drafts: createDrafts(),
    keeper,
    notices,
    machine,
    ...(logBug && { logBug }),
    now,
  }
  const handlers = createHandlers(context)
  return {
    call: async (name, input) => {
      if (!Object.hasOwn(contract, name)) return fail(BAD_INPUT)
      return attempt(context, name, () => handle(handlers, name, input))
    },
    close: async () => {
      await Promise.all([jobs.close(), keeper.close()])
      database.close()
    },
  }
}

/** All handlers of the contract; a call without one is a type error. */
export function createHandlers(context: ServiceContext): Handlers {
  return {
    ...libraryHandlers(context),
    ...listHandlers(context),
    ...layoutHandlers(context),
    ...categoryHandlers(context),
    ...itemHandlers(context),
    ...itemsHandlers(context),
    ...typingHandlers(context),
    ...departmentHandlers(context),
    ...proofreadHandlers(context),
    ...importHandlers(context),
    ...exportHandlers(context),
    ...extractHandlers(context),
    ...compareHandlers(context),
    ...packageHandlers(context),
    ...backupHandlers(context),
    ...preferenceHandlers(context),
    ...programHandlers(context),
    ...jobHandlers(context),
    ...historyHandlers(context),
    ...versionHandlers(context),
  }
}

async function handle<N extends CallName>(
  handlers: Handlers,
  name: N,
  input: unknown,
): Promise<Result<CallOutput<N>, CallError>> {
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) return fail(BAD_INPUT)
  // The parsed input belongs to the same name as the handler, which TypeScript can't follow.
  const handler = handlers[name] as (value: unknown) => ReturnType<Handlers[N]>
  return (await handler(parsed.data)) as Result<CallOutput<N>, CallError>
}
