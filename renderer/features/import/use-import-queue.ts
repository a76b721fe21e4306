import { App } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { CallFailed, call } from '../../api/client.ts'
import { readingProblem } from '../../ui/reading-problem.ts'
import { createImportQueue, type ImportQueue } from './import-queue.ts'
import { MOST_DRAFT_MB, MOST_DRAFTS } from '../../../shared/contract/calls/import.ts'
import type { QueuedFile } from './queued-file.ts'

/** The files that are to come in, read as they are added. Leaving the screen leaves nothing of them. */
export function useImportQueue(files: readonly File[]): {
  readonly queue: ImportQueue
  readonly entries: readonly QueuedFile[]
} {
  const { message } = App.useApp()
  const [queue] = useState(() => createImportQueue({ call, explain: readingProblem, isLost }))
  const entries = useSyncExternalStore(queue.subscribe, queue.entries)
  const [known] = useState(() => new Set<File>())

  useEffect(() => {
    const fresh = files.filter((file) => !known.has(file))
    for (const file of fresh) known.add(file)
    const { twice, refused } = queue.add(fresh)
    if (twice > 0) void message.info(`有 ${twice} 个文件已经在列表里，没有重复加入。`, 6)
    if (refused > 0) {
      void message.warning(
        `一次最多导入 ${MOST_DRAFTS} 个文件（合计 ${MOST_DRAFT_MB} MB），还有 ${refused} 个没有加入，请确认这一批以后再导入。`,
        10,
      )
    }
  }, [files, known, message, queue])

  useEffect(
    () => () => {
      known.clear()
      queue.close()
    },
    [known, queue],
  )
  return { queue, entries }
}

function isLost(error: unknown): boolean {
  return error instanceof CallFailed && error.error.code === 'not-found'
}
