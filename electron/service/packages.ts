import { randomUUID } from 'node:crypto'
import { MOST_PACKAGES } from '../../shared/contract/calls/package.ts'
import type { PackedList } from '../../shared/list-package/schema.ts'

/** How long one waits for its confirmation, milliseconds. */
const LIFETIME = 8 * 60 * 60 * 1_000

/** 清单包 that were read but not yet confirmed; in memory only. */
export interface Packages {
  /** @returns the package's id */
  readonly keep: (lists: readonly PackedList[]) => string
  readonly get: (packageId: string) => readonly PackedList[] | undefined
  readonly discard: (packageId: string) => void
}

/** @param now milliseconds, for the age of packages */
export function createPackages(now: () => number = Date.now): Packages {
  const kept = new Map<string, { readonly lists: readonly PackedList[]; readonly since: number }>()
  return {
    keep: (lists) => {
      const packageId = randomUUID()
      kept.set(packageId, { lists, since: now() })
      const [oldest] = kept.keys()
      if (kept.size > MOST_PACKAGES && oldest !== undefined) kept.delete(oldest)
      return packageId
    },
    get: (packageId) => {
      const found = kept.get(packageId)
      return found === undefined || now() - found.since > LIFETIME ? undefined : found.lists
    },
    discard: (packageId) => void kept.delete(packageId),
  }
}
