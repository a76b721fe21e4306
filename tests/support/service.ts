import { onTestFinished } from 'vitest'
import { openDatabase, type OpenDatabase } from '../../electron/database/open.ts'
import { createService, type Service, type ServiceOptions } from '../../electron/service/create-service.ts'
import { createJobs } from '../../electron/worker/jobs.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import { temporaryFolder } from './database.ts'

/** The real service on a real database, with short forms for tests that expect success or failure. */
export interface TestService {
  readonly folder: string
  readonly database: OpenDatabase
  readonly service: Service
  /** Does a call; an error fails the test. */
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
  /** Does a call that must fail and gives its error; success fails the test. */
  readonly refused: <N extends CallName>(name: N, input: unknown) => Promise<CallError>
  readonly close: () => Promise<void>
}

/**
 * Starts the program's service as a carrier does, in a folder of its own or in a given one.
 * The caller closes it, or the end of the test does.
 */
export function startService(
  folder = temporaryFolder(),
  options: Pick<ServiceOptions, 'now' | 'logBug' | 'machine'> = {},
): TestService {
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  const service = createService({ database: opened.value, jobs: createJobs(), ...options })
  onTestFinished(() => service.close())
  return {
    folder,
    database: opened.value,
    service,
    call: async (name, input) => {
      const result = await service.call(name, input)
      if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`)
      return result.value
    },
    refused: async (name, input) => {
      const result = await service.call(name, input)
      if (result.ok) throw new Error(`${name} was not refused`)
      return result.error
    },
    close: () => service.close(),
  }
}
