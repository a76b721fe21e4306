import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fail, ok, type Result } from '../../../shared/result.ts'

/** Why no PDF could be made. */
export interface PdfProblem {
  readonly reason: 'no-browser' | 'too-long' | 'failed'
  /** One Chinese sentence: what is wrong and what to do. */
  readonly message: string
}

export interface PdfOptions {
  /** Milliseconds. */
  readonly timeLimit?: number
  /** Ends the browser; the answer is then `failed`. */
  readonly signal?: AbortSignal
}

/** Prints a page complete in itself (bytes of HTML) as PDF; the program's own browser or an installed one. */
export type PrintPdf = (
  html: Uint8Array,
  options: PdfOptions,
) => Promise<Result<Uint8Array<ArrayBuffer>, PdfProblem>>

const MESSAGES: Readonly<Record<PdfProblem['reason'], string>> = {
  'no-browser':
    '没有找到可以生成 PDF 的浏览器（Chrome、Edge 或 Chromium）；请安装其中一种后重试，或者先导出 Word，再用 WPS 或 Word 另存为 PDF。',
  'too-long': '生成 PDF 用时过长，已停止；请重试，或者先导出 Word，再用 WPS 或 Word 另存为 PDF。',
  failed: '浏览器没能生成 PDF；请重试，或者先导出 Word，再用 WPS 或 Word 另存为 PDF。',
}

/**
 * Prints a page as PDF by an installed browser, which is not shown. Paper, margins and page numbers
 * are the page's own.
 *
 * @param html bytes of a page complete in itself, in UTF-8
 * @param browser path of a browser of the Chromium family; null where none was found
 */
export async function printPdf(
  html: Uint8Array,
  browser: string | null,
  { timeLimit = 60_000, signal }: PdfOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>, PdfProblem>> {
  if (browser === null) return pdfProblem('no-browser')
  const folder = await mkdtemp(join(tmpdir(), 'duty-list-pdf-')).catch(() => null)
  if (folder === null) return pdfProblem('failed')
  try {
    await writeFile(join(folder, 'page.html'), html)
    const ending = await runBrowser(browser, folder, timeLimit, signal)
    if (ending === 'too-long') return pdfProblem('too-long')
    const pdf = await readFile(join(folder, 'page.pdf')).catch(() => null)
    return pdf !== null && isWholePdf(pdf) ? ok(new Uint8Array(pdf)) : pdfProblem('failed')
  } catch {
    // The disk for temporary files is full, or the browser may not be run.
    return pdfProblem('failed')
  } finally {
    // On Windows the browser lets go of its profile a moment after it ended.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
  }
}

/** The answer where no PDF could be made. */
export function pdfProblem(reason: PdfProblem['reason']): Result<never, PdfProblem> {
  return fail({ reason, message: MESSAGES[reason] })
}

function isWholePdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-32).includes('%%EOF')
}

function browserArguments(folder: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    // A profile of its own: else a browser that is open takes the order and shows the page.
    `--user-data-dir=${join(folder, 'profile')}`,
    // The administrator of a Linux server, where Chromium refuses to start with its sandbox.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    `--print-to-pdf=${join(folder, 'page.pdf')}`,
    pathToFileURL(join(folder, 'page.html')).href,
  ]
}

/** Runs the browser to its end, or ends it with all its processes. */
async function runBrowser(
  browser: string,
  folder: string,
  timeLimit: number,
  signal: AbortSignal | undefined,
): Promise<'ended' | 'too-long'> {
  const child = spawn(browser, browserArguments(folder), {
    stdio: 'ignore',
    windowsHide: true,
    // A browser that is killed leaves temporary files behind: here they go with the folder.
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    detached: process.platform !== 'win32',
  })
  const end = (): void => endTree(child.pid)
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    end()
  }, timeLimit)
  signal?.addEventListener('abort', end, { once: true })
  if (signal?.aborted) end()
  await new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('close', () => resolve())
  })
  clearTimeout(timer)
  signal?.removeEventListener('abort', end)
  return isLate ? 'too-long' : 'ended'
}

/** A browser is many processes; on Linux and macOS it leads a group of its own. */
function endTree(pid: number | undefined): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Ended by itself a moment ago.
  }
}
