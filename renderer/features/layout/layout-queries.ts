import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/client.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'

export type NamedLayout = CallOutput<'layout.named'>[number]

/** The layouts saved under a name. */
export function useNamedLayouts() {
  return useQuery({
    queryKey: ['named-layouts'],
    queryFn: () => call('layout.named', {}),
    refetchOnMount: 'always',
  })
}
