import type { Page } from '@playwright/test'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** The title of each page that the browser was asked to print. */
async function printedTitles(page: Page): Promise<string[]> {
  return page.evaluate(() => JSON.parse(document.body.dataset['printed'] ?? '[]') as string[])
}

/** No dialog opens in a browser without a screen: the order to print is noted instead. */
async function notePrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inner = real?.get?.call(this) as Window
        inner.print = () => {
          const printed = JSON.parse(document.body.dataset['printed'] ?? '[]') as string[]
          document.body.dataset['printed'] = JSON.stringify([...printed, inner.document.title])
        }
        return inner
      },
    })
  })
}

test('the list is printed by Ctrl+P, from the menu and from the preview, with what was just typed', async ({
  page,
  carrier,
}) => {
  test.skip(carrier !== 'twin', 'the program itself prints in a window of its own')
  const editor = await openSample(page)
  await notePrinting(page)
  await editor.field('事项名称').fill('村级后备干部培养')
  await page.keyboard.press('Control+p')
  const title = '云泽市云泽县青禾镇配合履职事项清单'
  await expect.poll(() => printedTitles(page)).toEqual([title])
  const paper = page.frameLocator('#print-frame')
  await expect(paper.getByText('村级后备干部培养').first()).toBeAttached()
  await expect(paper.locator('th')).toHaveCount(6)
  // The page's own style reaches it: fixed columns, a header that is not broken.
  await expect(paper.locator('table')).toHaveCSS('table-layout', 'fixed')

  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: '打印…' }).click()
  await expect.poll(() => printedTitles(page)).toEqual([title, title])

  await page.getByRole('button', { name: '整份预览' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '打印' }).click()
  await expect.poll(() => printedTitles(page)).toEqual([title, title, title])
})
