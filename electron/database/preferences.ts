import type Database from 'better-sqlite3'
import { DEFAULT_PREFERENCES, preferencesSchema } from '../../shared/contract/preferences.ts'
import type { Preferences } from '../../shared/contract/preferences.ts'
import { sql, writing } from './sql.ts'

/** All preferences of this data folder; what can't be used counts as not chosen yet. */
export function readPreferences(db: Database.Database): Preferences {
  const rows = sql(db, 'SELECT name, value FROM preference').all() as { name: string; value: string }[]
  const chosen = usablePreferences(rows.map(({ name, value }) => [name, JSON.parse(value)]))
  return { ...DEFAULT_PREFERENCES, ...chosen }
}

/** Of stored preferences those that this program can use: an older or a newer one may have written others. */
export function usablePreferences(
  stored: readonly (readonly [name: string, value: unknown])[],
): Partial<Preferences> {
  const usable = preferencesSchema.partial()
  return Object.assign(
    {},
    ...stored.map(([name, value]) => usable.safeParse({ [name]: value }).data),
  ) as Partial<Preferences>
}

/** Writes the given preferences and leaves the others. On disk when this returns. */
export function writePreferences(db: Database.Database, patch: Partial<Preferences>): void {
  const write = sql(db, 'INSERT OR REPLACE INTO preference (name, value) VALUES (?, ?)')
  writing(db, () => {
    for (const [name, value] of Object.entries(patch)) write.run(name, JSON.stringify(value))
  })
}
