import { Button, Checkbox } from 'antd'
import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  LoadingOutlined,
  MinusCircleOutlined,
  WarningOutlined,
} from '../../ui/icons.tsx'
import { fileStatus, type FileStatus } from './file-status.ts'
import { isUnderWay, type QueuedFile } from './queued-file.ts'
import type { SameLists } from './same-lists.ts'

export interface FileListProps {
  readonly entries: readonly QueuedFile[]
  readonly selectedId: string
  readonly sameLists: ReadonlyMap<string, SameLists>
  readonly onSelect: (id: string) => void
  readonly onWant: (id: string, wanted: boolean) => void
  readonly onStop: (id: string) => void
}

/** The files of one import with how each stands; a tick says that it comes in. */
export function FileList(props: FileListProps): ReactNode {
  const { entries, selectedId, sameLists, onSelect, onWant, onStop } = props
  const list = useRef<HTMLUListElement>(null)

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = entries[index + step]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    onSelect(next.id)
    list.current?.querySelectorAll<HTMLElement>('.file-name')[index + step]?.focus()
  }

  return (
    <nav className="file-list" aria-label="要导入的文件">
      <ul ref={list}>
        {entries.map((entry, index) => {
          const status = fileStatus(entry, sameLists.get(entry.id) ?? null)
          const { name } = entry.file
          return (
            <li key={entry.id} className={entry.id === selectedId ? 'selected' : undefined}>
              <Checkbox
                aria-label={`导入 ${name}`}
                checked={entry.wanted && entry.reading.stage !== 'failed'}
                disabled={entry.reading.stage !== 'understood'}
                onChange={(event) => onWant(entry.id, event.target.checked)}
              />
              <button
                type="button"
                className="file-name"
                title={name}
                aria-current={entry.id === selectedId}
                onClick={() => onSelect(entry.id)}
                onKeyDown={(event) => onKeyDown(event, index)}
              >
                <span className="file-title">{name}</span>
                <span className={`file-status ${status.tone}`}>
                  <StatusIcon tone={status.tone} /> {status.text}
                </span>
              </button>
              {isUnderWay(entry) && (
                <Button
                  type="text"
                  size="small"
                  aria-label={`停止读取 ${name}`}
                  onClick={() => onStop(entry.id)}
                >
                  停止
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function StatusIcon({ tone }: { readonly tone: FileStatus['tone'] }): ReactNode {
  switch (tone) {
    case 'busy':
      return <LoadingOutlined />
    case 'good':
      return <CheckCircleOutlined />
    case 'attention':
      return <WarningOutlined />
    case 'bad':
      return <CloseCircleOutlined />
    case 'out':
      return <MinusCircleOutlined />
  }
}
