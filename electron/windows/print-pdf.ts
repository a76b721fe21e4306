import { setTimeout as wait } from 'node:timers/promises'
import { BrowserWindow } from 'electron'
import { fail, ok } from '../../shared/result.ts'
import { pdfProblem, type PrintPdf } from '../export/pdf/print-pdf.ts'

const FAILED = {
  reason: 'failed',
  message: '没能生成 PDF；请重试，或者先导出 Word，再用 WPS 或 Word 另存为 PDF。',
} as const

/** Prints a page as PDF in a window of the program that is not shown and runs no scripts. */
export const printByProgram: PrintPdf = async (html, { timeLimit = 60_000, signal }) => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  })
  const end = (): void => window.destroy()
  signal?.addEventListener('abort', end, { once: true })
  const finished = new AbortController()
  const timeUp = wait(timeLimit, null, { signal: finished.signal }).catch(() => null)
  try {
    const pdf = await Promise.race([printIn(window, html), timeUp])
    return pdf === null ? pdfProblem('too-long') : ok(new Uint8Array(pdf))
  } catch {
    return fail(FAILED)
  } finally {
    finished.abort()
    signal?.removeEventListener('abort', end)
    if (!window.isDestroyed()) window.destroy()
  }
}

async function printIn(window: BrowserWindow, html: Uint8Array): Promise<Buffer> {
  await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`)
  // Paper, margins and page numbers are the page's own.
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
}
