import type { Locator, Page } from '@playwright/test'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** The settings of the layout, by their words. */
function layoutOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: '版式', exact: true })
  return {
    dialog,
    preview: dialog.getByRole('region', { name: '印出来的样子' }),
    tab: (name: string): Promise<void> => dialog.getByRole('tab', { name }).click(),
    header: (column: string): Locator => dialog.getByLabel(`${column}的表头文字`),
    width: (column: string): Locator => dialog.getByLabel(`${column}的列宽（毫米）`),
    border: (column: string): Locator => dialog.getByRole('separator', { name: `${column}右边的竖线` }),
    choose: async (label: string, option: string): Promise<void> => {
      await dialog.getByLabel(label, { exact: true }).click()
      await page.locator('.ant-select-item-option').filter({ hasText: option }).click()
    },
    done: (): Promise<void> => dialog.getByRole('button', { name: '完成' }).click(),
  }
}

async function openLayout(page: Page): Promise<ReturnType<typeof layoutOf>> {
  await page.getByRole('button', { name: '版式', exact: true }).click()
  const layout = layoutOf(page)
  await expect(layout.preview.getByRole('article')).toBeVisible()
  return layout
}

async function dragBy(page: Page, handle: Locator, pixels: number): Promise<void> {
  const box = await handle.boundingBox()
  if (box === null) throw new Error('the border can’t be seen')
  const [x, y] = [box.x + box.width / 2, box.y + 10]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + pixels / 2, y, { steps: 4 })
  await page.mouse.move(x + pixels, y)
  await page.mouse.up()
}

test('a county’s layout is made once, used by every list, and carried to another computer', async ({
  page,
  app,
}) => {
  test.slow()
  await openSample(page)
  const layout = await openLayout(page)
  await layout.header('对应上级部门').fill('责任部门')
  await expect(layout.preview.getByRole('columnheader', { name: '责任部门' })).toBeVisible()
  const [name, departments] = await Promise.all(
    ['事项名称', '对应上级部门'].map(async (column) => Number(await layout.width(column).inputValue())),
  )
  await dragBy(page, layout.border('上级部门职责'), -60)
  await dragBy(page, layout.border('对应上级部门'), 60)
  await expect(layout.width('事项名称')).toHaveValue(String(name))
  const wider = Number(await layout.width('对应上级部门').inputValue())
  expect(wider).toBeGreaterThan((departments ?? 0) + 10)
  await layout.tab('纸张和页码')
  await layout.choose('页码', '单右双左')
  await layout.tab('套用和保存')
  await layout.dialog.getByLabel('版式名称').fill('本县版式')
  await layout.dialog.getByRole('button', { name: '存为版式' }).click()
  await expect(layout.dialog.getByText('这份清单现用：本县版式')).toBeVisible()
  await layout.done()

  await page.getByRole('button', { name: '清单库' }).click()
  await page.getByRole('button', { name: '新建清单' }).click()
  await page.getByRole('textbox', { name: '镇（街道）' }).fill('柳河镇')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await openLayout(page)
  await expect(layout.header('对应上级部门')).toHaveValue('对应上级部门')
  await layout.tab('套用和保存')
  await layout.dialog.getByRole('button', { name: '套用“本县版式”' }).click()
  const apply = page.getByRole('dialog', { name: '套用版式“本县版式”' })
  await expect(apply.getByText('新印出：备注')).toBeVisible()
  await apply.getByRole('button', { name: '套用', exact: true }).click()
  await expect(layout.preview.getByRole('columnheader', { name: '责任部门' })).toBeVisible()
  await layout.tab('列')
  await expect(layout.width('对应上级部门')).toHaveValue(String(wider))

  await layout.tab('套用和保存')
  const file = await app.savedFile(() => layout.dialog.getByRole('button', { name: '导出版式' }).click())
  expect(file.name).toBe('本县版式.layout.json')
  await layout.dialog.getByRole('button', { name: '删除' }).click()
  await expect(layout.dialog.getByRole('button', { name: '套用“本县版式”' })).toBeHidden()
  const chooser = page.waitForEvent('filechooser')
  await layout.dialog.getByRole('button', { name: '导入版式' }).click()
  await (
    await chooser
  ).setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.bytes) })
  await expect(apply).toBeVisible()
  await apply.getByRole('button', { name: '取消' }).click()
  await expect(layout.dialog.getByRole('button', { name: '套用“本县版式”' })).toBeVisible()
})

test('a new list begins with the form of the page that is chosen, and with the columns of its kind', async ({
  page,
}) => {
  await page.getByRole('button', { name: '新建清单' }).click()
  await page.getByRole('textbox', { name: '镇（街道）' }).fill('柳河镇')
  await page.getByLabel('版式', { exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '宽页（A3）' }).click()
  await page.getByRole('button', { name: '新建', exact: true }).click()
  const layout = await openLayout(page)
  await expect(layout.dialog.getByText('各列合计 380 毫米，页边距以内宽 380 毫米')).toBeVisible()
  await expect(layout.preview.getByRole('columnheader')).toHaveCount(5)
  await layout.tab('纸张和页码')
  await expect(layout.dialog.getByText('A3 横向')).toBeVisible()
})

test('a layout that can’t be printed is refused with the reason, and the last good one stays', async ({
  page,
}) => {
  await openSample(page)
  const layout = await openLayout(page)
  const width = layout.width('上级部门职责')
  const before = await width.inputValue()
  await width.fill('300')
  await expect(layout.dialog.getByRole('alert')).toContainText(
    /各列合计宽[\d.]+毫米，纸上页边距以内只有269毫米宽/,
  )
  await expect(layout.dialog.getByRole('alert')).toContainText('没有保存')
  await layout.done()
  await openLayout(page)
  await expect(width).toHaveValue(before)

  await width.fill('三')
  await expect(layout.dialog.getByText(`请填1至400之间的数，现在仍按${before}。`)).toBeVisible()
  await width.fill('301')
  await layout.dialog.getByRole('button', { name: '放弃这次修改' }).click()
  await expect(width).toHaveValue(before)
  await expect(layout.dialog.getByRole('alert')).toBeHidden()
})

test('columns are moved, hidden and made wider by keyboard; undo brings each step back', async ({ page }) => {
  const editor = await openSample(page)
  const layout = await openLayout(page)
  const headers = layout.preview.getByRole('columnheader')
  await layout.dialog.getByRole('button', { name: '事项名称移到后一列' }).press('Enter')
  await expect(headers.nth(2)).toHaveText('事项名称')
  await expect(layout.dialog.getByRole('button', { name: '事项名称移到后一列' })).toBeFocused()

  await layout.dialog.getByRole('button', { name: '隐藏备注' }).click()
  await expect(layout.dialog.getByText('内容都保留着，只是不印出')).toBeVisible()
  await expect(headers).toHaveCount(5)

  const border = layout.border('序号')
  await border.press('Shift+ArrowRight')
  await expect(layout.width('序号')).toHaveValue('13.4')
  await expect(layout.dialog.getByRole('button', { name: '撤销' })).toBeEnabled()
  await border.press('Control+z')
  await expect(layout.width('序号')).toHaveValue('8.4')
  await layout.dialog.getByRole('button', { name: '撤销' }).click()
  await expect(headers).toHaveCount(6)
  await layout.dialog.getByRole('button', { name: '撤销' }).click()
  await expect(headers.nth(1)).toHaveText('事项名称')
  await layout.done()
  await expect(editor.field('事项名称')).toBeVisible()
})

test('undo in the settings takes back what was changed there, and nothing that can’t be seen', async ({
  page,
}) => {
  const editor = await openSample(page)
  const name = editor.field('事项名称')
  await name.fill('改过的事项名称')
  const layout = await openLayout(page)
  const width = layout.width('上级部门职责')
  const before = await width.inputValue()

  const undo = layout.dialog.getByRole('button', { name: '撤销' })
  await expect(layout.dialog.getByTestId('save-status')).toContainText('已保存')
  await expect(undo).toBeDisabled()

  await width.fill('300')
  await expect(layout.dialog.getByRole('alert')).toContainText('没有保存')
  await expect(undo).toBeEnabled()
  await width.press('Control+z')
  await expect(width).toHaveValue(before)
  await expect(layout.dialog.getByRole('alert')).toBeHidden()

  const header = layout.header('备注')
  await header.fill('说明')
  await expect(undo).toBeEnabled()
  await header.press('Control+z')
  await expect(header).toHaveValue('备注')
  await expect(undo).toBeDisabled()
  await header.press('Control+y')
  await expect(header).toHaveValue('说明')
  await header.press('Control+z')
  await expect(header).toHaveValue('备注')

  await header.press('Control+z')
  await expect(page.getByText('版式没有可以撤销的修改')).toBeVisible()
  await layout.done()
  await expect(name).toHaveValue('改过的事项名称')
})

test('a margin typed just before the settings are closed is saved', async ({ page, app }) => {
  await openSample(page)
  const layout = await openLayout(page)
  await layout.tab('纸张和页码')
  await layout.dialog.getByLabel('左（毫米）').fill('２０。5')
  await layout.done()
  await expect(layout.dialog).toBeHidden()
  await expect(page.getByRole('button', { name: '撤销' })).toBeEnabled()
  await app.restart('SIGKILL')
  await page.getByText('青禾镇配合履职事项清单').click()
  await openLayout(page)
  await layout.tab('纸张和页码')
  await expect(layout.dialog.getByLabel('左（毫米）')).toHaveValue('20.5')
})

test('Escape leads back to the button, and a layout is said to be changed only once it is', async ({
  page,
}) => {
  await openSample(page)
  const button = page.getByRole('button', { name: '版式', exact: true })
  const layout = await openLayout(page)
  await layout.tab('套用和保存')
  await expect(layout.dialog.getByText('这份清单现用：六列（含备注）')).toBeVisible()
  await expect(layout.dialog.getByText('改过')).toHaveCount(0)
  await layout.tab('列')
  await layout.header('上级部门职责').fill('上级部门职责（含提供的履职保障、业务指导和经费保障）')
  await layout.header('上级部门职责').press('Enter')
  await expect(layout.header('上级部门职责')).toHaveValue(
    '上级部门职责（含提供的履职保障、业务指导和经费保障）',
  )
  await layout.border('序号').press('ArrowRight')
  await layout.tab('套用和保存')
  await expect(layout.dialog.getByText('（改过：列宽）')).toBeVisible()
  await layout.dialog.getByRole('button', { name: '套用“宽页（A3）”' }).click()
  const apply = page.getByRole('dialog', { name: '套用版式“宽页（A3）”' })
  await expect(apply.getByText(/印出来现在 [2-9] 页，套用后 [1-9] 页。/)).toBeVisible()
  await apply.getByRole('button', { name: '取消' }).click()
  await expect(apply).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(layout.dialog).toBeHidden()
  await expect(button).toBeFocused()
})
