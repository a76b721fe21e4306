import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback } from 'react'
import type { ReactNode } from 'react'
import type { Preferences } from '../../shared/contract/preferences.ts'
import { DEFAULT_PREFERENCES } from '../../shared/contract/preferences.ts'
import { call } from '../api/client.ts'

const KEY = ['preferences'] as const
const PreferencesContext = createContext(DEFAULT_PREFERENCES)

/** Draws its children once the preferences are known, so that nothing jumps after the first look. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { data, isPending } = useQuery({ queryKey: KEY, queryFn: () => call('preferences.get', {}) })
  if (isPending) return null
  return <PreferencesContext value={data ?? DEFAULT_PREFERENCES}>{children}</PreferencesContext>
}

/**
 * What the program remembers for the user, and how to change some of it: seen at once, kept for the
 * next start. A change that can't be written holds for this window only, which is not worth a message.
 */
export function usePreferences(): [Preferences, (patch: Partial<Preferences>) => void] {
  const queryClient = useQueryClient()
  const update = useCallback(
    (patch: Partial<Preferences>) => {
      queryClient.setQueryData<Preferences>(KEY, (old) => ({ ...DEFAULT_PREFERENCES, ...old, ...patch }))
      call('preferences.update', patch).catch(() => undefined)
    },
    [queryClient],
  )
  return [use(PreferencesContext), update]
}
