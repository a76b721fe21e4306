import type { Page } from '@playwright/test'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** The number in the heading over the form. */
async function expectItem(page: Page, number: number): Promise<void> {
  await expect(page.getByRole('heading', { name: new RegExp(`^第 ${number} 项`) })).toBeVisible()
}

test('one column is revised through the items by key: the cursor stays in its field', async ({ page }) => {
  const editor = await openSample(page)
  for (const label of ['事项名称', '备注', '内部备注', '履职保障', '对应上级部门']) {
    await editor.row('村党组织书记后备人选培养工作').click()
    await editor.field(label).focus()
    for (const number of [2, 3]) {
      await page.keyboard.press('Control+ArrowDown')
      await expectItem(page, number)
      await expect(editor.field(label)).toBeFocused()
      await expect(editor.field(label)).toBeInViewport()
    }
    await page.keyboard.press('Control+ArrowUp')
    await expectItem(page, 2)
    await expect(editor.field(label)).toBeFocused()
  }
  await editor.field('备注').focus()
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.type('每年一次')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.type('每季度一次')
  await editor.row('老干部走访慰问').click()
  await expect(editor.field('备注')).toHaveValue(/^每年一次/)
})

test('the cursor stays in a duty text, in blocks as well as in one piece', async ({ page }) => {
  const editor = await openSample(page)
  const main = page.getByRole('main')
  await editor.row('村党组织书记后备人选培养工作').click()
  const blocks = main.getByRole('group', { name: '上级部门职责' })
  await blocks.getByLabel('上级部门职责第 1 段的标题').focus()
  await page.keyboard.press('Control+ArrowDown')
  await expectItem(page, 2)
  await expect(blocks.getByLabel('上级部门职责第 1 段的标题')).toBeFocused()
  await blocks.locator('textarea').first().focus()
  await page.keyboard.press('Control+ArrowUp')
  await expectItem(page, 1)
  await expect(blocks.locator('textarea').first()).toBeFocused()

  await editor.asPlainText('上级部门职责')
  await editor.field('上级部门职责').focus()
  await page.keyboard.press('Control+ArrowDown')
  await expectItem(page, 2)
  await expect(editor.field('上级部门职责')).toBeFocused()
})

test('who works in the outline stays there, and a jump by number goes into the name', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('村党组织书记后备人选培养工作').click()
  await page.keyboard.press('Control+ArrowDown')
  await expectItem(page, 2)
  await expect(editor.outline).toBeFocused()

  for (const number of [14, 14, 3]) {
    await page.keyboard.press('Control+g')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('序号').fill(String(number))
    await page.keyboard.press('Enter')
    await expectItem(page, number)
    await expect(dialog).toBeHidden()
    await expect(editor.field('事项名称')).toBeFocused()
    await editor.field('备注').focus()
  }
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('dialog').getByLabel('序号')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(editor.field('备注')).toBeFocused()
})

test('an undo that shows another item keeps the cursor in its field', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('流动党员教育管理').click()
  await editor.field('备注').fill('每年一次')
  await editor.saved()
  await editor.row('老干部走访慰问').click()
  await editor.field('履职保障').focus()
  await page.keyboard.press('Control+z')
  await expectItem(page, 2)
  await expect(editor.field('履职保障')).toBeFocused()
  await editor.row('老干部走访慰问').click()
  await page.keyboard.press('Control+y')
  await expectItem(page, 2)
  await expect(editor.outline).toBeFocused()

  await editor.row('标题和说明').click()
  await editor.field('年度').fill('2031')
  await editor.saved()
  await editor.row('老干部走访慰问').click()
  await editor.field('备注').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: '标题和说明' })).toBeVisible()
  await expect(editor.outline).toBeFocused()
})

test('who comes back from the directory, or closes a dialog, goes on in the outline', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('老干部走访慰问').click()
  await page.getByRole('button', { name: '部门名录' }).click()
  await page.getByRole('button', { name: '回到清单' }).click()
  await expectItem(page, 3)
  await expect(editor.outline).toBeFocused()

  await editor.row('老干部走访慰问').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '复制到别的清单…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(editor.outline).toBeFocused()
})

test('the form of another item begins at its top, under a heading that says which it is', async ({
  page,
}) => {
  const editor = await openSample(page)
  await page.setViewportSize({ width: 1280, height: 500 })
  const top = (): Promise<number> => page.locator('.form-scroll').evaluate((scroll) => scroll.scrollTop)
  await editor.row('村党组织书记后备人选培养工作').click()
  await editor.field('内部备注').scrollIntoViewIfNeeded()
  expect(await top()).toBeGreaterThan(100)
  await editor.row('流动党员教育管理').click()
  const heading = page.getByRole('heading', { name: /^第 2 项 · 流动党员教育/ })
  await expect(heading).toBeVisible()
  await expect.poll(top).toBe(0)

  await editor.field('事项名称').fill('流动党员教育、管理和服务'.repeat(8))
  await expect(heading).toHaveAttribute('title', `第 2 项 · ${'流动党员教育、管理和服务'.repeat(8)}`)
  const head = await page.locator('.form-pane .pane-head').boundingBox()
  expect(head?.height).toBeLessThan(60)
})
