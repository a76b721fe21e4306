import { useQuery } from '@tanstack/react-query'
import type { Surroundings } from '../../../shared/proofread/types.ts'
import { call } from '../../api/client.ts'

const NONE: Surroundings = { directory: [], otherOffices: [], otherLists: [] }

/**
 * What the library knows around a list: asked when the list is opened and when the window is come back
 * to, for only then can another list or the directory have changed. The same object as long as nothing
 * did; undefined until the first answer.
 */
export function useSurroundings(listId: number): Surroundings | undefined {
  const { data, isError } = useQuery({
    queryKey: ['surroundings', listId],
    queryFn: () => call('proofread.surroundings', { listId }),
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
  })
  return data ?? (isError ? NONE : undefined)
}
