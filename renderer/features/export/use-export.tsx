import { App } from 'antd'
import { call } from '../../api/client.ts'
import type { ExportFormat } from '../../../shared/contract/calls/export.ts'
import type { Job } from '../../ui/use-job.ts'
import { notSavedText } from '../../ui/not-saved.ts'
import { useSaveFile } from '../../ui/use-save-file.tsx'

export interface Export {
  readonly job: Job
  start(what: ExportFormat | 'report' | 'package'): Promise<void>
}

/** Exports a list once its typing is saved. */
export function useExport(listId: number, beforeExport: () => Promise<boolean>): Export {
  const { message } = App.useApp()
  const { job, save } = useSaveFile()
  return {
    job,
    start: async (what) => {
      if (!(await beforeExport())) return void message.error(notSavedText('导出'), 8)
      await save((jobId) => {
        if (what === 'report') return call('export.proofreadReport', { listId, jobId })
        if (what === 'package') return call('package.export', { listIds: [listId] })
        return call('export.build', { listId, jobId, format: what })
      })
    },
  }
}
