import { App, Progress } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { goneFromMemory } from '../../../shared/contract/errors.ts'
import { ChooseFileButton } from '../../ui/ChooseFileButton.tsx'
import { errorMessage } from '../../ui/error-message.ts'
import { PlusOutlined } from '../../ui/icons.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { useLibrary, useRefreshLibrary } from '../library/library-queries.ts'
import { ACCEPTED_FILES } from './accepted-files.ts'
import { FileList } from './FileList.tsx'
import { FilePane } from './FilePane.tsx'
import { ImportFoot } from './ImportFoot.tsx'
import { ImportReportScreen } from './ImportReportScreen.tsx'
import type { Written } from './import-queue.ts'
import { isReady, isTouched, isUnderWay, type Corrections } from './queued-file.ts'
import { sameListsOf } from './same-lists.ts'
import { useImportQueue } from './use-import-queue.ts'

export interface ImportScreenProps {
  /** Grows when more files are dropped. */
  readonly files: readonly File[]
  readonly onAdd: (files: readonly File[]) => void
  readonly onLeave: () => void
  /** The lists are written; files dropped from now on are another import. */
  readonly onWritten: () => void
  readonly onOpen: (listId: number) => void
}

/** Files on their way into the library: reading, what was understood, confirm all or leave nothing. */
export function ImportScreen(props: ImportScreenProps): ReactNode {
  const { files, onAdd, onLeave, onWritten, onOpen } = props
  const { message, modal } = App.useApp()
  const { queue, entries } = useImportQueue(files)
  const library = useLibrary()
  const refreshLibrary = useRefreshLibrary()
  const attempt = useAttempt()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [written, setWritten] = useState<Written | null>(null)

  const lists = library.data
  const sameLists = useMemo(
    () =>
      new Map(entries.filter(isReady).map((entry) => [entry.id, sameListsOf(entry, lists ?? [], entries)])),
    [entries, lists],
  )
  const chosen =
    entries.find(({ id }) => id === chosenId) ??
    entries.find(({ reading }) => reading.stage === 'understood') ??
    entries[0]
  const many = entries.length > 1

  const cancel = (): void => {
    if (!entries.some(isTouched)) onLeave()
    else {
      modal.confirm({
        title: '放弃这次导入？',
        content: '您在这里改过的内容不会保留，清单库和文件都没有改动。',
        okText: '放弃导入',
        cancelText: '继续核对',
        onOk: onLeave,
      })
    }
  }
  const confirm = (): Promise<void> =>
    attempt.run(async () => {
      const confirmed = await queue.confirm()
      if (confirmed.type === 'lost') {
        void message.warning(
          `${goneFromMemory('识别结果')}，没有写入任何数据。正在按您改过的样子重新读取，读完请再确认一次。`,
          12,
        )
        return
      }
      onWritten()
      void refreshLibrary()
      const [only] = confirmed.listIds
      if (entries.length === 1 && only !== undefined) onOpen(only)
      else setWritten(confirmed)
    })
  const correct = (id: string, corrections: Corrections): void =>
    void queue.correct(id, corrections).catch((error: unknown) => {
      void message.error(`这样改不行，仍按原来的识别结果：${errorMessage(error)}`, 8)
    })

  if (written !== null) {
    const { report, listIds } = written
    return <ImportReportScreen report={report} listIds={listIds} onLeave={onLeave} onOpen={onOpen} />
  }
  const done = entries.filter((entry) => !isUnderWay(entry)).length
  return (
    <div className="screen">
      <header className="top-bar">
        <h1 ref={heading} tabIndex={-1}>
          {many ? `导入 ${entries.length} 个文件` : `导入：${chosen?.file.name ?? ''}`}
        </h1>
        {many && done < entries.length && (
          <output className="import-progress">
            <Progress
              percent={Math.round((100 * done) / entries.length)}
              size="small"
              aria-label="读取进度"
              format={() => `已读取 ${done}/${entries.length}`}
            />
          </output>
        )}
        <div className="top-bar-space" />
        <ChooseFileButton multiple accept={ACCEPTED_FILES} onFiles={onAdd} icon={<PlusOutlined />}>
          再加文件
        </ChooseFileButton>
      </header>
      <main className={many ? 'review many' : 'review'}>
        {many && chosen !== undefined && (
          <FileList
            entries={entries}
            selectedId={chosen.id}
            sameLists={sameLists}
            onSelect={setChosenId}
            onWant={queue.want}
            onStop={queue.stop}
          />
        )}
        {chosen !== undefined && (
          <FilePane
            key={chosen.id}
            entry={chosen}
            same={sameLists.get(chosen.id) ?? null}
            onHeading={(heading) => queue.setHeading(chosen.id, heading)}
            onCorrect={(corrections) => correct(chosen.id, corrections)}
            onRetry={() => queue.retry(chosen.id)}
            onStop={many ? () => queue.stop(chosen.id) : onLeave}
            onLeave={many ? null : onLeave}
          />
        )}
        <ImportFoot
          entries={entries}
          busy={attempt.busy}
          onCancel={cancel}
          onConfirm={() => void confirm()}
        />
      </main>
    </div>
  )
}
