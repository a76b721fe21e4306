import type Database from 'better-sqlite3'
import { lists } from './010-lists.ts'
import { history } from './020-history.ts'
import { versions } from './030-versions.ts'
import { directory } from './040-directory.ts'
import { namedLayouts } from './050-named-layouts.ts'
import { importCorrections } from './060-import-corrections.ts'
import { preferences } from './070-preferences.ts'
import type { Migration } from './types.ts'

const MIGRATIONS: readonly Migration[] = [
  lists,
  history,
  versions,
  directory,
  namedLayouts,
  importCorrections,
  preferences,
]

/** `user_version` of a file that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0

/** Marks a file as this program's (PRAGMA application_id): “DLED”. */
export const APPLICATION_ID = 0x44_4c_45_44

/** The file was saved by a newer program than this one. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'
}

/**
 * Brings a database to the newest schema, all steps in one transaction. Another program may be doing
 * the same at this moment, so the version is read again once the write lock is held.
 *
 * @throws NewerDatabaseError before anything is written
 */
export function migrate(db: Database.Database, migrations: readonly Migration[] = MIGRATIONS): void {
  assertIncreasing(migrations)
  const newest = migrations.at(-1)?.version ?? 0
  if (checkedVersion(db, newest) === newest) return
  db.transaction(() => {
    const current = checkedVersion(db, newest)
    for (const { version, apply } of migrations) {
      if (version > current) apply(db)
    }
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${newest}`)
  }).immediate()
}

function checkedVersion(db: Database.Database, newest: number): number {
  const version = userVersion(db)
  if (version > newest) throw new NewerDatabaseError(`${version} > ${newest}`)
  return version
}

export function userVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function assertIncreasing(migrations: readonly Migration[]): void {
  let last = 0
  for (const { version } of migrations) {
    if (version <= last) throw new RangeError(`migration ${version} after ${last}`)
    last = version
  }
}
