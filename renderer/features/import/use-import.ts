import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/client.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { useJob } from '../../ui/use-job.ts'
import type { JobProgress } from '../../ui/use-job.ts'

export type ImportDraft = CallOutput<'import.read'>

export type ImportState =
  | { readonly stage: 'reading' }
  | { readonly stage: 'failed'; readonly message: string }
  | { readonly stage: 'understood'; readonly draft: ImportDraft }

export interface Import {
  readonly state: ImportState
  readonly progress: JobProgress | null
  /** Understands the file again; null where that failed (the message has been shown). */
  correct(corrections: CallInput<'import.correct'>['corrections']): Promise<ImportDraft | null>
  /** Call when the draft was confirmed: it is then no longer thrown away on leaving. */
  keep(): void
}

/** Reads a file into a draft. Leaving the screen cancels the reading and throws the draft away. */
export function useImport(file: File): Import {
  const [state, setState] = useState<ImportState>({ stage: 'reading' })
  const { message } = App.useApp()
  const { run, progress } = useJob()
  const confirmed = useRef(false)

  useEffect(() => {
    let left = false
    let draftId: string | null = null
    const discard = (): void => {
      if (draftId !== null && !confirmed.current)
        void call('import.discard', { draftId }).catch(() => undefined)
    }
    const read = async (): Promise<void> => {
      try {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const draft = await run((jobId) => call('import.read', { jobId, name: file.name, bytes }))
        draftId = draft.draftId
        if (left) discard()
        else setState({ stage: 'understood', draft })
      } catch (error) {
        if (!left) setState({ stage: 'failed', message: readingProblem(error) })
      }
    }
    void read()
    return () => {
      left = true
      discard()
    }
  }, [file, run])

  const correct: Import['correct'] = async (corrections) => {
    if (state.stage !== 'understood') return null
    const { draftId } = state.draft
    try {
      const draft = await run((jobId) => call('import.correct', { jobId, draftId, corrections }))
      setState({ stage: 'understood', draft })
      return draft
    } catch (error) {
      void message.error(`这样改不行，仍按原来的识别结果：${errorMessage(error)}`, 8)
      return null
    }
  }

  return {
    state,
    progress,
    correct,
    keep: () => {
      confirmed.current = true
    },
  }
}

function readingProblem(error: unknown): string {
  // The browser could not read the file: moved, deleted or a folder.
  if (error instanceof DOMException) return '读不到这个文件，它可能已被移动、删除或正被占用，请重新选择。'
  return errorMessage(error)
}
