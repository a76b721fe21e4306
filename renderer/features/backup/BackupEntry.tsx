import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { localDateTime } from '../../ui/local-time.ts'
import { listTitle } from '../kinds.ts'

export type Backup = CallOutput<'backup.list'>[number]

/** One backup: when, how much, what is in it, and what can be done with it. */
export function BackupEntry(props: {
  readonly backup: Backup
  readonly busy: boolean
  readonly onRestoreAll: () => void
  readonly onRestoreList: (listId: number) => void
  readonly onSaveElsewhere: () => void
}): ReactNode {
  const { backup, busy } = props
  const [shown, setShown] = useState(false)
  return (
    <section className="backup" aria-label={`${localDateTime(backup.takenAt)} 的备份`}>
      <div className="backup-head">
        <strong>{localDateTime(backup.takenAt)}</strong>
        <span className="quiet">{contentText(backup)}</span>
        <Button type="link" size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? '收起' : '看里面的清单'}
        </Button>
        <Button type="link" size="small" disabled={busy} onClick={props.onSaveElsewhere}>
          另存…
        </Button>
        <Popconfirm
          title="用这份备份换掉现在的全部清单？"
          description="现在的数据会先另存一份，需要时还能找回。"
          okText="恢复全部"
          cancelText="取消"
          onConfirm={props.onRestoreAll}
        >
          <Button type="link" size="small" disabled={busy}>
            恢复全部
          </Button>
        </Popconfirm>
      </div>
      {shown && <BackupLists {...props} />}
    </section>
  )
}

function BackupLists(props: {
  readonly backup: Backup
  readonly busy: boolean
  readonly onRestoreList: (listId: number) => void
}): ReactNode {
  const { backupId } = props.backup
  const lists = useQuery({
    queryKey: ['backup-lists', backupId],
    queryFn: () => call('backup.lists', { backupId }),
    gcTime: 0,
  })
  if (lists.error !== null) return <Alert type="warning" title={errorMessage(lists.error)} />
  if (lists.data === undefined) return <Spin size="small" aria-label="正在打开备份" />
  return (
    <ul className="backup-lists">
      {lists.data.map((list) => (
        <li key={list.id}>
          <span>
            {listTitle(list)}
            <span className="quiet">　{list.itemCount} 个事项</span>
          </span>
          <Button size="small" disabled={props.busy} onClick={() => props.onRestoreList(list.id)}>
            只恢复这一份
          </Button>
        </li>
      ))}
    </ul>
  )
}

const REASONS: Readonly<Record<Backup['reason'], string>> = {
  regular: '',
  migration: '（程序升级前）',
  replace: '（大批修改或恢复前）',
}

function contentText({ contents, reason }: Backup): string {
  if (contents === null) return `已损坏${REASONS[reason]}`
  return `${contents.lists} 份清单，${contents.items} 个事项${REASONS[reason]}`
}
