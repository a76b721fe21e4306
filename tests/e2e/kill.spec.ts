import { setTimeout } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { storedList } from '../../electron/database/content.ts'
import { listSummaries } from '../../electron/database/lists.ts'
import { startDatabase } from '../../electron/database/start.ts'
import { howMany } from '../faults/count.ts'
import { CHROMIUM_OPTIONS, CONTEXT_OPTIONS } from './chromium.ts'
import { editorOf, openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import { startServer } from './server.ts'
import type { Server } from './server.ts'

const KILLS = howMany(100, 5)
const LETTERS = [...'摸排登记核查上报巡查宣传培训保洁防汛山林河道abc12，。；']

declare global {
  interface Window {
    /** The text of the duties whenever the screen said 已保存, newest last. */
    savedTexts?: string[]
  }
}

/** Notes what stands in the duties at each moment at which the screen says that all is saved. */
async function watchSaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts: string[] = []
    window.savedTexts = texts
    const duties = [...document.querySelectorAll('label')].find((label) => label.textContent === '配合职责')
    const field = document.getElementById(duties?.htmlFor ?? '') as HTMLTextAreaElement
    const note = (): void => {
      const status = document.querySelector('[data-testid=save-status]')?.textContent ?? ''
      if (status.includes('已保存')) texts.push(field.value)
    }
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

async function openDuties(context: BrowserContext, server: Server, first: boolean): Promise<Page> {
  const page = await context.newPage()
  await page.goto(server.address)
  if (first) await openSample(page)
  else await page.getByRole('link', { name: /青禾镇/ }).click()
  const duties = editorOf(page).field('配合职责')
  await duties.press('Control+a')
  await watchSaved(page)
  return page
}

/** Types on and on, at a clerk's pace and faster, until `stop` says so. */
async function typeUntil(page: Page, stop: () => boolean): Promise<void> {
  await page.keyboard.type('1.')
  for (let letters = 1; !stop(); letters += 1) {
    // One key after the other.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.type(LETTERS[Math.floor(Math.random() * LETTERS.length)] ?? '事')
    // oxlint-disable-next-line no-await-in-loop
    if (letters % 25 === 0) await page.keyboard.press('Enter')
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForTimeout(Math.random() < 0.1 ? 400 : Math.random() * 60)
  }
}

/** Kills the server some milliseconds from now. */
function killLater(server: Server, after: number): { readonly end: Promise<void>; done: boolean } {
  const kill = async (): Promise<void> => {
    await setTimeout(after)
    await server.stop('SIGKILL')
    killing.done = true
  }
  const killing = { done: false, end: Promise.resolve() }
  killing.end = kill()
  return killing
}

/** The duties of the first item as they are on disk, in a database that must be sound. */
async function dutiesOnDisk(folder: string): Promise<string> {
  const started = await startDatabase(folder)
  if (!started.ok) throw new Error(started.error.message)
  const { database, notices } = started.value
  try {
    expect(notices).toEqual([])
    expect(database.db.pragma('integrity_check', { simple: true })).toBe('ok')
    const [summary] = listSummaries(database.db)
    const list = summary && storedList(database.db, summary.id)
    return list?.categories[0]?.items[0]?.cooperationDuties ?? ''
  } finally {
    database.close()
  }
}

test(`a program killed ${KILLS} times while a clerk types keeps what it called saved`, async ({
  browser,
  dataFolder: folder,
}) => {
  test.setTimeout(60_000 + KILLS * 30_000)
  const context = await browser.newContext(CONTEXT_OPTIONS)
  let shown = 0
  let before = ''
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = await startServer(folder)
    const page = await openDuties(context, server, kill === 0)
    if (kill === 0) before = await editorOf(page).field('配合职责').inputValue()
    const killing = killLater(server, 100 + Math.random() * 2_900)
    await typeUntil(page, () => killing.done)
    await killing.end
    const texts = await page.evaluate(() => window.savedTexts ?? [])
    const typed = await editorOf(page).field('配合职责').inputValue()
    await page.close()

    const stored = await dutiesOnDisk(folder)
    const saved = texts.filter((text) => text !== before).at(-1)
    if (saved === undefined) expect([before, typed.slice(0, stored.length)]).toContain(stored)
    else {
      shown += 1
      // The last write may have reached the disk without the screen having been able to say so.
      expect(stored.startsWith(saved), `on disk ${stored}, called saved ${saved}`).toBe(true)
      expect(typed.startsWith(stored)).toBe(true)
    }
    before = stored
  }
  await context.close()
  test.info().annotations.push({ type: 'kills', description: `${KILLS}, ${shown} of them after 已保存` })
  expect(shown).toBeGreaterThan(0)
})

test('a browser killed half a second after the last key has lost nothing', async ({ dataFolder: folder }) => {
  const server = await startServer(folder)
  const program = await chromium.launchServer(CHROMIUM_OPTIONS)
  const browser = await chromium.connect(program.wsEndpoint())
  const context = await browser.newContext(CONTEXT_OPTIONS)
  const page = await openDuties(context, server, true)
  const text = '1.每月巡查河道，发现问题立即上报。'
  await page.keyboard.type(text)
  // What is promised: half a second after the last key.
  await page.waitForTimeout(500)
  program.process().kill('SIGKILL')
  await server.stop('SIGKILL')
  expect(await dutiesOnDisk(folder)).toBe(text)
})
