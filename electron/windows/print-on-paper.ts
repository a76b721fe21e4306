import type { BrowserWindow } from 'electron'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import type { PrintPage } from '../../shared/contract/bridge.ts'
import { withPrintWindow } from './print-pages.ts'

const MICRONS_PER_MM = 1_000

/** What Electron says where the user closed the dialog (WebContents.print, failureReason). */
const CANCELLED = /cancel/i

const FAILED: CallError = {
  code: 'output',
  message: '没能打印；请确认电脑上装有打印机并且已经打开，或者先导出 PDF 或 Word 再打印。',
}

/** Shows the system's print dialog for a page, and prints it. */
export async function printOnPaper(page: PrintPage): Promise<Result<{ printed: boolean }, CallError>> {
  const reason = await withPrintWindow(page.html, (window) => askAndPrint(window, page)).catch(() => 'failed')
  if (reason === null) return ok({ printed: true })
  return CANCELLED.test(reason) ? ok({ printed: false }) : fail(FAILED)
}

/** @returns why nothing was printed; null when it was */
function askAndPrint(window: BrowserWindow, { width, height }: PrintPage): Promise<string | null> {
  const [short, long] = [width, height].toSorted((a, b) => a - b)
  return new Promise((resolve) => {
    window.webContents.print(
      {
        printBackground: true,
        landscape: width > height,
        pageSize: { width: (short ?? 0) * MICRONS_PER_MM, height: (long ?? 0) * MICRONS_PER_MM },
      },
      (printed, reason) => resolve(printed ? null : reason),
    )
  })
}
