import { Alert, App, Button } from 'antd'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { useBackupState } from './backup-state.ts'

/** 第二备份文件夹: where every backup is copied besides this computer's disk. */
export function SecondFolder(): ReactNode {
  const { message } = App.useApp()
  const attempt = useAttempt()
  const backups = useBackupState()
  if (backups.data === undefined) return null
  const { second, chooseCommand } = backups.data

  const choose = (): Promise<void> =>
    attempt.run(async () => {
      const { chosen } = await call('backup.chooseSecond', {})
      await backups.refetch()
      if (chosen) void message.success('已选好，现有的备份也复制过去了。', 8)
    })
  const forget = (): Promise<void> =>
    attempt.run(async () => {
      await call('backup.forgetSecond', {})
      await backups.refetch()
      void message.success('以后只备份在本机；已经复制过去的备份没有删除。', 8)
    })
  return (
    <section className="second-folder" aria-label="第二备份文件夹">
      <div className="backup-head">
        <strong>第二备份文件夹</strong>
        <span className="quiet">{second.place ?? '还没有选；电脑损坏时，U 盘上的备份还在。'}</span>
        {chooseCommand === null && (
          <Button size="small" loading={attempt.busy} onClick={() => void choose()}>
            {second.place === null ? '选择文件夹…' : '换一个…'}
          </Button>
        )}
        {second.place !== null && (
          <Button size="small" type="link" disabled={attempt.busy} onClick={() => void forget()}>
            不再复制
          </Button>
        )}
      </div>
      {second.message !== null && <Alert type="warning" showIcon title={second.message} />}
      {chooseCommand !== null && second.place === null && (
        <p className="quiet">
          浏览器窗口里不能选文件夹：请在安装版中选，或者在终端中用命令“{chooseCommand}”。
        </p>
      )}
    </section>
  )
}
