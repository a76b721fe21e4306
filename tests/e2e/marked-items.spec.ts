import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('items picked by mouse are moved to a category together, and up by key', async ({ page }) => {
  const editor = await openSample(page)
  const bar = page.getByRole('toolbar', { name: '选中事项的操作' })
  await editor.row('流动党员教育管理').click()
  await editor.row('困难群众临时救助').click({ modifiers: ['Control'] })
  await expect(bar).toContainText('已选 2 项')
  await bar.getByRole('button', { name: '移到类别' }).click()
  await page.getByRole('menuitem', { name: '经济发展' }).click()
  await expect(editor.row('流动党员教育管理')).toHaveText(/^7/)
  await expect(editor.row('困难群众临时救助')).toHaveText(/^8/)

  await editor.outline.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(editor.row('流动党员教育管理')).toHaveText(/^6/)
  await expect(editor.row('困难群众临时救助')).toHaveText(/^7/)
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
})

test('the rows stay under the mouse while they are marked, and the marked ones move together', async ({
  page,
}) => {
  const editor = await openSample(page)
  const bar = page.getByRole('toolbar', { name: '选中事项的操作' })
  const top = async (): Promise<number> => (await editor.row('老干部走访慰问').boundingBox())?.y ?? 0
  for (const textSize of ['标准', '特大']) {
    await page.getByRole('button', { name: '帮助' }).click()
    await page.getByRole('menuitem', { name: textSize, exact: true }).click()
    await editor.row('流动党员教育管理').click()
    const before = await top()
    await editor.row('困难群众临时救助').click({ modifiers: ['Control'] })
    await expect(bar).toContainText('已选 2 项')
    expect(await top(), textSize).toBe(before)
    await page.keyboard.press('Escape')
    await expect(bar).toHaveCount(0)
  }
  await editor.row('流动党员教育管理').click()
  await editor.row('老干部走访慰问').click({ modifiers: ['Control'] })
  await bar.getByRole('button', { name: '上移选中的事项' }).click()
  await expect(editor.row('流动党员教育管理')).toHaveText(/^1/)
  await expect(editor.row('老干部走访慰问')).toHaveText(/^2/)
})

test('items marked by keys are deleted with one undo', async ({ page }) => {
  const editor = await openSample(page)
  const bar = page.getByRole('toolbar', { name: '选中事项的操作' })
  await editor.outline.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar).toContainText('已选 2 项')
  await page.keyboard.press('Delete')
  await expect(page.getByText('5 个类别 · 18 个事项')).toBeVisible()
  await page.getByText('已删除 2 个事项').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('5 个类别 · 20 个事项')).toBeVisible()
})

test('a search ends the marks: nothing is deleted that is not shown', async ({ page }) => {
  const editor = await openSample(page)
  const bar = page.getByRole('toolbar', { name: '选中事项的操作' })
  await editor.outline.focus()
  await page.keyboard.press('Control+a')
  await expect(bar).toContainText('已选 20 项')
  await page.getByLabel('搜索全部内容').fill('流动党员')
  await expect(bar).toBeHidden()
})

test('all items are given a state at once', async ({ page }) => {
  const editor = await openSample(page)
  const bar = page.getByRole('toolbar', { name: '选中事项的操作' })
  await editor.outline.focus()
  await page.keyboard.press('Control+a')
  await expect(bar).toContainText('已选 20 项')
  await bar.getByRole('button', { name: '状态' }).click()
  await page.getByRole('menuitem', { name: '待部门确认' }).click()
  await expect(editor.outline.getByText('待部门确认').first()).toBeAttached()
  await page.keyboard.press('Control+z')
  await expect(editor.outline.getByText('待部门确认')).toHaveCount(0)
})

test('marked items are dragged together', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('流动党员教育管理').click()
  await editor.row('老干部走访慰问').click({ modifiers: ['Shift'] })
  await editor.row('老干部走访慰问').dragTo(editor.row('民生服务'))
  await expect(editor.row('流动党员教育管理')).toHaveText(/^6/)
  await expect(editor.row('老干部走访慰问')).toHaveText(/^7/)
})
