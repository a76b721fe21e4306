import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
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
      const another = await separateWindow(context)
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

/** A tab behind another one is drawn once a second; two windows side by side both are as fast as ever. */
async function separateWindow(context: BrowserContext): Promise<Page> {
  const beside = context.pages().at(-1)
  if (beside === undefined) return context.newPage()
  const session = await context.newCDPSession(beside)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  const { browserContextId = '' } = targetInfo
  const [another] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', { url: 'about:blank', newWindow: true, browserContextId }),
  ])
  await session.detach()
  return another
}
