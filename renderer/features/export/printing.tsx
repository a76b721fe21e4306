import { App, Modal } from 'antd'
import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { CallFailed, call, host } from '../../api/client.ts'
import type { PageLayout } from '../../../shared/layout/types.ts'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { errorMessage } from '../../ui/error-message.ts'
import { notSavedText } from '../../ui/not-saved.ts'
import { useJob } from '../../ui/use-job.ts'
import { useShortcuts } from '../../ui/use-shortcuts.ts'

/** Prints the list that is open; null where none is. */
const PrintContext = createContext<(() => void) | null>(null)

/** Prints the open list on paper; null where there is no list to print. */
export function usePrint(): (() => void) | null {
  return useContext(PrintContext)
}

/** Lets everything inside print the list, and Ctrl+P, which would print the screen. */
export function PrintProvider(props: {
  readonly listId: number
  readonly paper: Pick<PageLayout, 'width' | 'height'>
  /** Puts all typing on disk; false when it could not. */
  readonly beforePrint: () => Promise<boolean>
  readonly children: ReactNode
}): ReactNode {
  const { listId, beforePrint, children } = props
  const { width, height } = props.paper
  const { message } = App.useApp()
  const job = useJob()
  const { run, running } = job
  const print = useMemo(() => {
    const build = async (): Promise<void> => {
      if (!(await beforePrint())) return void message.error(notSavedText('打印'), 8)
      const { bytes } = await run((jobId) => call('export.build', { listId, jobId, format: 'html' }))
      await host.print({ html: bytes, width, height })
    }
    return () => {
      if (running) return
      build().catch((error: unknown) => {
        if (error instanceof CallFailed && error.error.code === 'cancelled') return
        void message.error(errorMessage(error), 8)
      })
    }
  }, [listId, width, height, beforePrint, run, running, message])

  useShortcuts([{ key: 'p', ctrl: true, everywhere: true, run: print }])

  return (
    <PrintContext value={print}>
      {children}
      <Modal open={running} title="正在准备打印" footer={null} closable={false} width={420}>
        <JobProgress progress={job.progress} startText="正在排版…" onCancel={job.cancel} />
      </Modal>
    </PrintContext>
  )
}
