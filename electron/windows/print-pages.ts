import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import { printPageUrl } from '../security/origin.ts'

/**
 * The pages that are being printed, by address. A `data:` address holds two megabytes and no long list;
 * these stay in memory, and are gone when they are printed.
 */
const pages = new Map<string, Uint8Array<ArrayBuffer>>()

/** The page at an address of the program; undefined where none is being printed. */
export function printPageAt(url: string): Uint8Array<ArrayBuffer> | undefined {
  return pages.get(url)
}

/**
 * Shows a page in a window that no one sees and that runs no scripts, for as long as `work` takes.
 *
 * @param html a page complete in itself, in UTF-8
 * @param signal ends the window; `work` then rejects
 */
export async function withPrintWindow<T>(
  html: Uint8Array,
  work: (window: BrowserWindow) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted()
  const url = printPageUrl(randomUUID())
  pages.set(url, new Uint8Array(html))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  })
  // Also where loading never ends.
  window.once('closed', () => pages.delete(url))
  const end = (): void => window.destroy()
  signal?.addEventListener('abort', end, { once: true })
  try {
    await window.loadURL(url)
    return await work(window)
  } finally {
    signal?.removeEventListener('abort', end)
    if (!window.isDestroyed()) window.destroy()
  }
}
