import { fileURLToPath } from 'node:url'
import { openDirectory } from './directory-page.ts'
import { editorOf, openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import { seriousProblems } from './looked-at.ts'

const NEIGHBOUR = fileURLToPath(new URL('../fixtures/lists/neighbour.txt', import.meta.url))

test('机构改革: a department gets its new name checked place by place, and back again', async ({
  page,
  app,
}) => {
  test.slow()
  await app.cli('import', NEIGHBOUR)
  await page.reload()
  const { entry } = await openDirectory(page)
  // The names that the lists use become the directory with one click.
  await page.getByRole('button', { name: '全部收入名录' }).click()
  await expect(page.getByText(/名录现有 3 个部门，其中 1 个名称算作简称/)).toBeVisible()
  await entry('云泽县卫生健康局').click()
  const chosen = page.getByRole('complementary', { name: '选中的部门' })
  await expect(chosen.getByRole('link')).toHaveText(['1　健康小屋管理', '2　流动接种点管理', '3　药具领取'])

  await chosen.getByRole('button', { name: '机构改名…' }).click()
  const dialog = page.getByRole('dialog', { name: '机构改名：云泽县卫生健康局' })
  await dialog.getByLabel('新名称').fill('云泽县卫生健康委员会')
  await dialog.getByLabel('简称“云泽县卫健局”改为').fill('云泽县卫健委')
  // Column, heading and running text; the office of the bureau and a document's title are left to the clerk.
  await expect(dialog.getByRole('status')).toHaveText(/找到 \d+ 处，已勾选 \d+ 处；其中 2 处拿不准/)
  const doubtful = dialog.getByRole('listitem').filter({ hasText: /内设机构|书名号/ })
  await expect(doubtful).toHaveCount(2)
  for (const box of await doubtful.getByRole('checkbox').all()) await expect(box).not.toBeChecked()
  const left = dialog.getByRole('listitem').filter({ hasText: '药具领取统计' })
  await left.getByRole('checkbox').uncheck()
  expect(await seriousProblems(page, { within: '.ant-modal' })).toEqual([])
  await dialog.getByRole('button', { name: /^改名录，并替换勾选的 \d+ 处$/ }).click()
  await expect(page.getByText(/已在 1 份清单里替换 \d+ 处/)).toBeVisible()
  await expect(entry('云泽县卫生健康委员会')).toContainText('曾用名 云泽县卫生健康局')

  await chosen.getByRole('link', { name: '健康小屋管理' }).click()
  const editor = editorOf(page)
  await editor.asPlainText('上级部门职责')
  await expect(editor.preview).toContainText('县卫生健康委员会：')
  await expect(editor.preview).toContainText('由县卫生健康局办公室登记。')
  // What was left is found by proofreading, for the directory knows the former name.
  await page.getByRole('button', { name: /^校对/ }).click()
  const panel = page.getByRole('region', { name: '校对' })
  await expect(panel.getByText(/“县卫生健康局”疑为旧称，现为“云泽县卫生健康委员会”/).first()).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(editor.preview).toContainText('县卫生健康局：')
  await expect(editor.preview).not.toContainText('县卫生健康委员会')
  await page.keyboard.press('Control+y')
  await expect(editor.preview).toContainText('县卫生健康委员会：')
})

test('a renaming is one undo in the directory, lists included, also after a restart', async ({
  page,
  app,
}) => {
  const editor = await openSample(page)
  const { entry } = await openDirectory(page)
  await page.getByRole('button', { name: '全部收入名录' }).click()
  await entry('云泽县卫生健康局').click()
  await page.getByRole('button', { name: '机构改名…' }).click()
  await page.getByLabel('新名称').fill('云泽县卫生健康委员会')
  await page.getByRole('button', { name: /^改名录，并替换/ }).click()
  await expect(entry('云泽县卫生健康委员会')).toBeVisible()
  await app.restart('SIGKILL')
  await openDirectory(page)
  await expect(entry('云泽县卫生健康委员会')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已撤销：“云泽县卫生健康局”改为“云泽县卫生健康委员会”')).toBeVisible()
  await entry('云泽县卫生健康局').click()
  await page.getByRole('complementary').getByRole('link').first().click()
  await expect(editor.preview).toContainText('云泽县卫生健康局')
})

test('two departments become one; their items are together', async ({ page }) => {
  await openSample(page)
  const { entry } = await openDirectory(page)
  await page.getByRole('button', { name: '全部收入名录' }).click()
  await entry('云泽县商务局').click()
  await page.getByRole('button', { name: '合并到…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '合并到' }).fill('教育')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('listitem').filter({ hasText: '云泽县教育局' }).first()).toBeVisible()
  await dialog.getByRole('button', { name: /^改名录，并替换/ }).click()
  await expect(entry('云泽县商务局')).toHaveCount(0)
  await expect(entry('云泽县教育局')).toContainText('曾用名 云泽县商务局')
  await expect(entry('云泽县教育局')).toContainText('3 个事项')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(entry('云泽县商务局')).toBeVisible()
})

test('an entry is added, changed, moved and deleted, each taken back by undo', async ({ page }) => {
  await openSample(page)
  const { entry } = await openDirectory(page)
  await page.getByRole('button', { name: '添加部门' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('部门的全称没有填写。')).toBeVisible()
  await dialog.getByLabel('全称').fill('云泽县档案馆')
  await dialog.getByRole('combobox', { name: '简称' }).fill('县档案馆、')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(entry('云泽县档案馆')).toContainText('简称 县档案馆')
  await page.getByRole('button', { name: '删除' }).click()
  await expect(entry('云泽县档案馆')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(entry('云泽县档案馆')).toBeVisible()
  // The message that lies over the screen lets the click through.
  const done = page.getByText('已撤销：从名录删除“云泽县档案馆”')
  await expect(done).toBeVisible()
  expect(
    await done.evaluate((text) => {
      const { x, y, width, height } = text.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.ant-message') ?? null
    }),
  ).toBeNull()
  await page.getByRole('button', { name: '全部收入名录' }).click()
  await page.getByLabel('搜索部门').fill('dag')
  await expect(page.getByRole('region', { name: '名录里的部门' }).getByRole('listitem')).toHaveCount(1)
  expect(await seriousProblems(page)).toEqual([])
})

test('a list that belongs to another county is put there', async ({ page }) => {
  await openSample(page)
  await openDirectory(page)
  await page.getByRole('button', { name: '清单归属' }).click()
  const county = page.getByRole('dialog').getByLabel(/所属的县区$/)
  await expect(county).toHaveValue('云泽县')
  await county.fill('南山县')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: '自动判断' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '回到清单' }).click()
  await openDirectory(page)
  await expect(page.getByRole('banner').getByText('南山县（1 份清单）')).toBeVisible()
})

test('departments are found by pinyin, initials and parts; a new name stays as typed', async ({ page }) => {
  const editor = await openSample(page)
  const departments = page.getByRole('main').getByRole('combobox', { name: '对应上级部门' })
  const options = page.locator('.ant-select-item-option')
  await departments.focus()
  await departments.pressSequentially('wjj')
  await expect(options.first()).toContainText('云泽县卫生健康局')
  await page.keyboard.press('Enter')
  await departments.pressSequentially('社会保障')
  await expect(options.first()).toContainText('云泽县人力资源和社会保障局')
  await page.keyboard.press('Enter')
  await departments.pressSequentially('教育局')
  await expect(options.first()).toContainText('云泽县教育局')
  await page.keyboard.press('Enter')
  await departments.pressSequentially('云泽县史志办公室')
  await page.keyboard.press('Enter')
  await editor.saved()
  await expect(page.getByRole('main').locator('.ant-select-selection-item')).toHaveText([
    '云泽县委组织部',
    '云泽县卫生健康局',
    '云泽县人力资源和社会保障局',
    '云泽县教育局',
    '云泽县史志办公室',
  ])
})
