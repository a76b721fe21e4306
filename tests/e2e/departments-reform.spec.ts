import type { Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { openDirectory } from './directory-page.ts'
import { editorOf } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import type { App } from './fixtures.ts'

const REFORM = fileURLToPath(new URL('../fixtures/lists/reform.txt', import.meta.url))

/** A list of six items whose departments have changed since. */
async function openReform(page: Page, app: App) {
  await app.cli('import', REFORM)
  await page.reload()
  const directory = await openDirectory(page)
  await directory.unlisted.getByRole('button', { name: '全部收入名录' }).click()
  await expect(page.getByText(/名录现有 5 个部门/)).toBeVisible()
  return directory
}

/** Opens an item from the chosen department and waits for its table. */
async function openItem(page: Page, name: string) {
  await page.getByRole('complementary', { name: '选中的部门' }).getByRole('link', { name }).click()
  return editorOf(page)
}

test('全部收入名录 leaves a likely slip out; it is put right in the list, and back by one undo', async ({
  page,
  app,
}) => {
  const { unlisted, entries, dialog } = await openReform(page, app)
  await expect(page.getByText('1 个疑有错字的没有收入，请核对')).toBeVisible()
  await expect(entries.getByRole('listitem')).toHaveCount(5)
  // What is left is a slip: adopting “all” once more would take it.
  await expect(unlisted.getByRole('button', { name: '全部收入名录' })).toBeDisabled()
  const slip = unlisted.getByRole('listitem')
  await expect(slip).toHaveText(/^云泽县自然资原和规划局.*与“云泽县自然资源和规划局”很像，请核对/)
  await slip.getByRole('button', { name: '替换成…' }).click()
  // The name that it is taken for stands there already.
  await expect(dialog.getByLabel('新名称')).toHaveValue('云泽县自然资源和规划局')
  await dialog.getByRole('button', { name: '替换勾选的 1 处' }).click()
  await expect(unlisted).toBeHidden()
  await expect(entries.getByRole('button', { name: /自然资源和规划局/ })).toContainText('3 个事项')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(slip).toHaveText(/^云泽县自然资原和规划局　1 个事项/)
  // The adoption of all names was one step as well.
  await page.keyboard.press('Control+z')
  await expect(unlisted.getByRole('listitem')).toHaveCount(6)
  await expect(entries.getByRole('listitem')).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(entries.getByRole('listitem')).toHaveCount(5)
})

test('a name that is a part of a longer one, of another place, or of a document stays as it is', async ({
  page,
  app,
}) => {
  const { entry, chosen, dialog, hit } = await openReform(page, app)
  await entry('云泽县水务局').click()
  await chosen.getByRole('button', { name: '机构改名…' }).click()
  await dialog.getByLabel('新名称').fill('云泽县水利局')
  // Column, heading and text; then what may be meant otherwise, each with its reason.
  await expect(dialog.getByRole('status')).toHaveText(/找到 6 处，已勾选 3 处；其中 3 处拿不准/)
  await expect(hit('（小标题）')).toContainText('县水务局县水利局')
  for (const reason of ['可能是另一个单位', '在书名号里', '可能是上级或外地的部门']) {
    await expect(hit(reason)).toHaveCount(1)
    await expect(hit(reason).getByRole('checkbox')).not.toBeChecked()
  }
  await dialog.getByRole('button', { name: '改名录，并替换勾选的 3 处' }).click()
  await expect(entry('云泽县水利局')).toContainText('曾用名 云泽县水务局')
  await expect(entry('云泽县水务局河道管理所')).toBeVisible()

  await entry('云泽县水利局').click()
  const editor = await openItem(page, '河道采砂巡查')
  for (const text of [
    '云泽县水务局河道管理所',
    '县水利局：',
    '按《县水务局巡查规定》处置',
    '将线索报县水利局',
    '抄送白石县水务局',
  ])
    await expect(editor.preview).toContainText(text)
  await expect(page.getByRole('main').locator('.ant-select-selection-item')).toHaveText([
    '云泽县水利局',
    '云泽县水务局河道管理所',
  ])
  // The list has it as a single step too.
  await page.keyboard.press('Control+z')
  await expect(editor.preview).toContainText('将线索报县水务局')
  await expect(editor.preview).not.toContainText('水利局')
})

test('the new name is typed over the old one, or into it where the clerk clicks', async ({ page, app }) => {
  const { entry, chosen, dialog } = await openReform(page, app)
  await entry('云泽县水务局').click()
  await chosen.getByRole('button', { name: '机构改名…' }).click()
  const name = dialog.getByLabel('新名称')
  await expect(name).toBeFocused()
  await page.keyboard.type('云泽县水利局')
  await expect(name).toHaveValue('云泽县水利局')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await chosen.getByRole('button', { name: '机构改名…' }).click()
  await expect(name).toBeFocused()
  // Behind the last character; it stays there while more is typed.
  await name.click({ position: { x: 300, y: 10 } })
  await page.keyboard.type('和水文局')
  await expect(name).toHaveValue('云泽县水务局和水文局')
})

test('duplicates become one department: listed once, both duties kept, all back by a single undo', async ({
  page,
  app,
}) => {
  const { entry, chosen, dialog, hit } = await openReform(page, app)
  await entry('云泽县农业局').click()
  await chosen.getByRole('button', { name: '合并到…' }).click()
  // Typing begins at once; found by initials, as everywhere.
  await expect(dialog.getByRole('combobox', { name: '合并到' })).toBeFocused()
  await page.keyboard.type('nmj')
  // How hanzi are read is loaded with the dialog.
  const first = page.locator('.ant-select-item-option').first()
  await expect(first).toContainText('云泽县农牧局')
  await expect(first).toHaveClass(/ant-select-item-option-active/)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('有 1 个事项两个部门都列了')
  await expect(hit('可能是内设机构、下属单位或职务')).toContainText('土地管理站')
  await dialog.getByRole('button', { name: /^改名录，并替换勾选的 5 处$/ }).click()
  await expect(entry('云泽县农业局')).toHaveCount(0)
  await expect(entry('云泽县农牧局')).toContainText('曾用名 云泽县农业局')
  await expect(entry('云泽县农牧局')).toContainText('2 个事项')

  const editor = await openItem(page, '耕地面积核对')
  await expect(page.getByRole('main').locator('.ant-select-selection-item')).toHaveText(['云泽县农牧局'])
  for (const text of ['1.核定面积。', '1.培训农户。', '将面积报县农牧局', '县农业局土地管理站'])
    await expect(editor.preview).toContainText(text)
  await page.goBack()
  await expect(entry('云泽县农牧局')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已撤销：“云泽县农业局”并入“云泽县农牧局”')).toBeVisible()
  await expect(entry('云泽县农业局')).toContainText('2 个事项')
  await expect(entry('云泽县农牧局')).toContainText('1 个事项')
})
