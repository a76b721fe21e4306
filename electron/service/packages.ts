import { randomUUID } from 'node:crypto'
import type { PackedList } from '../../shared/list-package/schema.ts'

/** Packages kept at a time: a clerk looks at one, a command may bring several. */
const MOST = 20
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
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
      return packageId
    },
    get: (packageId) => {
      const found = kept.get(packageId)
      return found === undefined || now() - found.since > LIFETIME ? undefined : found.lists
    },
    discard: (packageId) => void kept.delete(packageId),
  }
}
