import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import type { BrowserContext } from '@playwright/test'
import { CHROMIUM_OPTIONS, CONTEXT_OPTIONS } from '../../e2e/chromium.ts'

let profile: string | undefined
let context: Promise<BrowserContext> | undefined

/** Chromium with a profile that stays, as Electron's does; a test may attach to it as well. */
export function launchChromium(userData: string): Promise<BrowserContext> {
  profile = join(userData, 'chromium')
  mkdirSync(profile, { recursive: true })
  const args = [...CHROMIUM_OPTIONS.args, '--remote-debugging-port=0']
  context ??= chromium.launchPersistentContext(profile, { ...CONTEXT_OPTIONS, ...CHROMIUM_OPTIONS, args })
  return context
}

/** Where another Playwright can attach to the window. */
export async function debuggingAddress(): Promise<string> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (profile !== undefined) {
      const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
      const [port] = text.split('\n')
      if (port !== undefined && port !== '') return `http://127.0.0.1:${port}`
    }
    await wait(50)
  }
  throw new Error('Chromium opened no debugging port')
}
