import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** The words and places of 部门名录, so that specs read as a clerk would tell them. */
export function directoryOf(page: Page) {
  const entries = page.getByRole('region', { name: '名录里的部门' })
  return {
    entries,
    /** A department of the directory by its full name, with its short and former names and its items. */
    entry: (name: string): Locator =>
      entries.getByRole('button').filter({ has: page.getByText(name, { exact: true }) }),
    chosen: page.getByRole('complementary', { name: '选中的部门' }),
    /** Names that lists use and the directory does not know. */
    unlisted: page.getByRole('region', { name: '清单里用到、名录里还没有的名称' }),
    dialog: page.getByRole('dialog'),
    /** A place of the preview by a part of its row: number, field, reason, text. */
    hit: (text: string | RegExp): Locator =>
      page.getByRole('dialog').getByRole('listitem').filter({ hasText: text }),
  }
}

export async function openDirectory(page: Page): Promise<ReturnType<typeof directoryOf>> {
  await page.getByRole('button', { name: '部门名录' }).click()
  await expect(page.getByRole('heading', { name: '部门名录', level: 1 })).toBeVisible()
  return directoryOf(page)
}
