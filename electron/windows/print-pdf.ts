import { BrowserWindow } from 'electron'
import { fail, ok } from '../../shared/result.ts'
import type { PrintPdf } from '../export/pdf/print-pdf.ts'

const FAILED = {
  reason: 'failed',
  message: '没能生成 PDF；请重试，或者先导出 Word，再用 WPS 或 Word 另存为 PDF。',
} as const

/** Prints a page as PDF in a window of the program that is not shown and runs no scripts. */
export const printByProgram: PrintPdf = async (html, { signal }) => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  })
  const end = (): void => window.destroy()
  signal?.addEventListener('abort', end, { once: true })
  try {
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`)
    // Paper, margins and page numbers are the page's own.
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    return ok(new Uint8Array(pdf))
  } catch {
    return fail(FAILED)
  } finally {
    signal?.removeEventListener('abort', end)
    if (!window.isDestroyed()) window.destroy()
  }
}
