import { MOST_PACKAGES } from '../../shared/contract/calls/package.ts'
import type { PackedList } from '../../shared/list-package/schema.ts'
import { createWaiting, type Waiting } from './waiting.ts'

/** A 清单包 that was read but not yet confirmed. */
export interface KeptPackage {
  readonly lists: readonly PackedList[]
  /** Of the file. */
  readonly size: number
}

export type Packages = Waiting<KeptPackage>

/** @param now milliseconds, for the age of packages */
export function createPackages(now?: () => number): Packages {
  return createWaiting(MOST_PACKAGES, ({ size }) => size, now)
}
