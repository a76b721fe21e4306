import { readFileSync } from 'node:fs'

/** Tests by their outcome. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Those of the passed that failed at first. */
  readonly flaky: number
}

export const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0, flaky: 0 }
export const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0, flaky: 0 }

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, { passed, failed, skipped, flaky }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      flaky: total.flaky + flaky,
    }),
    { passed: 0, failed: 0, skipped: 0, flaky: 0 },
  )
}

/**
 * The counts of a test run, from the report it wrote.
 *
 * @param endedWell its exit code: a run that failed counts at least one failure, with or without a report
 */
export function countsOf(report: 'vitest' | 'playwright', file: string, endedWell: boolean): Counts {
  const counts = readCounts(report, file)
  if (counts === null) return ONE_FAILED
  return endedWell || counts.failed > 0 ? counts : sum([counts, ONE_FAILED])
}

function readCounts(report: 'vitest' | 'playwright', file: string): Counts | null {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return report === 'vitest' ? vitestCounts(data) : playwrightCounts(data)
  } catch {
    return null
  }
}

function vitestCounts(data: unknown): Counts {
  return {
    passed: numberAt(data, 'numPassedTests'),
    failed: numberAt(data, 'numFailedTests'),
    skipped: numberAt(data, 'numPendingTests') + numberAt(data, 'numTodoTests'),
    flaky: 0,
  }
}

function playwrightCounts(data: unknown): Counts {
  const stats: unknown = Reflect.get(Object(data), 'stats')
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected'),
    skipped: numberAt(stats, 'skipped'),
    flaky: numberAt(stats, 'flaky'),
  }
}

function numberAt(data: unknown, key: string): number {
  const value: unknown = Reflect.get(Object(data), key)
  if (typeof value !== 'number') throw new TypeError(`the report has no ${key}`)
  return value
}
