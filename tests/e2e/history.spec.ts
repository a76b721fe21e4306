import { editorOf, keepVersion, openHistory, openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('last week’s wording is found in the history, also after a restart', async ({ page, app }) => {
  const editor = await openSample(page)
  await editor.field('事项名称').fill('村书记后备人选培养')
  await editor.saved()
  await app.restart()
  await page.getByText('青禾镇配合履职事项清单').click()
  await expect(editor.field('事项名称')).toHaveValue('村书记后备人选培养')

  const history = await openHistory(page)
  await history.getByRole('button', { name: '看改动' }).click()
  await expect(history.locator('del')).toHaveText('村党组织书记后备人选培养工作')
  await expect(history.locator('ins')).toHaveText('村书记后备人选培养')
})

test('one item is brought back as it was after an earlier change, and then the whole list', async ({
  page,
}) => {
  const editor = await openSample(page)
  await editor.field('事项名称').fill('村书记后备人选培养')
  await editor.saved()
  await editor.field('备注').fill('每年一次')
  await editor.row('流动党员教育管理').click()
  await editor.field('备注').fill('每半年一次')
  await editor.saved()

  const history = await openHistory(page)
  const entry = history.locator('.history-entry').filter({ hasText: '修改事项名称' })
  await entry.getByRole('button', { name: '看改动' }).click()
  await entry.getByRole('button', { name: '把这个事项恢复成这样' }).click()
  await expect(page.getByText(/^这个事项已恢复/)).toBeVisible()
  await history.getByRole('button', { name: '关闭' }).click()
  // The other item keeps what was written since.
  await expect(editor.field('备注')).toHaveValue('每半年一次')
  await editor.row('村书记后备人选培养').click()
  await expect(editor.field('备注')).toHaveValue('')

  await page.getByRole('button', { name: '历史', exact: true }).click()
  await entry.getByRole('button', { name: '恢复到这里' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText(/^整份清单已恢复到这一步之后/)).toBeVisible()
  await history.getByRole('button', { name: '关闭' }).click()
  await expect(editor.field('事项名称')).toHaveValue('村书记后备人选培养')
  await editor.row('流动党员教育管理').click()
  await expect(editor.field('备注')).toHaveValue('')

  // Bringing back is a change like any other.
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(editor.field('备注')).toHaveValue('每半年一次')
  await page.getByRole('button', { name: '撤销' }).click()
  await editor.row('村书记后备人选培养').click()
  await expect(editor.field('备注')).toHaveValue('每年一次')
})

test('a version is kept before the departments are asked, looked at later, and restored', async ({
  page,
}) => {
  const editor = await openSample(page)
  const history = await openHistory(page)
  await keepVersion(history)
  await history.getByRole('button', { name: '关闭' }).click()

  await editor.field('事项名称').fill('改得不对')
  await editor.saved()
  await page.getByRole('button', { name: '历史' }).click()
  await history.getByRole('tab', { name: '版本' }).click()
  await history.getByRole('button', { name: '查看' }).click()
  const view = page.getByRole('dialog', { name: '版本：征求意见稿' })
  await expect(view.getByRole('cell', { name: '村党组织书记后备人选培养工作' })).toBeVisible()
  const pages = view.getByRole('group', { name: /^共 \d+ 页$/ })
  const count = Number(/\d+/.exec((await pages.getAttribute('aria-label')) ?? '')?.[0])
  await pages.focus()
  await page.keyboard.press('End')
  await expect(view.getByRole('article', { name: `第 ${count} 页` })).toBeInViewport()
  await view.getByRole('button', { name: '关闭' }).click()
  await history.getByRole('button', { name: '恢复', exact: true }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '恢复', exact: true }).click()
  await expect(editor.field('事项名称')).toHaveValue('村党组织书记后备人选培养工作')
})

test('the state of an item and an internal note are kept, and stay out of the preview', async ({ page }) => {
  const editor = await openSample(page)
  await page.getByText('待部门确认', { exact: true }).click()
  await editor.field('内部备注').fill('已电话联系，周五前回复')
  await editor.saved()
  await page.reload()
  const again = editorOf(page)
  await expect(page.getByRole('radio', { name: '待部门确认' })).toBeChecked()
  await expect(again.field('内部备注')).toHaveValue('已电话联系，周五前回复')
  await expect(again.preview).not.toContainText('周五前回复')
})
