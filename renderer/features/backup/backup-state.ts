import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { call } from '../../api/client.ts'

const ASK_AGAIN_MS = 60_000

/** How the backups stand; asked again while a screen shows it, as they are taken by the clock. */
export function useBackupState(): UseQueryResult<CallOutput<'backup.state'>> {
  return useQuery({
    queryKey: ['backup-state'],
    queryFn: () => call('backup.state', {}),
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
    refetchInterval: ASK_AGAIN_MS,
  })
}
