import { Alert, Button, Empty, Popconfirm } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { localDateTime } from '../../ui/local-time.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { useVersions } from './history-queries.ts'
import type { Version } from './history-queries.ts'

/** Names that the rounds of the official procedure have (三上三下). */
const USUAL_NAMES = ['一上', '一下', '二上', '二下', '三上', '三下', '征求意见稿', '送审稿', '印发稿']

export interface VersionsProps {
  readonly listId: number
  /** Puts all typing on disk; false when it could not. */
  readonly flush: () => Promise<boolean>
  readonly onView: (version: Version) => void
  /** Shows what the list has that this version has not, and the other way round. */
  readonly onCompare: (version: Version) => void
  readonly onRestore: (version: Version) => void
}

/** 版本: states of the list kept under a name. */
export function Versions({ listId, flush, onView, onCompare, onRestore }: VersionsProps): ReactNode {
  const versions = useVersions(listId)
  const attempt = useAttempt()
  const [name, setName] = useState('')

  const keep = (): Promise<void> =>
    attempt.run(async () => {
      if (name.trim() === '' || !(await flush())) return
      await call('version.create', { listId, name: name.trim() })
      setName('')
      await versions.refetch()
    })
  const remove = (version: Version): Promise<void> =>
    attempt.run(async () => {
      await call('version.delete', { versionId: version.versionId })
      await versions.refetch()
    })

  return (
    <div className="history">
      <div className="version-form">
        <TextField
          label="版本名称"
          labelHidden
          placeholder="给现在的样子起个名字，例如 征求意见稿"
          value={name}
          onChange={setName}
          onEnter={() => void keep()}
        />
        <Button
          type="primary"
          disabled={name.trim() === ''}
          loading={attempt.busy}
          onClick={() => void keep()}
        >
          存为版本
        </Button>
      </div>
      <div className="usual-names">
        {USUAL_NAMES.map((usual) => (
          <Button key={usual} size="small" onClick={() => setName(usual)}>
            {usual}
          </Button>
        ))}
      </div>
      {versions.error !== null && <Alert type="warning" title={errorMessage(versions.error)} />}
      {versions.data?.length === 0 && (
        <Empty description="还没有版本。送审、征求意见、印发前各存一个，以后随时可以看、可以恢复。" />
      )}
      {versions.data?.map((version) => (
        <div key={version.versionId} className="history-entry">
          <div className="history-entry-head">
            <span className="history-label">
              <strong>{version.name}</strong>
              <span className="quiet">
                {`　${localDateTime(version.createdAt)}　${version.itemCount} 个事项`}
              </span>
            </span>
            <Button size="small" type="link" onClick={() => onView(version)}>
              查看
            </Button>
            <Button size="small" type="link" onClick={() => onCompare(version)}>
              与此版本比较
            </Button>
            <Popconfirm
              title={`把整份清单恢复成“${version.name}”？`}
              description="现在的内容会被换回去；恢复本身也可以撤销。"
              okText="恢复"
              cancelText="取消"
              onConfirm={() => onRestore(version)}
            >
              <Button size="small" type="link">
                恢复
              </Button>
            </Popconfirm>
            <Popconfirm
              title={`删除版本“${version.name}”？`}
              description="只删这个版本，清单不受影响；删除后不能找回。"
              okText="删除"
              cancelText="取消"
              onConfirm={() => void remove(version)}
            >
              <Button size="small" type="link" danger>
                删除
              </Button>
            </Popconfirm>
          </div>
        </div>
      ))}
    </div>
  )
}
