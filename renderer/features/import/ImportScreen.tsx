import { Button, Result } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { DraftReview } from './DraftReview.tsx'
import { useImport } from './use-import.ts'

export interface ImportScreenProps {
  readonly file: File
  readonly onCancel: () => void
  readonly onDone: (listId: number) => void
}

/** A file on its way into the library: reading, what was understood, confirm or leave nothing. */
export function ImportScreen(props: ImportScreenProps): ReactNode {
  const [attempt, setAttempt] = useState(0)
  return <ImportAttempt key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />
}

interface ImportAttemptProps extends ImportScreenProps {
  readonly onRetry: () => void
}

function ImportAttempt({ file, onCancel, onDone, onRetry }: ImportAttemptProps): ReactNode {
  const reading = useImport(file)
  const { state } = reading

  return (
    <div className="screen">
      <header className="top-bar">
        <h1>导入：{file.name}</h1>
      </header>
      {state.stage === 'reading' && (
        <main className="centred">
          <JobProgress
            progress={reading.progress}
            startText={`正在读取“${file.name}”…`}
            onCancel={onCancel}
          />
        </main>
      )}
      {state.stage === 'failed' && (
        <main className="centred">
          <Result
            status="warning"
            title="没有导入"
            subTitle={state.message}
            extra={
              <>
                <Button type="primary" onClick={onCancel}>
                  返回
                </Button>
                <Button onClick={onRetry}>重试</Button>
              </>
            }
          />
        </main>
      )}
      {state.stage === 'understood' && (
        <DraftReview
          draft={state.draft}
          onCorrect={reading.correct}
          onCancel={onCancel}
          onConfirmed={(listId) => {
            reading.keep()
            onDone(listId)
          }}
        />
      )}
    </div>
  )
}
