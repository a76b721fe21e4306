import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Empty, Spin } from 'antd'
import type { ReactNode } from 'react'
import { call, host } from '../../api/client.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { useRefreshLibrary } from '../library/library-queries.ts'
import { BackupEntry } from './BackupEntry.tsx'
import { SecondFolder } from './SecondFolder.tsx'
import { SideDrawer } from '../../ui/SideDrawer.tsx'
import { useTellDone } from '../../ui/use-tell-done.ts'
import './backup.css'

/** 备份: what was kept by itself or on demand, and the ways back. */
export function BackupDrawer(props: { readonly shown: boolean; readonly onClose: () => void }): ReactNode {
  const tellDone = useTellDone()
  const refreshLibrary = useRefreshLibrary()
  const attempt = useAttempt()
  const backups = useQuery({
    queryKey: ['backups'],
    queryFn: () => call('backup.list', {}),
    enabled: props.shown,
    refetchOnMount: 'always',
    gcTime: 0,
  })

  const afterwards = async (said: string): Promise<void> => {
    await Promise.all([backups.refetch(), refreshLibrary()])
    tellDone(said, 8)
  }
  const take = (): Promise<void> =>
    attempt.run(async () => {
      await call('backup.take', {})
      await afterwards('已备份，并已检查完好。')
    })
  const restoreAll = (backupId: string): Promise<void> =>
    attempt.run(async () => {
      await call('backup.restore', { backupId })
      await afterwards('已恢复全部清单；恢复之前的数据另存在数据文件夹的 set-aside 中。')
    })
  const restoreList = (backupId: string, listId: number): Promise<void> =>
    attempt.run(async () => {
      await call('backup.restoreList', { backupId, listId })
      await afterwards('已把这份清单加到清单库中，原有的清单没有改动。')
    })
  const saveElsewhere = (backupId: string): Promise<void> =>
    attempt.run(async () => {
      const { saved } = await host.saveFile(await call('backup.read', { backupId }))
      if (saved) tellDone('备份已另存，可以放到 U 盘等别的地方。', 8)
    })

  return (
    <SideDrawer open={props.shown} onClose={props.onClose} title="备份" size={620}>
      <div className="backups">
        <p>程序会自动备份：当天保留最近三次，以前每天一次，最多三十份；每一份都检查过是否完好。</p>
        <div>
          <Button type="primary" loading={attempt.busy} onClick={() => void take()}>
            现在备份
          </Button>
        </div>
        <SecondFolder />
        {backups.error !== null && <Alert type="warning" title={errorMessage(backups.error)} />}
        {backups.isPending && <Spin aria-label="正在查看备份" />}
        {backups.data?.length === 0 && <Empty description="还没有备份；有了清单以后会自动备份。" />}
        {backups.data?.map((backup) => (
          <BackupEntry
            key={backup.backupId}
            backup={backup}
            busy={attempt.busy}
            onRestoreAll={() => void restoreAll(backup.backupId)}
            onRestoreList={(listId) => void restoreList(backup.backupId, listId)}
            onSaveElsewhere={() => void saveElsewhere(backup.backupId)}
          />
        ))}
      </div>
    </SideDrawer>
  )
}
