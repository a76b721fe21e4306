import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as base, expect } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { openDatabase } from '../../electron/database/open.ts'
import { writePreferences } from '../../electron/database/preferences.ts'
import { PROJECT } from '../../electron/launch/build.ts'
import { startDouble } from './carriers/double.ts'
import { startElectron } from './carriers/electron.ts'
import type { Carrier, RunningEditor, SavedFile } from './carriers/running-editor.ts'
import { startTwin } from './carriers/twin.ts'

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
  savedFile(action: () => Promise<unknown>): Promise<SavedFile>
}

export interface Options {
  carrier: Carrier
  /** The clerk has used the editor before and sees no tour. */
  knowsEditor: boolean
}

interface Fixtures {
  /** A new folder whose name has hanzi and a blank, as user names on office computers do. */
  dataFolder: string
  editor: RunningEditor
  app: App
}

/** `test` with `page` opened in a fresh editor. An error in the page or a broken security policy fails it. */
export const test = base.extend<Options & Fixtures>({
  carrier: ['twin', { option: true }],
  knowsEditor: [true, { option: true }],

  dataFolder: async ({ knowsEditor }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), '履职清单 数据-'))
    if (knowsEditor) skipTour(folder)
    await provide(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  editor: async ({ carrier, dataFolder, context }, provide) => {
    const editor = await start(carrier, dataFolder, context)
    const problems = watchForProblems(editor.page.context())
    await provide(editor)
    await editor.stop()
    expect(problems, 'errors in the page').toEqual([])
  },

  page: async ({ editor }, provide) => provide(editor.page),

  app: async ({ editor, dataFolder, carrier }, provide) => {
    const { restart, newWindow, savedFile } = editor
    await provide({
      dataFolder,
      savedFile,
      restart: async (signal) => {
        test.skip(restart === undefined, `${carrier} starts in a new page`)
        await restart?.(signal)
      },
      newWindow: async () => {
        test.skip(newWindow === undefined, `${carrier} has one window`)
        return newWindow?.() ?? editor.page
      },
      cli: async (...args) => {
        const command = ['electron/cli/main.ts', ...args, '--data', dataFolder]
        return (await promisify(execFile)(process.execPath, command, { cwd: PROJECT })).stdout
      },
    })
  },
})

/** Leaves the data folder as after a first look round. */
function skipTour(folder: string): void {
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  writePreferences(opened.value.db, { tourSeen: true })
  opened.value.close()
}

/** The editor itself, in each of its carriers, and what a page makes in memory. */
const INNER_ADDRESS =
  /^(http:\/\/(127\.0\.0\.1|editor\.localhost)(:\d+)?\/|app:\/\/editor\/|blob:|data:|about:)/

function start(carrier: Carrier, dataFolder: string, context: BrowserContext): Promise<RunningEditor> {
  switch (carrier) {
    case 'twin':
      return startTwin(dataFolder, context)
    case 'double':
      return startDouble(dataFolder)
    case 'electron':
      return startElectron(dataFolder)
  }
}

/** Errors of scripts, requests to anywhere else, and whatever the security policy had to stop. */
function watchForProblems(context: BrowserContext): readonly string[] {
  const problems: string[] = []
  context.on('weberror', (error) => problems.push(String(error.error().stack ?? error.error())))
  context.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) problems.push(message.text())
  })
  context.on('request', (request) => {
    if (!INNER_ADDRESS.test(request.url())) problems.push(`asked for ${request.url()}`)
  })
  return problems
}

export { expect }
