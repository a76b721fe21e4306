import type { Page } from '@playwright/test'
import { editorOf, openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import type { App } from './fixtures.ts'

/** The longest text that a field of an item takes. */
const LONGEST = 200_000

const longText = (length: number): string =>
  '每季度巡查河道一次，发现问题立即上报。'.repeat(length / 19 + 1).slice(0, length)

/** Closes the window as a clerk does, at once; the program must not ask anything. */
async function close(page: Page): Promise<void> {
  page.on('dialog', (dialog) => {
    throw new Error(`the window asked before it closed: ${dialog.message()}`)
  })
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
}

/** The list's text in another window, after the first one is gone. */
async function textIn(app: App, address: string, label: string): Promise<() => Promise<string>> {
  const other = await app.newWindow()
  await other.goto(address)
  await other.reload()
  await expect(editorOf(other).outline).toBeVisible()
  return () => editorOf(other).field(label).inputValue()
}

test('the last letters in the longest text are saved though the window closes at once', async ({
  page,
  app,
}) => {
  const mine = await openSample(page)
  const text = longText(LONGEST - 10)
  await mine.field('内部备注').fill(text)
  await mine.saved()
  await mine.field('内部备注').press('Control+End')
  await page.keyboard.insertText('，完')
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('末：')
  await close(page)
  const stored = await textIn(app, page.url(), '内部备注')
  await expect.poll(async () => (await stored()) === `末：${text}，完`).toBe(true)
})

test('several steps within a quarter of a second, in two fields, are saved though the window closes at once', async ({
  page,
  app,
}) => {
  const mine = await openSample(page)
  await page.evaluate(() => {
    const slowly = window.fetch
    // The answer to the first write comes after the window is gone.
    window.fetch = (...request) =>
      slowly(...request).then((answer) => new Promise((resolve) => setTimeout(() => resolve(answer), 5_000)))
  })
  await mine.field('备注').fill('一')
  await page.keyboard.press('Enter')
  await page.keyboard.type('二')
  await page.waitForTimeout(300)
  await page.keyboard.press('Enter')
  await page.keyboard.type('三')
  await mine.field('内部备注').fill('已核')
  await close(page)
  const stored = await textIn(app, page.url(), '备注')
  await expect.poll(stored).toBe('一\n二\n三')
  await expect.poll(await textIn(app, page.url(), '内部备注')).toBe('已核')
})

test('a pasted text too long to outlive its window is asked for until it is saved', async ({ page, app }) => {
  const mine = await openSample(page)
  const text = longText(60_000)
  const mayGo = Promise.withResolvers<void>()
  await page.route('**/api/call/item.update', async (route) => {
    await mayGo.promise
    await route.continue()
  })
  const asked = page.waitForEvent('dialog')
  await mine.field('内部备注').fill(text)
  const closing = page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await closing
  // Who stays has it saved, and is asked nothing more.
  mayGo.resolve()
  await mine.saved()
  await close(page)
  const stored = await textIn(app, page.url(), '内部备注')
  await expect.poll(async () => (await stored()) === text).toBe(true)
})
