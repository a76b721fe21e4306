import { App, Button } from 'antd'
import type { NamedBytes, NamedFolder, SaveOutcome } from '../../shared/contract/bridge.ts'
import { CallFailed, host } from '../api/client.ts'
import { errorMessage } from './error-message.ts'
import { useJob } from './use-job.ts'
import type { Job } from './use-job.ts'
import { useTellDone } from './use-tell-done.ts'

const DONE_SECONDS = 10

export interface SaveFile {
  readonly job: Job
  /** Builds a file and hands it to the system; what goes wrong is shown, but for a cancelled job. */
  save(build: (jobId: string) => Promise<NamedBytes>): Promise<void>
  /** The same for files that belong together. @returns whether they are saved */
  saveFolder(build: (jobId: string) => Promise<NamedFolder>): Promise<boolean>
}

/** Builds a file, hands it to the system, and offers to open it where that is possible. */
export function useSaveFile(): SaveFile {
  const { message } = App.useApp()
  const tellDone = useTellDone()
  const job = useJob()
  const attempt = (step: Promise<void>): void =>
    void step.catch((error: unknown) => void message.error(errorMessage(error), 8))

  const tellSaved = (name: string, token: string | undefined, openText: string): void => {
    if (!host.canOpenFiles || token === undefined) {
      tellDone(`已导出“${name}”，在浏览器的下载文件夹里。`, DONE_SECONDS)
      return
    }
    void message.success({
      duration: DONE_SECONDS,
      content: (
        <span>
          已导出“{name}”
          <Button type="link" size="small" onClick={() => attempt(host.openFile(token))}>
            {openText}
          </Button>
          <Button type="link" size="small" onClick={() => attempt(host.showInFolder(token))}>
            打开所在文件夹
          </Button>
        </span>
      ),
    })
  }

  const handOver = async <T extends { readonly name: string }>(
    build: (jobId: string) => Promise<T>,
    toSystem: (built: T) => Promise<SaveOutcome>,
    openText: string,
  ): Promise<boolean> => {
    try {
      const built = await job.run(build)
      const { saved, token, name = built.name } = await toSystem(built)
      if (saved) tellSaved(name, token, openText)
      return saved
    } catch (error) {
      const isCancelled = error instanceof CallFailed && error.error.code === 'cancelled'
      if (!isCancelled) void message.error(errorMessage(error), 8)
      return false
    }
  }

  return {
    job,
    save: async (build) => void (await handOver(build, host.saveFile, '打开文件')),
    saveFolder: (build) => handOver(build, host.saveFolder, '打开文件夹'),
  }
}
