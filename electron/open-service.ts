import { ok } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import type { DatabaseProblem } from './database/problem.ts'
import { startDatabase } from './database/start.ts'
import { createService } from './service/create-service.ts'
import type { Service } from './service/create-service.ts'
import { createJobs } from './worker/jobs.ts'

/**
 * The service of a data folder, for any carrier. Who opens it closes it.
 *
 * @param folder absolute path
 */
export async function openService(folder: string): Promise<Result<Service, DatabaseProblem>> {
  const started = await startDatabase(folder)
  return started.ok ? ok(createService({ ...started.value, jobs: createJobs() })) : started
}
