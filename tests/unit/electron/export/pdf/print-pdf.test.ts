import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeHtml } from '../../../../../electron/export/html/write-html.ts'
import { printPdf } from '../../../../../electron/export/pdf/print-pdf.ts'
import { plainHanzi } from '../../../../../electron/import/readers/pdf-radicals.ts'
import { findBrowser } from '../../../../../electron/launch/find-browser.ts'
import { layoutFor } from '../../../../../shared/layout/built-in.ts'
import type { PageLayout } from '../../../../../shared/layout/types.ts'
import { officialTable } from '../../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../../shared/sample/sample-list.ts'

const browser = findBrowser()
/** The folder for temporary files, so that what is left behind is seen. */
let temporary: string
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'print-pdf-'))
  vi.stubEnv('TMPDIR', temporary).stubEnv('TEMP', temporary)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(temporary, { recursive: true, force: true })
})

const onLinux = process.platform === 'linux'
const onWindows = process.platform === 'win32'

async function sampleHtml(pageNumber: PageLayout['pageNumber'] = 'center'): Promise<Uint8Array> {
  const layout = layoutFor(sampleList.kind, sampleList.columns)
  return writeHtml(officialTable(sampleList, { ...layout, page: { ...layout.page, pageNumber } }))
}

interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

async function pagesOf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({ data: pdf, useSystemFonts: true, verbosity: 0 })
  const document = await task.promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }]
        : [],
    )
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push({ width, height, texts })
  }
  await task.destroy()
  return pages
}

function textOf(page: PrintedPage): string {
  return page.texts.map(({ text }) => text).join('')
}

/** How far from the left edge a page's number begins, points. */
function numberPlace(page: PrintedPage | undefined): number {
  return page?.texts.findLast(({ text }) => text.includes('—'))?.x ?? Number.NaN
}

/** Browsers that use a profile of this test. */
function ourBrowsers(): number[] {
  if (!onLinux) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && commandLine(name).includes(join(temporary, 'duty-list-pdf-')))
    .map(Number)
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended with its parent.
  }
}

function hanzi(text: string): string[] {
  return (plainHanzi(text).match(/\p{Script=Han}/gu) ?? []).toSorted()
}

describe.skipIf(browser === null)('printPdf with an installed browser', () => {
  afterEach(async () => {
    expect(await readdir(tmpdir())).toEqual([])
    await vi.waitUntil(() => ourBrowsers().length === 0, 5_000)
  })

  it('prints every hanzi of the list, the header once a page, page numbers, on A4 landscape', async () => {
    const printed = await printPdf(await sampleHtml(), browser)
    if (!printed.ok) throw new Error(printed.error.message)
    const pages = await pagesOf(printed.value)
    expect(pages.length).toBeGreaterThan(3)
    const headers = sampleList.columns.map((column) => column.header).join('')
    for (const [index, page] of pages.entries()) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 595])
      const text = textOf(page).replaceAll(/\s/g, '')
      expect(text.split('序号').length - 1, `page ${index + 1}`).toBe(1)
      expect(text).toMatch(new RegExp(`—${index + 1}—`))
    }
    const table = officialTable(sampleList, layoutFor(sampleList.kind, sampleList.columns))
    const wanted = [
      ...table.title,
      ...pages.map(() => headers),
      ...table.rows.flatMap((row) => (row.type === 'category' ? row.text : row.cells.flat())),
      ...table.notes,
    ]
    expect(hanzi(pages.map(textOf).join(''))).toEqual(hanzi(wanted.join('')))
  })

  it('prints odd page numbers on the right, even ones on the left', async () => {
    const printed = await printPdf(await sampleHtml('outer'), browser)
    if (!printed.ok) throw new Error(printed.error.message)
    const [first, second] = await pagesOf(printed.value)
    expect(numberPlace(first)).toBeGreaterThan(700)
    expect(numberPlace(second)).toBeLessThan(100)
  })

  it('ends a browser that takes too long', async () => {
    expect(await printPdf(await sampleHtml(), browser, { timeLimit: 1 })).toMatchObject({
      ok: false,
      error: { reason: 'too-long' },
    })
  })

  it.skipIf(!onLinux)('says that it failed where the browser is killed in the middle', async () => {
    const printing = printPdf(await sampleHtml(), browser)
    await vi.waitUntil(() => ourBrowsers().length > 1, 10_000)
    for (const pid of ourBrowsers()) killIfAlive(pid)
    const result = await printing
    expect(result).toMatchObject({ ok: false, error: { reason: 'failed' } })
    expect(result).toHaveProperty('error.message', expect.stringContaining('先导出 Word'))
  })

  it('stops when it is told to', async () => {
    const result = await printPdf(await sampleHtml(), browser, { signal: AbortSignal.timeout(5) })
    expect(result).toMatchObject({ ok: false, error: { reason: 'failed' } })
  })
})

describe('printPdf without a working browser', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'broken-browser-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('says what to install, or what else to do', async () => {
    const result = await printPdf(await sampleHtml(), null)
    expect(result).toMatchObject({ ok: false, error: { reason: 'no-browser' } })
    expect(result).toHaveProperty(
      'error.message',
      expect.stringContaining('请安装其中一种后重试，或者先导出 Word'),
    )
  })

  it('says that a browser can’t be started', async () => {
    expect(await printPdf(await sampleHtml(), join(folder, 'missing'))).toMatchObject({
      ok: false,
      error: { reason: 'failed' },
    })
  })

  it.skipIf(onWindows)('takes no half a file from a browser that breaks down', async () => {
    const half = join(folder, 'half')
    const script =
      '#!/bin/sh\nfor a in "$@"; do case "$a" in --print-to-pdf=*) printf "%%PDF-1.7 half" > "${a#--print-to-pdf=}";; esac; done\nexit 1\n'
    await writeFile(half, script)
    await chmod(half, 0o755)
    expect(await printPdf(await sampleHtml(), half)).toMatchObject({ ok: false, error: { reason: 'failed' } })
  })

  it('says that it failed where nothing can be written', async () => {
    vi.stubEnv('TMPDIR', join(temporary, 'gone')).stubEnv('TEMP', join(temporary, 'gone'))
    const result = await printPdf(await sampleHtml(), join(folder, 'missing'))
    vi.stubEnv('TMPDIR', temporary).stubEnv('TEMP', temporary)
    expect(result).toMatchObject({ ok: false, error: { reason: 'failed' } })
  })
})
