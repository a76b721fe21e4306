import { setTimeout as wait } from 'node:timers/promises'
import { fail, ok } from '../../shared/result.ts'
import { pdfProblem, type PrintPdf } from '../export/pdf/print-pdf.ts'
import { withPrintWindow } from './print-pages.ts'

const FAILED = {
  reason: 'failed',
  message: '没能生成 PDF；请重试，或者先导出 Word，再用 WPS 或 Word 另存为 PDF。',
} as const

/** Prints a page as PDF in a window of the program that is not shown. */
export const printByProgram: PrintPdf = async (html, { timeLimit = 60_000, signal }) => {
  const stop = new AbortController()
  const end = (): void => stop.abort()
  signal?.addEventListener('abort', end, { once: true })
  if (signal?.aborted) end()
  const timeUp = wait(timeLimit, null, { signal: stop.signal }).catch(() => null)
  // Paper, margins and page numbers are the page's own.
  const printed = withPrintWindow(
    html,
    (window) => window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
    stop.signal,
  )
  // A window that was ended in the middle rejects after the answer was given.
  printed.catch(() => undefined)
  try {
    const pdf = await Promise.race([printed, timeUp])
    if (pdf === null) return signal?.aborted ? fail(FAILED) : pdfProblem('too-long')
    return ok(new Uint8Array(pdf))
  } catch {
    return fail(FAILED)
  } finally {
    stop.abort()
    signal?.removeEventListener('abort', end)
  }
}
