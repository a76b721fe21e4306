import { App, Button } from 'antd'
import type { NamedBytes } from '../../shared/contract/bridge.ts'
import { CallFailed, host } from '../api/client.ts'
import { errorMessage } from './error-message.ts'
import { useJob } from './use-job.ts'
import type { Job } from './use-job.ts'

const DONE_SECONDS = 10

export interface SaveFile {
  readonly job: Job
  /** Builds a file and hands it to the system; what goes wrong is shown, but for a cancelled job. */
  save(build: (jobId: string) => Promise<NamedBytes>): Promise<void>
}

/** Builds a file, hands it to the system, and offers to open it where that is possible. */
export function useSaveFile(): SaveFile {
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
    save: async (build) => {
      try {
        const file = await job.run(build)
        const { saved, token } = await host.saveFile(file)
        if (saved) tellSaved(file.name, token)
      } catch (error) {
        if (error instanceof CallFailed && error.error.code === 'cancelled') return
        void message.error(errorMessage(error), 8)
      }
    },
  }
}
