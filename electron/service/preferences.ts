import { ok } from '../../shared/result.ts'
import { readPreferences, writePreferences } from '../database/preferences.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

/** What the clerk likes to have on screen. */
export function preferenceHandlers({ database: { db } }: ServiceContext): HandlersOf<'preferences'> {
  return {
    'preferences.get': () => ok(readPreferences(db)),
    'preferences.update': (patch) => {
      writePreferences(db, patch)
      return ok(readPreferences(db))
    },
  }
}
