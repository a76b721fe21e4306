import { readFile } from 'node:fs/promises'
import type { BrowserContext } from '@playwright/test'
import { startServer } from '../server.ts'
import type { RunningEditor } from './running-editor.ts'

/** The editor over loopback, in a page of the test's own browser; files come as downloads. */
export async function startTwin(dataFolder: string, context: BrowserContext): Promise<RunningEditor> {
  const page = await context.newPage()
  let server = await startServer(dataFolder)
  await page.goto(server.address)
  return {
    page,
    stop: () => server.stop(),
    restart: async (signal) => {
      await page.goto('about:blank')
      await server.stop(signal)
      server = await startServer(dataFolder)
      await page.goto(server.address)
    },
    newWindow: async () => {
      const another = await context.newPage()
      await another.goto(new URL('/', server.address).href)
      return another
    },
    savedFile: async (action) => {
      const [download] = await Promise.all([page.waitForEvent('download'), action()])
      const path = await download.path()
      return { name: download.suggestedFilename(), bytes: await readFile(path), path }
    },
  }
}
