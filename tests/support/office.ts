import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

export const hasOffice = (): boolean => has('soffice')
export const hasChromium = (): boolean => has('chromium')

/**
 * Converts files with LibreOffice, each into `folder` under its own name.
 *
 * @param format the ending, with LibreOffice's filter name after a colon where it needs one
 * @param input filter to open the files with
 * @returns the folder with the results
 */
export function convert(files: readonly string[], format: string, folder: string, input?: string): string {
  mkdirSync(folder, { recursive: true })
  const profile = pathToFileURL(path.join(path.dirname(folder), 'profile')).href
  const filter = input === undefined ? [] : [`--infilter=${input}`]
  const options = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    ...filter,
    '--convert-to',
    format,
    '--outdir',
    folder,
  ]
  execFileSync('soffice', [...options, ...files], { stdio: 'ignore', timeout: 120_000 })
  return folder
}

/** Prints a web page as PDF with the system's Chromium, without page heads and feet. */
export function printPage(html: string, pdf: string): void {
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
  ]
  execFileSync('chromium', [...options, html], { stdio: 'ignore', timeout: 120_000 })
}
