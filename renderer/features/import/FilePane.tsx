import { Button, Result } from 'antd'
import type { ReactNode } from 'react'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { DraftReview } from './DraftReview.tsx'
import type { DraftReviewProps } from './DraftReview.tsx'
import type { QueuedFile } from './queued-file.ts'

export interface FilePaneProps extends Omit<DraftReviewProps, 'reading'> {
  readonly entry: QueuedFile
  readonly onRetry: () => void
  readonly onStop: () => void
  /** Back to where the import was begun; null while there are other files to look at. */
  readonly onLeave: (() => void) | null
}

/** One file of the import: how far its reading is, what is wrong with it, or what was understood. */
export function FilePane({ entry, onRetry, onStop, onLeave, ...review }: FilePaneProps): ReactNode {
  const { file, reading } = entry
  switch (reading.stage) {
    case 'waiting':
    case 'reading':
      return (
        <div className="centred file-pane">
          <JobProgress
            progress={reading.stage === 'reading' ? reading.progress : null}
            startText={
              reading.stage === 'reading' ? `正在读取“${file.name}”…` : '前面的文件读完后就读这一个。'
            }
            cancelText={onLeave === null ? '停止读取' : '取消'}
            onCancel={onStop}
          />
        </div>
      )
    case 'failed':
      return (
        <div className="centred file-pane">
          <Result
            status="warning"
            title={onLeave === null ? '这个文件没有导入' : '没有导入'}
            subTitle={reading.message}
            extra={
              <>
                {onLeave !== null && (
                  <Button type="primary" onClick={onLeave}>
                    返回
                  </Button>
                )}
                <Button onClick={onRetry}>重试</Button>
              </>
            }
          />
        </div>
      )
    case 'understood':
      return <DraftReview reading={reading} {...review} />
  }
}
