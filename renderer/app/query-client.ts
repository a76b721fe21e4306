import { QueryClient, notifyManager } from '@tanstack/react-query'

/**
 * What was read stays until an edit or another window changes it: the machine is the same one, so
 * nothing is gained by asking again on a timer, and a failed call says itself what to do.
 */
export function createQueryClient(): QueryClient {
  // The library waits for a timer by default; a selection made at once would not find its new item.
  notifyManager.setScheduler(queueMicrotask)
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
