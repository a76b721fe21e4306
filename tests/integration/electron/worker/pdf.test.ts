import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PrintPdf } from '../../../../electron/export/pdf/print-pdf.ts'
import { findBrowser } from '../../../../electron/launch/find-browser.ts'
import { createJobs, type JobsOptions } from '../../../../electron/worker/jobs.ts'
import type { Jobs } from '../../../../electron/worker/types.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'

const table = officialTable(sampleList, layoutFor(sampleList.kind, sampleList.columns))

function startJobs(options: JobsOptions = {}): Jobs {
  const jobs = createJobs(options)
  onTestFinished(() => jobs.close())
  return jobs
}

const giveBack: PrintPdf = async (html) => ({ ok: true, value: new Uint8Array(html) })

const waitForCancel: PrintPdf = async (_, { signal }) => {
  await new Promise((resolve) => signal?.addEventListener('abort', resolve))
  return { ok: false, error: { reason: 'failed', message: '' } }
}

describe('a list as PDF', () => {
  it.skipIf(findBrowser() === null)('is printed by the browser of this computer', async () => {
    const built = await startJobs().writeTable('导出', table, 'pdf')
    expect(built.ok && Buffer.from(built.value.subarray(0, 5)).toString()).toBe('%PDF-')
  })

  it('is printed from the print page of the list', async () => {
    const built = await startJobs({ printPdf: giveBack }).writeTable('导出', table, 'pdf')
    expect(built.ok && new TextDecoder().decode(built.value)).toContain('青禾镇配合履职事项清单')
  })

  it('answers with the reason where the browser can’t print', async () => {
    const error = { reason: 'failed', message: '浏览器没能生成 PDF。' } as const
    const built = await startJobs({ printPdf: async () => ({ ok: false, error }) }).writeTable(
      '导出',
      table,
      'pdf',
    )
    expect(built).toEqual({ ok: false, error: { code: 'output', message: error.message } })
  })

  it('can be cancelled while the browser prints', async () => {
    const jobs = startJobs({ printPdf: waitForCancel })
    const built = jobs.writeTable('导出', table, 'pdf')
    while (jobs.progress('导出')?.step !== '正在生成 PDF') await pause(10)
    jobs.cancel('导出')
    expect(await built).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })
})
