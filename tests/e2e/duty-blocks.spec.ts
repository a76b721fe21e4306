import type { Page } from '@playwright/test'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** The superior departments' duties as plain text, to read and to write the whole cell. */
async function plain(page: Page) {
  const main = page.getByRole('main')
  await main.getByLabel('上级部门职责怎样显示').getByText('纯文本').click()
  return main.getByLabel('上级部门职责', { exact: true })
}

async function inBlocks(page: Page): Promise<void> {
  await page.getByRole('main').getByLabel('上级部门职责怎样显示').getByText('分段').click()
}

/** Puts a cell into the form, and shows it in blocks. */
async function openWith(page: Page, text: string) {
  const editor = await openSample(page)
  await (await plain(page)).fill(text)
  await editor.saved()
  await inBlocks(page)
  return editor
}

const TEXT = '县民政局：\n1.审核。\n2.公示。\n县财政局：\n1.拨款。'

test('duties stand in a frame for each department, and a new one is added from the item’s own', async ({
  page,
}) => {
  test.slow()
  const editor = await openWith(page, '县委组织部：\n1.审核。')
  const main = page.getByRole('main')
  await main.getByRole('combobox', { name: '对应上级部门' }).fill('云泽县财政局、')
  const offer = main.getByRole('listitem').filter({ hasText: '为“县财政局”加一段职责？' })
  await offer.getByRole('button', { name: '加上' }).click()
  await expect(offer).toHaveCount(0)
  const block = main.getByRole('region', { name: '县财政局' })
  await block.getByRole('textbox', { name: '上级部门职责：县财政局' }).press('End')
  await page.keyboard.type('拨付经费。')
  await page.keyboard.press('Enter')
  await page.keyboard.type('监督使用。')
  await editor.saved()
  await expect(editor.preview).toContainText('县财政局：1.拨付经费。2.监督使用。')
  await expect(await plain(page)).toHaveValue(
    '县委组织部：\n1.审核。\n县财政局：\n1.拨付经费。\n2.监督使用。',
  )
})

test('a department taken away leaves its duties until the clerk says otherwise', async ({ page }) => {
  const editor = await openSample(page)
  const main = page.getByRole('main')
  const department = main.locator('[data-field=departments] .ant-select-selection-item').first()
  const name = ((await department.textContent()) ?? '').replace('云泽', '')
  const before = await (await plain(page)).inputValue()
  expect(before).toContain(`${name}：`)
  await department.locator('.ant-select-selection-item-remove').click()
  const offer = main.getByRole('listitem').filter({ hasText: `“${name}”的职责还在，要一起删除吗？` })
  await expect(offer).toBeVisible()
  await expect(main.getByLabel('上级部门职责', { exact: true })).toHaveValue(before)
  await offer.getByRole('button', { name: '删除这一段' }).click()
  await expect(main.getByLabel('上级部门职责', { exact: true })).not.toHaveValue(new RegExp(`${name}：`))
  await editor.saved()
  await page.keyboard.press('Control+z')
  await expect(main.getByLabel('上级部门职责', { exact: true })).toHaveValue(before)
  await page.keyboard.press('Control+z')
  await expect(offer).toHaveCount(0)
})

test('the cursor walks over the frames with arrows, Enter and Backspace', async ({ page }) => {
  await openWith(page, TEXT)
  const main = page.getByRole('main')
  const body = (name: string) => main.getByRole('textbox', { name: `上级部门职责：${name}` })
  const heading = (number: number) => main.getByRole('textbox', { name: `上级部门职责第 ${number} 段的标题` })
  await body('县民政局').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowDown')
  await expect(heading(2)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(body('县财政局')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(heading(2)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(body('县民政局')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(heading(2)).toBeFocused()
  // An emptied heading gives its lines to the department above.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await expect(heading(2)).toHaveValue('')
  await page.keyboard.press('Backspace')
  await expect(body('县民政局')).toBeFocused()
  await expect(body('县民政局')).toHaveValue('1.审核。\n2.公示。\n3.拨款。')
  await page.keyboard.type('并')
  await expect(body('县民政局')).toHaveValue('1.审核。\n2.公示。并\n3.拨款。')
})

test('Backspace at the beginning of the lines takes their number away, and nothing of the heading', async ({
  page,
}) => {
  await openWith(page, TEXT)
  const main = page.getByRole('main')
  await main.getByRole('textbox', { name: '上级部门职责：县财政局' }).click()
  await page.keyboard.press('Control+Home')
  for (let times = 0; times < 3; times += 1) {
    // One key after the other.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Backspace')
  }
  await expect(main.getByRole('textbox', { name: '上级部门职责第 2 段的标题' })).toHaveValue('县财政局')
  await expect(main.getByRole('textbox', { name: '上级部门职责：县财政局' })).toBeFocused()
})

test('a line that ends with a colon becomes a frame of its own at Enter', async ({ page }) => {
  const editor = await openWith(page, '县民政局：\n1.审核。')
  const main = page.getByRole('main')
  await main.getByRole('textbox', { name: '上级部门职责：县民政局' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('县财政局：')
  await expect(main.getByRole('region', { name: '县财政局' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(main.getByRole('textbox', { name: '上级部门职责：县财政局' })).toBeFocused()
  await page.keyboard.type('拨款。')
  await editor.saved()
  await expect(await plain(page)).toHaveValue('县民政局：\n1.审核。\n县财政局：\n1.拨款。')
})

test('frames are moved and deleted, each taken back by one undo', async ({ page }) => {
  const editor = await openWith(page, TEXT)
  const main = page.getByRole('main')
  const headings = main.getByRole('textbox', { name: /段的标题$/ })
  await main.getByRole('region', { name: '县财政局' }).getByRole('button', { name: '这一段上移' }).click()
  await expect(headings.first()).toHaveValue('县财政局')
  await main.getByRole('region', { name: '县民政局' }).getByRole('button', { name: '删除这一段' }).click()
  await expect(headings).toHaveCount(1)
  await editor.saved()
  await page.keyboard.press('Control+z')
  await expect(headings).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(headings.first()).toHaveValue('县民政局')
  await headings.first().press('Alt+ArrowDown')
  await expect(headings.first()).toHaveValue('县财政局')
  await expect(headings.nth(1)).toBeFocused()
  await editor.saved()
  await expect(await plain(page)).toHaveValue('县财政局：\n1.拨款。\n县民政局：\n1.审核。\n2.公示。')
})

test('looking at a wrongly numbered text in either way changes nothing; the way is remembered', async ({
  page,
}) => {
  const odd = '1.登记。\n1.核查。\n县财政局:\n2、拨款。\n\n随时上报。'
  const editor = await openWith(page, odd)
  const main = page.getByRole('main')
  await main.getByRole('textbox', { name: '上级部门职责：县财政局' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('并')
  await editor.saved()
  await page.reload()
  await expect(main.getByRole('textbox', { name: '上级部门职责：县财政局' })).toBeVisible()
  await expect(await plain(page)).toHaveValue(`${odd}并`)
  await page.reload()
  await expect(main.getByLabel('上级部门职责', { exact: true })).toHaveValue(`${odd}并`)
})

test('duties copied from elsewhere with their headings come in as frames', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWith(page, '县民政局：\n1.审核。\n2.')
  const main = page.getByRole('main')
  await main.getByRole('textbox', { name: '上级部门职责：县民政局' }).click()
  await page.keyboard.press('Control+End')
  await page.evaluate(() => navigator.clipboard.writeText('1.\t公示。\r\n县财政局：\r\n1.\t拨款。\r\n'))
  await page.keyboard.press('Control+v')
  const last = main.getByRole('textbox', { name: '上级部门职责：县财政局' })
  await expect(last).toHaveValue('1.拨款。')
  await expect(last).toBeFocused()
  await page.keyboard.type('并监督')
  await expect(await plain(page)).toHaveValue('县民政局：\n1.审核。\n2.公示。\n县财政局：\n1.拨款。并监督')
})

test('a new frame without a name prints nothing, and goes when it is left', async ({ page }) => {
  const editor = await openWith(page, '县民政局：\n1.审核。')
  const main = page.getByRole('main')
  const headings = main.getByRole('textbox', { name: /^上级部门职责第 \d 段的标题$/ })
  const add = async (): Promise<void> => {
    await main.getByRole('button', { name: '加一段' }).first().click()
    await page.getByRole('menuitem', { name: '其他标题…' }).click()
    await expect(headings).toHaveCount(2)
    await expect(headings.nth(1)).toBeFocused()
  }
  await add()
  await expect(editor.preview).not.toContainText('审核。：')
  await main.getByRole('textbox', { name: '事项名称' }).click()
  await expect(headings).toHaveCount(1)

  await add()
  await page.keyboard.type('县财政局：')
  await expect(headings.nth(1)).toHaveValue('县财政局')
  await page.keyboard.type('拨款。')
  await editor.saved()
  await expect(editor.preview).toContainText('县财政局：1.拨款。')
  // A name that is taken away gives the duties to the frame above.
  await headings.nth(1).fill('')
  await main.getByRole('textbox', { name: '事项名称' }).click()
  await expect(headings).toHaveCount(1)
  await editor.saved()
  await expect(await plain(page)).toHaveValue('县民政局：\n1.审核。\n2.拨款。')
})

test('what Word, Excel and web pages number is numbered as the text it comes into', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = await openWith(page, '县民政局：\n1.审核。')
  const body = page.getByRole('main').getByRole('textbox', { name: '上级部门职责：县民政局' })
  const pasteInto = async (clipboard: Readonly<Record<string, string>>): Promise<void> => {
    await page.evaluate(async (types) => {
      const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })] as const)
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    }, clipboard)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+v')
  }
  await body.press('Control+End')
  // Word, Excel, a web page: each with its own kind of numbers, and its markup beside the plain text.
  await pasteInto({
    'text/plain': '3、下发通知。\r\n（1）县级。\r\n4、开展培训。\r\n',
    'text/html': '<p>3、下发通知。</p><p>（1）县级。</p><p>4、开展培训。</p>',
  })
  await pasteInto({
    'text/plain': '1\t登记。\r\n2\t"核查。\n上报。"\r\n',
    'text/html': '<table><tr><td>1<td>登记。<tr><td>2<td>核查。<br>上报。</table>',
  })
  await pasteInto({
    'text/plain': '① 宣传。',
    'text/html': '<p>① 宣传。</p>',
  })
  await editor.saved()
  await expect(await plain(page)).toHaveValue(
    '县民政局：\n1.审核。\n2.下发通知。\n（1）县级。\n3.开展培训。\n4.登记。\n5.核查。\n6.上报。\n7.宣传。',
  )
})
