import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { call } from '../../api/client.ts'
import type { ListSummary } from '../../../shared/contract/schemas.ts'

export const LIBRARY_KEY = ['library'] as const

/** All lists, the one changed last first. Asked anew each time the library is shown. */
export function useLibrary(): UseQueryResult<ListSummary[]> {
  return useQuery({
    queryKey: LIBRARY_KEY,
    queryFn: async () =>
      (await call('library.lists', {})).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
  })
}

/** Asks for the library again after something changed it. */
export function useRefreshLibrary(): () => Promise<void> {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: LIBRARY_KEY })
}
