import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A word (a run of characters without a blank) as it stands on paper, points from the top left. */
export interface PrintedWord {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly words: readonly PrintedWord[]
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined
}

/** Whether this machine has LibreOffice and poppler, to see a document as it is printed. */
export const canRender = isInstalled('soffice') && isInstalled('pdftotext')

/** Prints an Office document by LibreOffice and reads the pages back. */
export async function renderedPages(bytes: Uint8Array, kind: 'docx' | 'xlsx'): Promise<PrintedPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rendered-'))
  try {
    const file = join(folder, `list.${kind}`)
    await writeFile(file, bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
    return await pagesIn(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Opens Office documents in LibreOffice, all in one run.
 *
 * @param files by name, with its ending
 * @returns the names of those that it could not open and print
 */
export async function unopened(files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'opened-'))
  try {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const paths = [...files.keys()].map((name) => join(folder, name))
    const into = join(folder, 'printed')
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', into, ...paths])
    const printed = new Set(await readdir(into))
    return [...files.keys()].filter((name) => !printed.has(name.replace(/\.\w+$/, '.pdf')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reads the pages of a PDF. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<PrintedPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rendered-'))
  try {
    await writeFile(join(folder, 'list.pdf'), bytes)
    return await pagesIn(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function pagesIn(folder: string): Promise<PrintedPage[]> {
  await run('pdftotext', ['-bbox', join(folder, 'list.pdf'), join(folder, 'list.html')])
  return parsePages(await readFile(join(folder, 'list.html'), 'utf8'))
}

function parsePages(html: string): PrintedPage[] {
  return html
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
      height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
      words: [...page.matchAll(WORD)].map(([, left, top, right, bottom, text]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text: unescapeXml(text ?? ''),
      })),
    }))
}

const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
