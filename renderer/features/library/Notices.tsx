import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'

/** What the start of the program has to say: damage that was rescued, a folder that is not safe. */
export function Notices(): ReactNode {
  const notices = useQuery({
    queryKey: ['notices'],
    queryFn: () => call('program.notices', {}),
    refetchOnMount: 'always',
  })
  return (notices.data ?? []).map((notice) => (
    <Alert key={notice} type="warning" showIcon closable={{ 'aria-label': '知道了' }} title={notice} />
  ))
}
