import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('what is typed is saved by itself, shown as it will print, and survives a power failure', async ({
  page,
  app,
}) => {
  const editor = await openSample(page)
  await editor.row('流动党员教育管理').click()
  await editor.field('事项名称').fill('流动党员教育、管理和服务')
  await editor.field('配合职责').fill('青禾镇：\n1.每季度走访一次流动党员家庭。')
  await editor.saved()
  await expect(editor.preview).toContainText('1.每季度走访一次流动党员家庭。')
  await expect(editor.row('流动党员教育、管理和服务')).toBeVisible()

  await app.restart('SIGKILL')
  await page.getByRole('link', { name: /青禾镇/ }).click()
  await editor.row('流动党员教育、管理和服务').click()
  await expect(editor.field('配合职责')).toHaveValue('青禾镇：\n1.每季度走访一次流动党员家庭。')
})

test('undo and redo by keys and by buttons show the state of the database', async ({ page }) => {
  const editor = await openSample(page)
  const name = editor.field('事项名称')
  const before = await name.inputValue()
  await name.fill('甲事项')
  await editor.saved()
  await name.press('Control+z')
  await expect(name).toHaveValue(before)
  await name.press('Control+y')
  await expect(name).toHaveValue('甲事项')
  await name.press('Control+z')
  await expect(name).toHaveValue(before)
  await name.press('Control+Shift+z')
  await expect(name).toHaveValue('甲事项')

  const undo = page.getByRole('button', { name: '撤销' })
  await undo.click()
  await expect(name).toHaveValue(before)
  await expect(undo).toBeDisabled()
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(name).toHaveValue('甲事项')
})

test('an undo right after the last key takes back that typing, not the step before', async ({ page }) => {
  const editor = await openSample(page)
  const remarks = editor.field('备注')
  await remarks.fill('每年一次')
  await editor.saved()
  // The clerk pauses: what was typed before and what comes now are not one step.
  await page.waitForTimeout(1_600)
  await editor.field('事项名称').fill('刚刚改的名称')
  await page.keyboard.press('Control+z')
  await expect(editor.field('事项名称')).not.toHaveValue('刚刚改的名称')
  await expect(remarks).toHaveValue('每年一次')
})

test('when saving fails the text stays, the reason is said, and 重试 saves it', async ({ page }) => {
  const editor = await openSample(page)
  await page.route('**/api/call/item.update', (route) =>
    route.fulfill({ json: { ok: false, error: { code: 'database', message: '磁盘已满，没有保存。' } } }),
  )
  await editor.field('事项名称').fill('不能丢的名称')
  await expect(page.getByRole('alert')).toContainText('磁盘已满，没有保存。')
  await expect(editor.field('事项名称')).toHaveValue('不能丢的名称')
  await editor.row('老干部走访慰问').click()
  await editor.row('不能丢的名称').click()
  await expect(editor.field('事项名称')).toHaveValue('不能丢的名称')

  await page.unroute('**/api/call/item.update')
  await page.getByRole('button', { name: '重试' }).click()
  await editor.saved()
  await page.reload()
  await expect(editor.field('事项名称')).toHaveValue('不能丢的名称')
})

test('text that could not be saved: Escape stays in the list, and nothing is exported without it', async ({
  page,
}) => {
  const editor = await openSample(page)
  await page.route('**/api/call/item.update', (route) =>
    route.fulfill({ json: { ok: false, error: { code: 'database', message: '磁盘已满，没有保存。' } } }),
  )
  await editor.field('事项名称').fill('不能丢的名称')
  await expect(page.getByRole('alert')).toContainText('磁盘已满，没有保存。')
  await page.getByRole('button', { name: '清单库' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('还没有保存成功')
  await page.keyboard.press('Escape')
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: '留在这里' }).click()
  await expect(editor.field('事项名称')).toHaveValue('不能丢的名称')

  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: /Word 文档/ }).click()
  await expect(page.getByText('没有导出；请先点“重试”存好')).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByText('没有打印；请先点“重试”存好')).toBeVisible()
})

test('leaving the page at once after the last key loses nothing', async ({ page }) => {
  const editor = await openSample(page)
  await editor.field('事项名称').fill('离开前最后的字')
  await page.reload()
  await expect(editor.field('事项名称')).toHaveValue('离开前最后的字')
})

test('title, office, year and notes of the list are edited like any other text', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('标题和说明').click()
  await editor.field('标题').fill('云泽县\n青禾镇配合履职事项清单（修订）')
  await editor.field('年度').fill('2028')
  await editor.field('表下的说明').fill('注：自印发之日起施行。')
  await editor.saved()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('云泽县青禾镇配合履职事项清单（修订）')
  await expect(editor.preview).toContainText('注：自印发之日起施行。')
  await page.reload()
  await editor.row('标题和说明').click()
  await expect(editor.field('年度')).toHaveValue('2028')
})

test('departments are picked from names in use or typed, several at once', async ({ page }) => {
  const editor = await openSample(page)
  const departments = page.getByRole('main').getByRole('combobox', { name: '对应上级部门' })
  await departments.fill('老干部')
  await page.locator('.ant-select-item-option').filter({ hasText: '云泽县委老干部局' }).click()
  await departments.fill('云泽县档案馆、云泽县史志办公室、')
  await departments.blur()
  await editor.saved()
  for (const name of ['云泽县委组织部', '云泽县委老干部局', '云泽县档案馆', '云泽县史志办公室'])
    await expect(editor.preview).toContainText(name)
})
