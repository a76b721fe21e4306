import type { Locator, Page } from '@playwright/test'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import { seriousProblems } from './looked-at.ts'
import { settled } from './settled.ts'

/** The departments of the item that is shown: what is typed, what is offered, what is taken. */
function fieldOf(page: Page) {
  const main = page.getByRole('main')
  const box = main.getByRole('combobox', { name: '对应上级部门' })
  return {
    box,
    tags: main.locator('.ant-select-selection-item'),
    options: page.locator('.ant-select-item-option'),
    told: main.getByRole('status').filter({ hasText: '填' }),
  }
}

async function expectOffered(options: Locator, first: string): Promise<void> {
  await expect(options.first()).toContainText(first)
  await expect(options.first()).toHaveClass(/ant-select-item-option-active/)
}

test('letters find a department, also a usual one that no list names yet, and never become one', async ({
  page,
}) => {
  const editor = await openSample(page)
  const { box, tags, options, told } = fieldOf(page)
  await box.focus()
  await box.pressSequentially('mzj')
  await expectOffered(options, '云泽县民政局')
  await page.keyboard.press('Enter')
  await expect(tags).toHaveText(['云泽县委组织部', '云泽县民政局'])
  await box.pressSequentially('ylbzj')
  await expectOffered(options, '云泽县医疗保障局名录里还没有')
  await page.keyboard.press('Enter')
  await expect(tags).toHaveText(['云泽县委组织部', '云泽县民政局', '云泽县医疗保障局'])
  // The question below is not covered by the list of names.
  await expect(options.first()).toBeHidden()
  await page.getByRole('button', { name: '加上', exact: true }).first().click({ trial: true })

  await box.pressSequentially('xqz')
  await page.keyboard.press('Enter')
  await expect(told).toContainText('“xqz”没有找到部门')
  await box.press('Tab')
  await expect(tags).toHaveCount(3)
  await expect(box).toHaveValue('xqz')
  expect(await seriousProblems(page, { within: 'main' })).toEqual([])
  await box.press('End')
  await box.fill('')
  await expect(told).toBeHidden()
  await editor.saved()
})

test('a half-typed name stays in the field, says so, and waits there for the clerk', async ({ page }) => {
  const editor = await openSample(page)
  const { box, tags, told, options } = fieldOf(page)
  await box.focus()
  await box.pressSequentially('教育')
  await expectOffered(options, '云泽县教育局')
  await box.press('Tab')
  await expect(box).not.toBeFocused()
  await expect(options.first()).toBeHidden()
  await expect(tags).toHaveText(['云泽县委组织部'])
  await expect(box).toHaveValue('教育')
  await expect(told).toHaveText('“教育”还没有填上。回到框里按回车，选用“云泽县教育局”；不要了就删掉。')
  // Other items are looked at in between.
  await page.keyboard.press('Control+ArrowDown')
  await expect(box).toHaveValue('')
  await page.keyboard.press('Control+ArrowUp')
  await expect(box).toHaveValue('教育')
  await expect(told).toBeVisible()
  await box.focus()
  await expectOffered(options, '云泽县教育局')
  await page.keyboard.press('Enter')
  await expect(tags).toHaveText(['云泽县委组织部', '云泽县教育局'])
  await expect(box).toHaveValue('')
  await editor.saved()
})

test('a whole name counts without Enter: on leaving the field, the item, or the page', async ({ page }) => {
  const editor = await openSample(page)
  const { box, tags } = fieldOf(page)
  await box.focus()
  await box.pressSequentially('云泽县档案馆')
  await editor.field('事项名称').click()
  await expect(tags).toHaveText(['云泽县委组织部', '云泽县档案馆'])
  await box.focus()
  await box.pressSequentially('云泽县史志办公室')
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByRole('heading', { name: '第 2 项' })).toBeVisible()
  await page.keyboard.press('Control+ArrowUp')
  await expect(tags).toHaveText(['云泽县委组织部', '云泽县档案馆', '云泽县史志办公室'])
  await box.focus()
  await box.pressSequentially('云泽县地方志编纂中心')
  await page.reload()
  await expect(tags).toHaveText([
    '云泽县委组织部',
    '云泽县档案馆',
    '云泽县史志办公室',
    '云泽县地方志编纂中心',
  ])
})

test('a new name is entered on purpose: Enter, a mark, or a row of names from a table', async ({ page }) => {
  const editor = await openSample(page)
  const { box, tags, told, options } = fieldOf(page)
  await box.focus()
  await box.pressSequentially('县融媒体')
  await expect(options.first()).toContainText('按输入的文字填')
  await page.keyboard.press('Enter')
  await expect(tags).toHaveText(['云泽县委组织部', '县融媒体'])
  await tags.nth(1).locator('.ant-select-selection-item-remove').click()
  await expect(tags).toHaveCount(1)
  await box.pressSequentially('县融媒体中心、xqz、')
  await expect(tags).toHaveText(['云泽县委组织部', '县融媒体中心'])
  await expect(box).toHaveValue('xqz')
  await expect(told).toContainText('“xqz”没有找到部门')
  await box.fill('')
  await box.evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '云泽县水利局\t云泽县气象局\n云泽县水利局')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(tags).toHaveText(['云泽县委组织部', '县融媒体中心', '云泽县水利局', '云泽县气象局'])
  // Names with blanks between are as many departments; a branch belongs to the bureau before it.
  await box.fill('云泽县司法局 云泽县审计局')
  await page.keyboard.press('Enter')
  await box.fill('市公安局 青山区分局')
  await editor.field('事项名称').click()
  await expect(tags).toHaveText([
    '云泽县委组织部',
    '县融媒体中心',
    '云泽县水利局',
    '云泽县气象局',
    '云泽县司法局',
    '云泽县审计局',
    '市公安局青山区分局',
  ])
  // A department that is there already is not listed twice, and nothing is left to ask about.
  await box.pressSequentially('云泽县水利局')
  await page.keyboard.press('Enter')
  await expect(told).toContainText('已经填了')
  await editor.field('事项名称').click()
  await expect(tags).toHaveCount(7)
  await expect(box).toHaveValue('')
})

test('a name that comes in at one go, mark and all, leaves no list open over what comes below', async ({
  page,
}) => {
  await openSample(page)
  const { box, tags, options } = fieldOf(page)
  await box.fill('云泽县财政局、')
  await expect(tags).toHaveText(['云泽县委组织部', '云泽县财政局'])
  await settled(page)
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await expect(options.first()).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toBeVisible()
})

test('what becomes of the duties is asked right below the departments, however long the duties are', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const editor = await openSample(page)
  const main = page.getByRole('main')
  const { box, tags } = fieldOf(page)
  await box.fill('云泽县民政局、云泽县财政局、云泽县教育局、')
  await expect(tags).toHaveCount(4)
  const entries = [1, 2, 3, 4].map((number) => `${number}.核对第${number}批材料。`).join('\n')
  const blocks = ['县委组织部', '县民政局', '县财政局', '县教育局'].map((name) => `${name}：\n${entries}`)
  await editor.asPlainText('上级部门职责')
  await editor.field('上级部门职责').fill(blocks.join('\n'))
  await main.getByLabel('上级部门职责怎样显示').getByText('分段').click()
  await editor.saved()

  const question = main.getByRole('listitem').filter({ hasText: /职责还在|加一段职责/ })
  await tags.nth(1).locator('.ant-select-selection-item-remove').click()
  await expect(question).toHaveText(/^“县民政局”的职责还在，要一起删除吗？/)
  await expect(question).toBeInViewport({ ratio: 1 })
  await question.getByRole('button', { name: '删除这一段' }).click()
  await expect(main.getByRole('region', { name: '县民政局' })).toHaveCount(0)
  await box.fill('云泽县水利局、')
  await expect(question).toHaveText(/^为“县水利局”加一段职责？/)
  await expect(question).toBeInViewport({ ratio: 1 })
  await question.getByRole('button', { name: '不用' }).click()
  await expect(question).toHaveCount(0)
})

test('the list of names is asked for by a key or a click, and goes with Esc; Ctrl+Enter makes a new item', async ({
  page,
}) => {
  const editor = await openSample(page)
  const { box, tags, options } = fieldOf(page)
  await box.focus()
  await page.keyboard.press('Enter')
  await expect(options.first()).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(options.first()).toBeHidden()
  await box.click()
  await options.filter({ hasText: '云泽县教育局' }).click()
  await expect(tags).toHaveText(['云泽县委组织部', '云泽县教育局'])
  await expect(options.first()).toBeHidden()
  await box.pressSequentially('wjj')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('wjj')
  // A department taken away takes nothing typed with it.
  await tags.nth(1).locator('.ant-select-selection-item-remove').click()
  await expect(tags).toHaveCount(1)
  await expect(box).toHaveValue('wjj')
  await box.focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '第 2 项' })).toBeVisible()
  await editor.row('1').first().click()
  await expect(tags).toHaveCount(1)
  await expect(box).toHaveValue('wjj')
})
