import { App, Button } from 'antd'
import { CallFailed, call, host } from '../../api/client.ts'
import type { ExportFormat } from '../../../shared/contract/calls/export.ts'
import { errorMessage } from '../../ui/error-message.ts'
import { useJob } from '../../ui/use-job.ts'
import type { Job } from '../../ui/use-job.ts'

const DONE_SECONDS = 10

export interface Export {
  readonly job: Job
  start(what: ExportFormat | 'report'): Promise<void>
}

/** Builds a file, hands it to the system, and offers to open it where that is possible. */
export function useExport(listId: number, beforeExport: () => Promise<boolean>): Export {
  const { message } = App.useApp()
  const job = useJob()
  const attempt = (step: Promise<void>): void =>
    void step.catch((error: unknown) => void message.error(errorMessage(error), 8))

  const tellSaved = (name: string, token: string | undefined): void => {
    if (!host.canOpenFiles || token === undefined) {
      void message.success(`已导出“${name}”，在浏览器的下载文件夹里。`, DONE_SECONDS)
      return
    }
    void message.success({
      duration: DONE_SECONDS,
      content: (
        <span>
          已导出“{name}”
          <Button type="link" size="small" onClick={() => attempt(host.openFile(token))}>
            打开文件
          </Button>
          <Button type="link" size="small" onClick={() => attempt(host.showInFolder(token))}>
            打开所在文件夹
          </Button>
        </span>
      ),
    })
  }

  return {
    job,
    start: async (what) => {
      try {
        if (!(await beforeExport())) return
        const file = await job.run((jobId) =>
          what === 'report'
            ? call('export.proofreadReport', { listId, jobId })
            : call('export.build', { listId, jobId, format: what }),
        )
        const { saved, token } = await host.saveFile(file)
        if (saved) tellSaved(file.name, token)
      } catch (error) {
        if (error instanceof CallFailed && error.error.code === 'cancelled') return
        void message.error(errorMessage(error), 8)
      }
    },
  }
}
