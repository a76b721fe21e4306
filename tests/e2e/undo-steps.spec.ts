import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('fast typing is taken back sentence by sentence, not all at once', async ({ page }) => {
  const editor = await openSample(page)
  const remarks = editor.field('备注')
  await remarks.focus()
  await page.keyboard.type('每月巡查一次。发现问题上报')
  await page.keyboard.press('Control+z')
  await expect(remarks).toHaveValue('每月巡查一次。')
  await page.keyboard.press('Control+z')
  await expect(remarks).toHaveValue('')
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect(remarks).toHaveValue('每月巡查一次。发现问题上报')
})

test('a new line, a nested number and deleting are steps of their own', async ({ page }) => {
  const editor = await openSample(page)
  const duties = editor.field('配合职责')
  await duties.fill('1.登记')
  await editor.saved()
  await duties.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('核查')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await expect(duties).toHaveValue('1.登记\n（1）核')
  for (const text of ['1.登记\n（1）核查', '1.登记\n2.核查', '1.登记\n2.', '1.登记']) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Control+z')
    // oxlint-disable-next-line no-await-in-loop
    await expect(duties).toHaveValue(text)
  }
})

test('undo and redo leave the cursor where the text changed', async ({ page }) => {
  const editor = await openSample(page)
  const duties = editor.field('配合职责')
  await duties.fill('1.登记住址\n2.核查\n3.上报')
  await editor.saved()
  const cursor = (): Promise<string> =>
    duties.evaluate((input: HTMLTextAreaElement) => input.value.slice(0, input.selectionEnd))
  await duties.evaluate((input: HTMLTextAreaElement) => input.setSelectionRange(2, 2))
  await page.keyboard.type('逐户')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+z')
  await expect(duties).toHaveValue('1.登记住址\n2.核查\n3.上报')
  expect(await cursor()).toBe('1.')
  await page.keyboard.press('Control+y')
  await expect(duties).toHaveValue('1.逐户登记住址\n2.核查\n3.上报')
  expect(await cursor()).toBe('1.逐户')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+z')
  await expect(duties).toHaveValue('1.逐户登记住址\n2.核查\n3.上报')
  expect(await cursor()).toBe('1.逐户登记住址')
  await expect(duties).toBeFocused()
})

test('steps undone in a row are told in one place, the last one', async ({ page }) => {
  const editor = await openSample(page)
  const remarks = editor.field('备注')
  const name = editor.field('事项名称')
  await remarks.fill('每月')
  await name.fill('防汛')
  await remarks.fill('每季度')
  await editor.saved()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  const told = page.locator('.ant-message-notice')
  await expect(remarks).toHaveValue('')
  await expect(told.filter({ hasText: '已撤销：修改备注' })).toBeVisible()
  await expect(told).toHaveCount(1)
})

test('a short paste is taken back alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = await openSample(page)
  const remarks = editor.field('备注')
  await remarks.focus()
  await page.keyboard.type('每月')
  await page.evaluate(() => navigator.clipboard.writeText('巡查'))
  await page.keyboard.press('Control+v')
  await page.keyboard.type('一次')
  for (const text of ['每月巡查', '每月', '']) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Control+z')
    // oxlint-disable-next-line no-await-in-loop
    await expect(remarks).toHaveValue(text)
  }
})

test('undo goes back over fields and items in the order of the typing, also after a restart', async ({
  page,
  app,
}) => {
  test.slow()
  const editor = await openSample(page)
  const remarks = editor.field('备注')
  const name = editor.field('事项名称')
  const before = await name.inputValue()
  await remarks.fill('每月')
  await name.fill('防汛')
  await remarks.fill('每季度')
  await editor.row('流动党员教育管理').click()
  await name.fill('流动党员')
  await editor.saved()
  await app.restart('SIGKILL')
  await page.getByRole('link', { name: /青禾镇/ }).click()
  await editor.row('流动党员').click()
  await name.press('Control+z')
  await expect(name).toHaveValue('流动党员教育管理')
  await name.press('Control+z')
  await expect(remarks).toHaveValue('每月')
  await expect(name).toHaveValue('防汛')
  await name.press('Control+z')
  await expect(name).toHaveValue(before)
  await name.press('Control+z')
  await expect(remarks).toHaveValue('')
})
