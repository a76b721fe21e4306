import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../api/client.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'

export type PastEdit = CallOutput<'history.edits'>['edits'][number]
export type PastChange = CallOutput<'history.changes'>[number]
export type Version = CallOutput<'version.list'>[number]

const PAGE = 60

/**
 * Edits of a list, the newest first, page by page.
 *
 * @param itemId only edits of this item; null for all
 * @param revision the list's: another one asks anew
 */
export function useEdits(listId: number, itemId: number | null, revision: number) {
  return useInfiniteQuery({
    queryKey: ['history', listId, itemId, revision],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      call('history.edits', {
        listId,
        limit: PAGE,
        ...(itemId === null ? {} : { itemId }),
        ...(pageParam === undefined ? {} : { olderThan: pageParam }),
      }),
    getNextPageParam: (last) => (last.more ? last.edits.at(-1)?.editId : undefined),
    gcTime: 0,
  })
}

export function useChanges(editId: number, revision: number) {
  return useQuery({
    queryKey: ['history-changes', editId, revision],
    queryFn: () => call('history.changes', { editId }),
    gcTime: 0,
  })
}

export function useVersions(listId: number) {
  return useQuery({
    queryKey: ['versions', listId],
    queryFn: () => call('version.list', { listId }),
    refetchOnMount: 'always',
  })
}
