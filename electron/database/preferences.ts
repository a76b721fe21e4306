import type Database from 'better-sqlite3'
import { DEFAULT_PREFERENCES, preferencesSchema } from '../../shared/contract/preferences.ts'
import type { Preferences } from '../../shared/contract/preferences.ts'
import { sql, writing } from './sql.ts'

/**
 * All preferences of this data folder. A value that this program can't use (an older or a newer
 * program wrote it) counts as not chosen yet.
 */
export function readPreferences(db: Database.Database): Preferences {
  const rows = sql(db, 'SELECT name, value FROM preference').all() as { name: string; value: string }[]
  const usable = preferencesSchema.partial()
  return rows.reduce((preferences, { name, value }) => {
    const chosen = usable.safeParse({ [name]: JSON.parse(value) as unknown })
    return chosen.success ? ({ ...preferences, ...chosen.data } as Preferences) : preferences
  }, DEFAULT_PREFERENCES)
}

/** Writes the given preferences and leaves the others. On disk when this returns. */
export function writePreferences(db: Database.Database, patch: Partial<Preferences>): void {
  const write = sql(db, 'INSERT OR REPLACE INTO preference (name, value) VALUES (?, ?)')
  writing(db, () => {
    for (const [name, value] of Object.entries(patch)) write.run(name, JSON.stringify(value))
  })
}
