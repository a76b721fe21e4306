import { preferencesSchema } from '../preferences.ts'
import { call, nothing } from './call.ts'

/** What the program remembers for the user, beside the lists. */
export const preferenceCalls = {
  'preferences.get': call(nothing, preferencesSchema),
  /** Changes some of them; answers all. */
  'preferences.update': call(preferencesSchema.partial(), preferencesSchema),
} as const
