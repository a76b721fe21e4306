import type { CallError } from '../../shared/contract/errors.ts'
import type { OfficialTable } from '../../shared/official-table/types.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { PrintPdf } from '../export/pdf/print-pdf.ts'
import { runTask, type Limits, type Outcome, type Watch } from './run-task.ts'

/** A browser breaks thousands of pages anew: ten thousand items take it two minutes. */
const BROWSERS_SHARE = 5

/**
 * A list as PDF: the print page is made in a thread, a browser prints it.
 *
 * @returns how it ended; `output` says why the browser could not
 */
export async function runPdf(
  table: OfficialTable,
  printPdf: PrintPdf,
  limits: Limits,
  watch: Watch,
): Promise<Outcome<Result<Uint8Array<ArrayBuffer>, CallError>>> {
  const html = await runTask({ type: 'export', table, format: 'html' }, limits, watch)
  if (html.type !== 'done') return html
  watch.onProgress({ step: '正在生成 PDF', done: 1, total: 2 })
  const printed = await printPdf(html.result, {
    timeLimit: limits.time * BROWSERS_SHARE,
    signal: watch.cancelled,
  })
  if (watch.cancelled.aborted) return { type: 'cancelled' }
  if (printed.ok) return { type: 'done', result: printed }
  return { type: 'done', result: fail({ code: 'output', message: printed.error.message }) }
}
