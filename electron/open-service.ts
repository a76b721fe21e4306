import { ok } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import { openDatabase } from './database/open.ts'
import type { DatabaseProblem } from './database/problem.ts'
import { createService } from './service/create-service.ts'
import type { Service } from './service/create-service.ts'
import { createJobs } from './worker/jobs.ts'

/**
 * The service of a data folder, for any carrier. Who opens it closes it.
 *
 * @param folder absolute path
 */
export function openService(folder: string): Result<Service, DatabaseProblem> {
  const database = openDatabase(folder)
  return database.ok ? ok(createService({ database: database.value, jobs: createJobs() })) : database
}
