import type { Draft } from '../../shared/draft/types.ts'
import { createJobs } from '../worker/jobs.ts'
import type { Jobs } from '../worker/types.ts'
import type { Terminal } from './command.ts'
import { readInputFile } from './input-file.ts'
import { failureOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Has long work done without a database, for as long as `work` needs it. */
export async function withJobs<T>(work: (jobs: Jobs) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const jobs = createJobs()
  try {
    return await work(jobs)
  } finally {
    await jobs.close()
  }
}

/** A file understood, nothing stored. */
export async function readDraft(
  jobs: Jobs,
  path: string,
  { workingFolder }: Terminal,
): Promise<Outcome<Draft>> {
  const file = await readInputFile(path, workingFolder)
  if (!file.ok) return file
  const draft = await jobs.importFile('import', file.value.name, file.value.bytes)
  return draft.ok ? draft : failureOf(draft.error)
}
