import type { Page } from '@playwright/test'
import { comeBack, editorOf, openSample, otherWindow } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** In the library, with the mouse on the sample list until its screen is drawn out of sight. */
async function pointAtList(page: Page): Promise<void> {
  await page.getByRole('row').filter({ hasText: '青禾镇' }).hover()
  await expect(page.locator('.editor-bar')).toBeAttached()
}

test('a list that was made ready opens as it is by then, however it was changed meanwhile', async ({
  page,
  app,
}) => {
  const mine = await openSample(page)
  const { editor: theirs } = await otherWindow(page, app)

  await page.getByRole('button', { name: '清单库' }).click()
  await pointAtList(page)
  await theirs.field('备注').fill('每季度一次')
  await theirs.saved()
  await page.getByRole('row').filter({ hasText: '青禾镇' }).click()
  await expect(mine.field('备注')).toHaveValue('每季度一次')

  await mine.field('备注').fill('每月一次')
  await mine.saved()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a list that was made ready opens at its beginning, whatever another window put or took there', async ({
  page,
  app,
}) => {
  const mine = await openSample(page)
  const { editor: theirs } = await otherWindow(page, app)
  await page.getByRole('button', { name: '清单库' }).click()
  await pointAtList(page)
  await theirs.row('流动党员教育管理').click()
  await theirs.outline.press('Alt+ArrowUp')
  await expect(theirs.row('流动党员教育管理')).toHaveText('1流动党员教育管理')
  await page.getByRole('row').filter({ hasText: '青禾镇' }).click()
  await expect(mine.field('事项名称')).toHaveValue('流动党员教育管理')

  await page.getByRole('button', { name: '清单库' }).click()
  await pointAtList(page)
  await theirs.row('流动党员教育管理').press('Delete')
  await expect(theirs.outline.getByRole('treeitem')).toHaveCount(25)
  await page.getByRole('row').filter({ hasText: '青禾镇' }).click()
  await expect(mine.field('事项名称')).toHaveValue('村党组织书记后备人选培养工作')
  await expect(page.getByText('已在另一个窗口或程序中删除')).toHaveCount(0)

  // Once the clerk works in it, it stays before her.
  await mine.field('备注').focus()
  await theirs.row('老干部走访慰问').click()
  await theirs.outline.press('Alt+ArrowUp')
  await expect(theirs.row('老干部走访慰问')).toHaveText('1老干部走访慰问')
  await comeBack(page)
  await expect(mine.row('老干部走访慰问')).toHaveText('1老干部走访慰问')
  await expect(mine.field('事项名称')).toHaveValue('村党组织书记后备人选培养工作')
  await expect(mine.field('备注')).toBeFocused()
})

test('keys pressed in the library do nothing to the list that was made ready', async ({ page }) => {
  const editor = await openSample(page)
  await page.getByRole('button', { name: '清单库' }).click()
  await pointAtList(page)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+g')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('错字')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('tree')).toHaveCount(0)

  await page.getByRole('row').filter({ hasText: '青禾镇' }).click()
  await expect(editor.outline.getByRole('treeitem')).toHaveCount(26)
  await expect(page.getByRole('searchbox').or(page.getByLabel('搜索全部内容'))).toHaveValue('')
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled()
})

test('“back” from the library returns to the item that was edited, not to the first one', async ({
  page,
}) => {
  const editor = await openSample(page)
  await editor.row('流动党员教育管理').click()
  await expect(editor.field('事项名称')).toHaveValue(/流动党员教育管理/)
  await page.getByRole('button', { name: '清单库' }).click()
  await pointAtList(page)
  await page.goBack()
  await expect(editor.field('事项名称')).toHaveValue(/流动党员教育管理/)
  await page.goForward()
  await expect(page.getByRole('table')).toBeVisible()
  // Opened anew, a list begins at its first item.
  await pointAtList(page)
  await page.getByRole('row').filter({ hasText: '青禾镇' }).click()
  await expect(editor.row('流动党员教育管理')).toHaveAttribute('aria-selected', 'false')
})

test('“forward” returns to the item with what another window wrote meanwhile, in the preview too', async ({
  page,
  app,
}) => {
  const mine = await openSample(page)
  await mine.row('流动党员教育管理').click()
  await expect(page).toHaveURL(/item/)
  const other = await app.newWindow()
  await other.goto(page.url())
  const theirs = editorOf(other)
  await expect(theirs.field('备注')).toBeVisible()
  await page.goBack()
  await pointAtList(page)
  await theirs.field('备注').fill('每季度一次')
  await theirs.saved()
  await page.goForward()
  await expect(mine.field('备注')).toHaveValue('每季度一次')
  await expect(mine.preview.locator('[data-row]').filter({ hasText: '流动党员教育管理' })).toBeInViewport()
})

test('a list deleted elsewhere while it was made ready is not opened; the clerk is told', async ({
  page,
  app,
}) => {
  await openSample(page)
  const other = await app.newWindow()
  await other.goto(page.url())
  await expect(editorOf(other).outline).toBeVisible()
  await page.getByRole('button', { name: '清单库' }).click()
  await pointAtList(page)
  await other.getByRole('button', { name: '清单库' }).click()
  await other.getByRole('button', { name: /^删除/ }).click()
  await expect(other.getByText('已删除')).toBeVisible()

  await page.getByRole('row').filter({ hasText: '青禾镇' }).click()
  await expect(page.getByText('打不开这份清单')).toBeVisible()
  await page.getByRole('button', { name: '回到清单库' }).click()
  await expect(page.getByRole('button', { name: '打开示例清单' })).toBeVisible()
})

test('a list whose check fails when it is opened stays open with what is typed', async ({ page }) => {
  const editor = await openSample(page)
  await page.getByRole('button', { name: '清单库' }).click()
  await pointAtList(page)
  const typed = Promise.withResolvers<void>()
  await page.route(
    '**/api/call/list.revision',
    async (route) => {
      await typed.promise
      await route.abort()
    },
    { times: 1 },
  )
  await page.getByRole('row').filter({ hasText: '青禾镇' }).click()
  await editor.field('备注').fill('每季度')
  const failed = page.waitForEvent('requestfailed')
  typed.resolve()
  await failed
  await page.keyboard.type('一次')
  await editor.saved()
  await expect(editor.field('备注')).toHaveValue('每季度一次')
  await expect(editor.field('备注')).toBeFocused()
})

test('while the lists can’t be read, the library rests', async ({ page }) => {
  await page.addInitScript(() => {
    const ask = window.requestIdleCallback.bind(window)
    Object.assign(window, { asked: 0 })
    window.requestIdleCallback = (...input) => {
      Object.assign(window, { asked: Number(Reflect.get(window, 'asked')) + 1 })
      return ask(...input)
    }
  })
  await page.route('**/api/call/library.lists', (route) => route.abort())
  await page.reload()
  await expect(page.getByRole('button', { name: '重试' })).toBeVisible()
  const asked = (): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'asked'))
  await page.waitForTimeout(300)
  const before = await asked()
  await page.waitForTimeout(500)
  expect(await asked()).toBe(before)
})
