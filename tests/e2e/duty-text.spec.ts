import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('duties number themselves: Enter, Tab, Shift+Tab, Alt+↑, Backspace', async ({ page }) => {
  test.slow()
  const editor = await openSample(page)
  const duties = editor.field('配合职责')
  await duties.fill('')
  await duties.focus()
  await page.keyboard.type('青禾镇：')
  await page.keyboard.press('Enter')
  await page.keyboard.type('摸排底数。')
  await page.keyboard.press('Enter')
  await page.keyboard.type('开展检查：')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('商铺；')
  await page.keyboard.press('Enter')
  await page.keyboard.type('住户。')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('上报结果。')
  await expect(duties).toHaveValue(
    '青禾镇：\n1.摸排底数。\n2.开展检查：\n（1）商铺；\n（2）住户。\n3.上报结果。',
  )
  await page.keyboard.press('Alt+ArrowUp')
  await expect(duties).toHaveValue(
    '青禾镇：\n1.摸排底数。\n2.上报结果。\n3.开展检查：\n（1）商铺；\n（2）住户。',
  )
  // As in Word, a duty begins behind its number.
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('并')
  await expect(duties).toHaveValue(
    '青禾镇：\n1.摸排底数。并上报结果。\n2.开展检查：\n（1）商铺；\n（2）住户。',
  )
  await editor.saved()
  await expect(editor.preview).toContainText('1.摸排底数。并上报结果。')
  await page.reload()
  await expect(duties).toHaveValue(
    '青禾镇：\n1.摸排底数。并上报结果。\n2.开展检查：\n（1）商铺；\n（2）住户。',
  )
})

test('duties are typed into an empty cell, some with a number of their own', async ({ page }) => {
  const editor = await openSample(page)
  const duties = editor.field('配合职责')
  await duties.fill('')
  for (const line of ['制定方案。', '24小时值班。', '3.2026年底前验收。']) {
    // One key after the other.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.type(line)
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('上报')
  await expect(duties).toHaveValue('1.制定方案。\n2.24小时值班。\n3.2026年底前验收。\n4.上报')
  const text = await duties.inputValue()
  await page.keyboard.press('Home')
  const cursor = (): Promise<number> =>
    duties.evaluate((field) => (field as HTMLTextAreaElement).selectionStart)
  await expect.poll(cursor).toBe(text.indexOf('上报'))
  await page.keyboard.type('及时')
  await expect(duties).toHaveValue('1.制定方案。\n2.24小时值班。\n3.2026年底前验收。\n4.及时上报')
})

test('Tab that can go no deeper keeps the cursor, so that nothing is typed into the next field', async ({
  page,
}) => {
  const editor = await openSample(page)
  const duties = editor.field('配合职责')
  await duties.fill('1.检查：\n（1）商铺')
  const remarks = await editor.field('备注').inputValue()
  for (let tab = 0; tab < 3; tab += 1) {
    // One key after the other.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('门店')
  await expect(duties).toHaveValue('1.检查：\n①商铺门店')
  await expect(editor.field('备注')).toHaveValue(remarks)
})

test('Tab leaves the duties after Esc', async ({ page }) => {
  const editor = await openSample(page)
  await editor.field('配合职责').focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor.field('备注')).toBeFocused()
})

test('duties copied from Word come in as lines with new numbers', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = await openSample(page)
  const duties = editor.field('配合职责')
  await duties.fill('青禾镇：\n1.报名。\n2.')
  await duties.press('Control+End')
  await page.evaluate(() => navigator.clipboard.writeText('1.\t下发通知。\r\n2.\t开展培训。\r\n'))
  await page.keyboard.press('Control+v')
  await expect(duties).toHaveValue('青禾镇：\n1.报名。\n2.下发通知。\n3.开展培训。')
})
