import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openDatabase } from '../../electron/database/open.ts'
import { writePreferences } from '../../electron/database/preferences.ts'
import { PROJECT, buildStale } from '../../electron/launch/build.ts'
import { printExchange } from '../../shared/duty-list/exchange.ts'
import { CHROMIUM_OPTIONS, CONTEXT_OPTIONS } from '../e2e/chromium.ts'
import { editorOf } from '../e2e/editor-page.ts'
import { startServer } from '../e2e/server.ts'
import { benchList } from './bench-table.ts'
import { watchMainThread } from './main-thread.ts'
import type { MainThread } from './main-thread.ts'

/** The small list is the baseline of the ratios. */
const SMALL = 20
const LARGE = 2_000
const SETTLED = 150
/** Milliseconds that the mouse rests on a list before the clerk opens it. */
const POINTING = 1_000
/** Enough that one garbage collection does not decide the 95th percentile. */
const REPETITIONS = 60

type Act = (page: Page, round: number) => Promise<unknown>

/** What a clerk does all day; each is measured on its own. */
const ACTIONS: readonly (readonly [string, Act])[] = [
  ['typing a character', (page) => page.keyboard.insertText('字')],
  ['moving an item', (page, round) => page.keyboard.press(round % 2 === 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp')],
  ['searching, each letter', (page, round) => page.keyboard.insertText([...'检查报县'][round % 4] ?? '县')],
]

interface Figures {
  readonly action: string
  readonly p95: number
  readonly longestTask: number
}

/**
 * The editor in Chromium with a list of 20 and one of 2,000 items: work of the page's main thread for
 * one action, at the 95th percentile, in milliseconds of processor time, and the longest task.
 *
 * @returns lines of a Markdown table
 */
export async function benchEditor(): Promise<string[]> {
  const failure = buildStale(['renderer'])
  if (failure !== null) throw new Error(failure)
  const folder = await mkdtemp(join(tmpdir(), 'bench-editor-'))
  try {
    const lists = await prepareLists(folder)
    const small = await measureList(folder, lists.small)
    const large = await measureList(folder, lists.large)
    return large.map(({ action, p95, longestTask }, index) => {
      const base = small[index]?.p95 ?? Number.NaN
      const cells = [action, base, p95, (p95 / base).toFixed(2), longestTask]
      return `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(0) : cell)).join(' | ')} |`
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function prepareLists(folder: string): Promise<{ small: number; large: number }> {
  const files = await Promise.all(
    [SMALL, LARGE].map(async (count) => {
      const file = join(folder, `${count}.json`)
      await writeFile(file, printExchange(benchList(count)))
      return file
    }),
  )
  const command = ['electron/cli/main.ts', 'import', ...files, '--data', folder, '--json']
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: PROJECT })
  const [small, large] = (JSON.parse(stdout) as { id: number }[]).map(({ id }) => id)
  if (small === undefined || large === undefined) throw new Error(`unexpected answer: ${stdout}`)
  const database = openDatabase(folder)
  if (!database.ok) throw new Error(database.error.message)
  writePreferences(database.value.db, { tourSeen: true })
  database.value.close()
  return { small, large }
}

async function measureList(folder: string, listId: number): Promise<Figures[]> {
  const server = await startServer(folder)
  const browser = await chromium.launch(CHROMIUM_OPTIONS)
  try {
    const page = await browser.newPage(CONTEXT_OPTIONS)
    await page.goto(server.address)
    const thread = await watchMainThread(page)
    const opening = await measureOpening(page, thread, listId)
    const unforeseen = await measureUnforeseenOpening(page, thread, listId)
    const figures: Figures[] = [opening, unforeseen]
    for (const [action, act] of ACTIONS) {
      await focusFor(action, page)
      figures.push(await figuresOf(action, thread, async (round) => act(page, round), page))
    }
    return figures
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** As a clerk opens a list: the mouse rests on it in the library, then clicks. */
async function measureOpening(page: Page, thread: MainThread, listId: number): Promise<Figures> {
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="#/list/${listId}"]`) })
  return figuresOf(
    'opening the list',
    thread,
    async () => {
      await page.mouse.down()
      await page.mouse.up()
    },
    page,
    async () => {
      await page.evaluate(() => (window.location.hash = '#/'))
      await row.hover()
      await page.waitForTimeout(POINTING)
    },
    () => expectOpen(page),
  )
}

/** From another screen, where nothing could be made ready. */
async function measureUnforeseenOpening(page: Page, thread: MainThread, listId: number): Promise<Figures> {
  return figuresOf(
    'opening it unforeseen',
    thread,
    () => page.evaluate((id) => (window.location.hash = `#/list/${id}`), listId),
    page,
    async () => {
      await page.evaluate(() => (window.location.hash = '#/departments'))
      await page.getByRole('heading', { name: '部门名录' }).waitFor()
    },
    () => expectOpen(page),
  )
}

/** Looked for only after the measurement: looking is work, too. */
async function expectOpen(page: Page): Promise<void> {
  await editorOf(page).outline.waitFor()
}

async function figuresOf(
  action: string,
  thread: MainThread,
  act: (round: number) => Promise<void | unknown>,
  page: Page,
  goBack?: () => Promise<void>,
  expectDone?: () => Promise<void>,
): Promise<Figures> {
  const samples: number[] = []
  let longestTask = 0
  for (let round = 0; round < REPETITIONS; round += 1) {
    await goBack?.()
    await page.waitForTimeout(SETTLED)
    await thread.take()
    await act(round)
    await page.waitForTimeout(SETTLED)
    const taken = await thread.take()
    await expectDone?.()
    samples.push(taken.work)
    longestTask = Math.max(longestTask, taken.longestTask)
  }
  const sorted = samples.toSorted((a, b) => a - b)
  return { action, p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN, longestTask }
}

async function focusFor(action: string, page: Page): Promise<void> {
  const editor = editorOf(page)
  if (action.startsWith('typing')) await editor.field('配合职责').first().click()
  else if (action.startsWith('moving')) await editor.outline.getByRole('treeitem').nth(3).click()
  else await page.getByLabel('搜索全部内容').click()
}
