import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as base, expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { PROJECT } from '../../electron/launch/build.ts'
import { startServer } from './server.ts'

/** The editor under test, on a data folder of its own. */
export interface App {
  readonly dataFolder: string
  /** Ends the editor (`SIGKILL` as in a power failure), starts it again and opens it in the page. */
  restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Another window of the same editor. */
  newWindow(): Promise<Page>
  /** Runs the command line on the same data folder; rejects when it fails. */
  cli(...args: string[]): Promise<string>
  /** Does `action`, waits for the file that it saves, and gives the file's name and content. */
  savedFile(action: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer; path: string }>
}

interface Fixtures {
  /** A new folder whose name has hanzi and a blank, as user names on office computers do. */
  dataFolder: string
  app: App
}

/** `test` with `page` opened in a fresh editor. An error in the page or a broken security policy fails it. */
export const test = base.extend<Fixtures>({
  dataFolder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), '履职清单 数据-'))
    await provide(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  app: [
    async ({ dataFolder, page, context }, provide) => {
      const problems: string[] = []
      context.on('weberror', (error) => problems.push(String(error.error().stack ?? error.error())))
      context.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) problems.push(message.text())
      })

      let server = await startServer(dataFolder)
      const open = async (): Promise<void> => void (await page.goto(server.address))
      await open()

      await provide({
        dataFolder,
        restart: async (signal) => {
          await page.goto('about:blank')
          await server.stop(signal)
          server = await startServer(dataFolder)
          await open()
        },
        newWindow: async () => {
          const another = await context.newPage()
          await another.goto(new URL('/', server.address).href)
          return another
        },
        cli: async (...args) => {
          const command = ['electron/cli/main.ts', ...args, '--data', dataFolder]
          return (await promisify(execFile)(process.execPath, command, { cwd: PROJECT })).stdout
        },
        savedFile: async (action) => {
          const [download] = await Promise.all([page.waitForEvent('download'), action()])
          const path = await download.path()
          return { name: download.suggestedFilename(), bytes: await readFile(path), path }
        },
      })

      await server.stop()
      expect(problems, 'errors in the page').toEqual([])
    },
    // Also for a test that asks for the page alone.
    { auto: true },
  ],
})

export { expect }
