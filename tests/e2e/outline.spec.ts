import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('items are added, duplicated, moved and deleted, and the numbers follow', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('流动党员教育管理').click()
  await page.getByRole('button', { name: '新增事项' }).click()
  await editor.field('事项名称').fill('党费收缴')
  await editor.saved()
  await expect(editor.row('党费收缴')).toHaveText(/^3/)
  await expect(editor.row('老干部走访慰问')).toHaveText(/^4/)

  await page.getByRole('button', { name: /^上移/ }).click()
  await expect(editor.row('党费收缴')).toHaveText(/^2/)
  await page.keyboard.press('Control+d')
  await expect(editor.row('党费收缴')).toHaveCount(2)

  await page.getByRole('button', { name: /^删除（Delete）/ }).click()
  await expect(editor.row('党费收缴')).toHaveCount(1)
  await page.getByText('已删除 1 个事项').getByRole('button', { name: '撤销' }).click()
  await expect(editor.row('党费收缴')).toHaveCount(2)
})

test('the whole outline works by keyboard', async ({ page }) => {
  const editor = await openSample(page)
  await editor.outline.focus()
  await page.keyboard.press('Home')
  await expect(editor.row('标题和说明')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(editor.row('村党组织书记后备人选培养工作')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(editor.row('村党组织书记后备人选培养工作')).toHaveText(/^2/)
  await page.keyboard.press('Delete')
  await expect(editor.row('村党组织书记后备人选培养工作')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(editor.row('村党组织书记后备人选培养工作')).toHaveAttribute('aria-selected', 'true')
  await editor.outline.focus()
  await page.keyboard.press('Enter')
  await expect(editor.field('事项名称')).toBeFocused()
})

test('an item is dragged into another category', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('老干部走访慰问').dragTo(editor.row('民生服务'))
  await expect(editor.row('老干部走访慰问')).toHaveText(/^7/)
  await editor.row('老干部走访慰问').click()
  await expect(page.getByRole('main').getByTitle('民生服务')).toBeVisible()
})

test('a category is added, named, moved up and deleted with one undo', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('经济发展').click()
  await page.getByRole('button', { name: '新增类别' }).click()
  await editor.field('类别名称').fill('文化旅游')
  await page.getByRole('button', { name: '在这个类别新增事项' }).click()
  await editor.field('事项名称').fill('文物巡查')
  await editor.saved()
  await expect(editor.row('文化旅游')).toHaveText(/^三、/)
  await editor.row('文化旅游').click()
  await page.getByRole('button', { name: /^上移/ }).click()
  await expect(editor.row('文化旅游')).toHaveText(/^二、/)
  await page.getByRole('button', { name: /^删除类别/ }).click()
  await expect(editor.row('文物巡查')).toHaveCount(0)
  await page
    .getByText(/已删除类别/)
    .getByRole('button', { name: '撤销' })
    .click()
  await expect(editor.row('文物巡查')).toHaveCount(1)
})

test('search looks into every field and counts', async ({ page }) => {
  const editor = await openSample(page)
  await page.getByLabel('搜索全部内容').fill('老干部局')
  await expect(page.getByText('找到 1 个事项')).toBeVisible()
  await expect(editor.row('老干部走访慰问')).toBeVisible()
  await page.getByLabel('搜索全部内容').press('Escape')
  await expect(page.getByText('5 个类别 · 20 个事项')).toBeVisible()
})
