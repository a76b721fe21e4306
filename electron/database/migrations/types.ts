import type Database from 'better-sqlite3'

/**
 * One step of the schema. A migration that was ever released is never changed; it copies what it
 * needs, so that later code can't alter what it did.
 */
export interface Migration {
  /** `user_version` after this step; in tens, so that a repair can be put between two. */
  readonly version: number
  readonly apply: (db: Database.Database) => void
}
