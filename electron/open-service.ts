import { ok } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import type { DatabaseProblem } from './database/problem.ts'
import { startDatabase } from './database/start.ts'
import { errorLog } from './error-log.ts'
import { createService } from './service/create-service.ts'
import type { Service } from './service/create-service.ts'
import { createJobs } from './worker/jobs.ts'
import type { JobsOptions } from './worker/jobs.ts'
import type { Machine } from './service/machine.ts'

/**
 * The service of a data folder, for any carrier. Who opens it closes it.
 *
 * @param folder absolute path
 * @param damage an editor starts with what can be rescued of a damaged file; a command of the command
 *   line refuses it and leaves it as it is
 */
export async function openService(
  folder: string,
  damage: 'rescue' | 'refuse',
  { machine, ...jobs }: JobsOptions & { readonly machine?: Machine } = {},
): Promise<Result<Service, DatabaseProblem>> {
  const started = await startDatabase(folder, damage)
  if (!started.ok) return started
  const logBug = errorLog(folder)
  return ok(
    createService({
      ...started.value,
      ...(machine && { machine }),
      logBug,
      jobs: createJobs({ logBug, ...jobs }),
    }),
  )
}
