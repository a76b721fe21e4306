import type { FileChooser, Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import type { App } from './fixtures.ts'

/** The words and places of a list's screen, so that specs read as a clerk would tell them. */
export function editorOf(page: Page) {
  const outline = page.getByRole('tree')
  return {
    outline,
    /** A row of the outline by a part of its text. */
    row: (text: string): Locator => outline.getByRole('treeitem').filter({ hasText: text }),
    field: (label: string): Locator => page.getByRole('main').getByLabel(label, { exact: true }),
    /** Shows a duty text as one text, for specs that read or write the whole cell. */
    asPlainText: async (label: string): Promise<void> => {
      await page.getByRole('main').getByLabel(`${label}怎样显示`).getByText('纯文本').click()
    },
    saved: async (): Promise<void> => {
      await expect(page.getByTestId('save-status')).toHaveText(/^\s*已保存 \d{2}:\d{2}:\d{2}$/)
    },
    preview: page.getByRole('region', { name: '印出来的样子' }),
  }
}

/** From the first start into the sample list. */
export async function openSample(page: Page): Promise<ReturnType<typeof editorOf>> {
  await page.getByRole('button', { name: '打开示例清单' }).click()
  const editor = editorOf(page)
  await expect(editor.outline).toBeVisible()
  return editor
}

/** What this window shows, in a second window. */
export async function otherWindow(page: Page, app: App) {
  const other = await app.newWindow()
  await other.goto(page.url())
  const editor = editorOf(other)
  await expect(editor.outline).toBeVisible()
  return { other, editor }
}

/** The clerk returns to this window. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('focus')))
}

/** Opens 历史和版本 from a list's screen. */
export async function openHistory(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '历史', exact: true }).click()
  return page.getByRole('dialog', { name: '历史和版本' })
}

/** Keeps the sample list, as it is now, as the version 征求意见稿. */
export async function keepVersion(history: Locator): Promise<void> {
  await history.getByRole('tab', { name: '版本' }).click()
  await history.getByRole('button', { name: '征求意见稿' }).click()
  await history.getByRole('button', { name: '存为版本' }).click()
  await expect(history.getByText('20 个事项')).toBeVisible()
}

/** Chooses files for import, as by the system's file dialog. */
export async function chooseFile(
  page: Page,
  button: string,
  files: Parameters<FileChooser['setFiles']>[0],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(files)
}
