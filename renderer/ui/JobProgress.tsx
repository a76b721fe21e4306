import { Button, Progress } from 'antd'
import type { ReactNode } from 'react'
import type { JobProgress as Progressing } from './use-job.ts'

/** How far a long call has come, with a way to stop it. */
export function JobProgress(props: {
  readonly progress: Progressing | null
  readonly startText: string
  readonly cancelText?: string
  readonly onCancel: () => void
}): ReactNode {
  const { progress, cancelText = '取消' } = props
  const percent =
    progress === null || progress.total === 0 ? 0 : Math.round((100 * progress.done) / progress.total)
  return (
    <output className="job-progress">
      <div>{progress?.step ?? props.startText}</div>
      <Progress percent={percent} status="active" aria-label="进度" />
      <Button onClick={props.onCancel}>{cancelText}</Button>
    </output>
  )
}
