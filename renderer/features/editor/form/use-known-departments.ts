import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/client.ts'

const FRESH_FOR = 20_000

/** Department names in use in all lists, the most used first; empty until they are known. */
export function useKnownDepartments(): readonly string[] {
  const query = useQuery({
    queryKey: ['departments'],
    queryFn: () => call('departments.known', {}),
    staleTime: FRESH_FOR,
  })
  return query.data ?? []
}
