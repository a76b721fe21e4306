import type { Page } from '@playwright/test'
import { comeBack, openSample, otherWindow } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import type { App } from './fixtures.ts'

/** An item open in this window that was deleted in the other one. */
async function openDeletedElsewhere(page: Page, app: App) {
  const mine = await openSample(page)
  const { editor: theirs } = await otherWindow(page, app)
  await theirs.row('流动党员教育管理').click()
  await mine.row('流动党员教育管理').click()
  await theirs.row('流动党员教育管理').press('Delete')
  await expect(theirs.row('流动党员教育管理')).toHaveCount(0)
  return mine
}

test('two windows in one field: both texts are shown, and the clerk keeps one of them', async ({
  page,
  app,
}) => {
  const mine = await openSample(page)
  const { other, editor: theirs } = await otherWindow(page, app)
  await theirs.field('备注').fill('每季度一次')
  await theirs.saved()
  await mine.field('备注').fill('每半年一次')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('“备注”刚在另一个窗口或程序中也改过')
  await expect(dialog.getByRole('region', { name: '另一处改的' })).toContainText('每季度一次')
  await expect(dialog.getByRole('region', { name: '我刚才输入的' })).toContainText('每半年一次')
  // The clerk types on: no key of that may choose.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: '用另一处的' }).click()
  await expect(dialog).toBeHidden()
  await expect(mine.field('备注')).toHaveValue('每季度一次')
  // The choice is no loss: undo brings the other text back.
  await mine.saved()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(mine.field('备注')).toHaveValue('每半年一次')
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(mine.field('备注')).toHaveValue('每季度一次')

  await mine.field('备注').fill('每月一次')
  await mine.saved()
  // The other window has not looked since.
  await theirs.field('备注').fill('每周一次')
  const theirDialog = other.getByRole('dialog')
  await theirDialog.getByRole('button', { name: '用我的' }).click()
  await theirs.saved()
  await page.reload()
  await expect(mine.field('备注')).toHaveValue('每周一次')
})

test('both texts can stay, and the choice can be taken back', async ({ page, app }) => {
  const mine = await openSample(page)
  const { editor: theirs } = await otherWindow(page, app)
  const duties = theirs.field('内部备注')
  await duties.fill('已电话核实。')
  await theirs.saved()
  await mine.field('内部备注').fill('待民政局回复。')
  await page.getByRole('dialog').getByRole('button', { name: '两段都留下' }).click()
  await expect(mine.field('内部备注')).toHaveValue('已电话核实。\n待民政局回复。')
  await mine.saved()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(mine.field('内部备注')).toHaveValue('已电话核实。')
})

test('what is typed into an item that was deleted in another window becomes a new item', async ({
  page,
  app,
}) => {
  const mine = await openDeletedElsewhere(page, app)
  const rowsBefore = await mine.outline.getByRole('treeitem').allTextContents()
  await mine.field('备注').fill('不能丢的备注')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('这个事项已在另一个窗口或程序中删除')
  await expect(dialog).toContainText('不能丢的备注')
  await dialog.getByRole('button', { name: '存成新事项' }).click()
  await expect(page.getByText(/已存成新事项/)).toBeVisible()
  await mine.saved()
  // It is shown, and stands where it stood.
  await expect(mine.field('备注')).toHaveValue('不能丢的备注')
  await expect(mine.outline.getByRole('treeitem')).toHaveText(rowsBefore)

  await mine.field('事项名称').fill('流动党员服务')
  await mine.saved()
  await page.reload()
  await mine.row('流动党员服务').click()
  await expect(mine.field('备注')).toHaveValue('不能丢的备注')
})

test('typing into a deleted item can be given up, and other items are saved as before', async ({
  page,
  app,
}) => {
  const mine = await openDeletedElsewhere(page, app)
  await mine.field('备注').fill('不要的备注')
  await page.getByRole('dialog').getByRole('button', { name: '不要了' }).click()
  await expect(mine.row('流动党员教育管理')).toHaveCount(0)
  await mine.row('老干部走访慰问').click()
  await mine.field('备注').fill('每年两次')
  await mine.saved()
})

test('a word that is begun and given up does not cover what another window wrote meanwhile', async ({
  page,
  app,
}) => {
  const mine = await openSample(page)
  const { editor: theirs } = await otherWindow(page, app)
  await mine.field('备注').focus()
  const session = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('mei')
  await theirs.field('备注').fill('每季度一次')
  await theirs.saved()
  let readings = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/list.get')) readings += 1
  })
  const looked = page.waitForResponse('**/api/call/list.revision')
  await comeBack(page)
  await looked
  await page.waitForTimeout(300)
  expect(readings, 'read below the word that is being composed').toBe(0)
  await compose('')
  await expect(mine.field('备注')).toHaveValue('每季度一次')
})

test('where the open item is deleted in another window, nothing is typed into its neighbour', async ({
  page,
  app,
}) => {
  const mine = await openDeletedElsewhere(page, app)
  await mine.field('备注').focus()
  await comeBack(page)
  await expect(page.getByRole('alert').filter({ hasText: '“流动党员教育管理”已在另一个窗口' })).toBeFocused()
  // The clerk types on: no field takes it, and no button.
  await page.keyboard.type('每年一次 ')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await expect(mine.outline.getByRole('treeitem')).toHaveCount(25)
  await page.getByRole('button', { name: '看旁边的事项' }).click()
  await expect(mine.field('事项名称')).toHaveValue('老干部走访慰问')
  await expect(mine.field('备注')).not.toHaveValue(/每年一次/)
})

test('an item deleted in another window is there again when it takes that back', async ({ page, app }) => {
  const mine = await openSample(page)
  const { other, editor: theirs } = await otherWindow(page, app)
  await mine.row('流动党员教育管理').click()
  await theirs.row('流动党员教育管理').click()
  await theirs.row('流动党员教育管理').press('Delete')
  await expect(theirs.row('流动党员教育管理')).toHaveCount(0)
  await comeBack(page)
  await expect(page.getByText('已在另一个窗口或程序中删除')).toBeVisible()
  await other.getByRole('button', { name: '撤销', exact: true }).first().click()
  await expect(theirs.row('流动党员教育管理')).toBeVisible()
  await comeBack(page)
  await expect(mine.field('事项名称')).toHaveValue('流动党员教育管理')
})

test('what was deleted in another window can be put back as a new item', async ({ page, app }) => {
  const mine = await openDeletedElsewhere(page, app)
  const rowsBefore = await mine.outline.getByRole('treeitem').allTextContents()
  await comeBack(page)
  await page.getByRole('button', { name: '存成新事项' }).click()
  await expect(mine.field('事项名称')).toHaveValue('流动党员教育管理')
  await expect(mine.outline.getByRole('treeitem')).toHaveText(rowsBefore)
})
