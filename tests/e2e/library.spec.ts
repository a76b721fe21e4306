import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('on the first start a clerk sees what to do and opens the sample list', async ({ page }) => {
  await expect(page.getByRole('heading', { name: '还没有清单，从哪里开始？' })).toBeVisible()
  const editor = await openSample(page)
  await expect(editor.outline.getByRole('treeitem')).toHaveCount(26)
  await expect(page.getByText('5 个类别 · 20 个事项')).toBeVisible()
})

test('a new list asks for the office and opens empty', async ({ page }) => {
  await page.getByRole('button', { name: '新建清单' }).click()
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await expect(page.getByText('请填写镇（街道）的名称。')).toBeVisible()
  await page.getByLabel('镇（街道）').fill('白杨乡')
  await page.getByLabel('年度').fill('二〇二六')
  await expect(page.getByText('请填四位数的年份')).toBeVisible()
  await page.getByLabel('年度').fill('2027')
  await page.getByRole('button', { name: '新建', exact: true }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('白杨乡')
  await page.getByRole('button', { name: '清单库' }).click()
  const row = page.getByRole('row').filter({ hasText: '白杨乡' })
  await expect(row).toContainText('2027')
  await expect(row).toContainText('配合履职事项清单')
})

test('a list is copied, deleted, and brought back with 撤销', async ({ page }) => {
  await openSample(page)
  await page.getByRole('button', { name: '清单库' }).click()
  const rows = page.getByRole('row').filter({ hasText: '青禾镇' })
  await expect(rows).toHaveCount(1)
  await page.getByRole('button', { name: /^复制/ }).click()
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: /^删除/ }).first().click()
  await expect(rows).toHaveCount(1)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(rows).toHaveCount(2)
})

test('the sheet of all keys opens in the library as in the editor', async ({ page }) => {
  const sheet = page.getByRole('dialog', { name: '快捷键' })
  await expect(page.getByRole('button', { name: '帮助' })).toBeVisible()
  for (const keys of ['F1', 'Control+/']) {
    await page.keyboard.press(keys)
    await expect(sheet).toContainText('新增事项')
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  }
  await page.getByRole('button', { name: '帮助' }).click()
  await page.getByRole('menuitem', { name: '快捷键' }).click()
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  await openSample(page)
  await page.keyboard.press('F1')
  await expect(sheet).toHaveCount(1)
})

test('what was done is said on its own screen; an offer to undo goes along', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await openSample(page)
  await page.getByRole('button', { name: '清单库' }).click()
  const rows = page.getByRole('row').filter({ hasText: '青禾镇' })
  await page.getByRole('button', { name: /^复制/ }).click()
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: '备份' }).click()
  await page.getByRole('button', { name: '现在备份' }).click()
  const done = page.getByText('已备份，并已检查完好。')
  await expect(done).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^删除/ }).first().click()
  const undo = page.getByRole('button', { name: '撤销' })
  await expect(undo).toBeVisible()
  // Time stands still: nothing goes by itself.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 1_000)
  await page.getByRole('button', { name: '部门名录' }).click()
  await expect(page.getByText(/^已删除“/)).toBeVisible()
  await expect(done).toHaveCount(0)
})
