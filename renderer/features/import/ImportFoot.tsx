import { Button } from 'antd'
import type { ReactNode } from 'react'
import { countItems, isReady, isUnderWay, type QueuedFile } from './queued-file.ts'

/** What a confirmation would write, and the way to write it or to leave nothing. */
export function ImportFoot(props: {
  readonly entries: readonly QueuedFile[]
  readonly busy: boolean
  readonly onCancel: () => void
  readonly onConfirm: () => void
}): ReactNode {
  const { entries, busy, onCancel, onConfirm } = props
  const ready = entries.filter(isReady)
  const underWay = entries.filter(isUnderWay).length
  const many = entries.length > 1
  // A single file that is read or could not be read says what to do itself.
  if (!many && ready.length === 0) return null
  const correcting = ready.some(({ reading }) => reading.correcting)
  return (
    <footer className="review-foot">
      {many && <span>{summary(entries, underWay)}</span>}
      <span className="quiet">确认之前，什么都没有写入。</span>
      <Button onClick={onCancel}>取消</Button>
      <Button
        type="primary"
        loading={busy}
        disabled={correcting || underWay > 0 || ready.length === 0}
        onClick={onConfirm}
      >
        {many ? `确认导入 ${ready.length} 份` : '确认导入'}
      </Button>
    </footer>
  )
}

function summary(entries: readonly QueuedFile[], underWay: number): string {
  const ready = entries.filter(isReady)
  const items = ready.reduce((sum, { reading }) => sum + countItems(reading.draft), 0)
  const failed = entries.filter(({ reading }) => reading.stage === 'failed').length
  return [
    `将导入 ${ready.length} 份清单，共 ${items} 个事项`,
    ...(failed > 0 ? [`${failed} 个文件读不了`] : []),
    ...(underWay > 0 ? [`还有 ${underWay} 个在读`] : []),
  ].join('；')
}
