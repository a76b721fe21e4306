import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from '@playwright/test'
import { writeTable } from '../../electron/export/write-table.ts'
import type { TableFormat } from '../../electron/export/write-table.ts'
import { layoutFor } from '../../shared/layout/built-in.ts'
import { officialTable } from '../../shared/official-table/build.ts'
import { sampleList } from '../../shared/sample/sample-list.ts'
import { chooseFile, editorOf } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

interface Chosen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const OFFICES = ['白石乡', '青山镇', '柳河镇', '红旗街道', '新城街道', '东湾镇', '沙井苏木', '石桥镇']
const FORMATS: readonly TableFormat[] = ['docx', 'xlsx', 'html']

function file(name: string, content: string | Uint8Array): Chosen {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
}

/** A township's list as this program would have written it. */
async function exported(office: string, format: TableFormat): Promise<Chosen> {
  const list = { ...sampleList, office, title: ['云泽县', `${office}配合履职事项清单`] }
  const table = officialTable(list, layoutFor(list.kind, list.columns))
  return file(`${office}.${format}`, await writeTable(table, format))
}

/** A table whose third header nobody knows. */
function foreign(office: string, title = `${office}配合履职事项清单（2025年）`): Chosen {
  const rows = [
    title,
    '序号,事项名称,牵头单位意见,上级部门职责,配合职责',
    '一、经济发展',
    `1,${office}经济普查,县统计局,1.下发通知。,1.入户登记。`,
    `3,${office}招商信息收集,县商务局,1.发布目录。,1.上报信息。`,
  ]
  return file(`${office}.csv`, rows.join('\n'))
}

function row(page: Page, name: string): Locator {
  return page
    .getByRole('navigation', { name: '要导入的文件' })
    .getByRole('listitem')
    .filter({ hasText: name })
}

/** The button that shows a file. */
function fileButton(page: Page, name: string): Locator {
  return row(page, name).getByRole('button', { name: new RegExp(`^${name}`) })
}

function office(page: Page): Locator {
  return page.getByRole('textbox', { name: '镇（街道）' })
}

/** Sets the column 牵头单位意见 right. */
async function takeAsDepartments(page: Page): Promise<void> {
  await page.getByLabel('牵头单位意见', { exact: true }).click()
  await page.getByTitle('对应上级部门', { exact: true }).last().click()
  await expect(page.getByRole('region', { name: '导入后的表格' })).toContainText('县统计局')
}

test('a county’s ten townships come in together, with one report', async ({ page, app }) => {
  test.setTimeout(300_000)
  const files = await Promise.all(
    OFFICES.map((office, index) => exported(office, FORMATS[index % 3] ?? 'docx')),
  )
  const whole = await exported('东乡', 'docx')
  const damaged = { ...whole, buffer: whole.buffer.subarray(0, 5_000) }
  const notice = file('会议通知.txt', '关于召开会议的通知\n请各村按时参加。\n')
  await chooseFile(page, '选择文件', [...files, damaged, notice, foreign('北坡镇')])

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('导入 11 个文件')
  await expect(page.getByText('将导入 9 份清单，共 162 个事项；2 个文件读不了')).toBeVisible({
    timeout: 120_000,
  })
  await expect(row(page, '白石乡')).toContainText('可以导入 · 20 项')
  await expect(row(page, '北坡镇')).toContainText('有 2 处提示 · 2 项')

  await fileButton(page, '东乡').click()
  await expect(page.getByText(/^文件已损坏或不完整/)).toBeVisible()
  await row(page, '石桥镇').getByRole('checkbox').uncheck()
  await expect(row(page, '石桥镇')).toContainText('不导入')

  await fileButton(page, '北坡镇').click()
  await takeAsDepartments(page)
  await page.getByRole('button', { name: '第 5 行（第 2 项）' }).click()
  await expect(page.locator('.printed-item.selected')).toContainText('北坡镇招商信息收集')
  await page.getByLabel('年度').fill('2026')
  await fileButton(page, '青山镇').click()
  await expect(office(page)).toHaveValue('青山镇')
  await fileButton(page, '北坡镇').click()
  await expect(page.getByLabel('年度')).toHaveValue('2026')
  expect(JSON.parse(await app.cli('lists', '--json'))).toEqual([])

  await page.getByRole('button', { name: '确认导入 8 份' }).click()
  await expect(page.getByText('已导入 8 份清单，共 142 个事项；3 个文件没有导入。')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '会议通知.txt' })).toContainText('没有找到')
  await expect(page.getByRole('row').filter({ hasText: '石桥镇.xlsx' })).toContainText('您选择了不导入')
  const report = await app.savedFile(() => page.getByRole('button', { name: '存为 Word 文档' }).click())
  expect(report.name).toBe('导入情况表.docx')
  const text = strFromU8(unzipSync(report.bytes)['word/document.xml'] ?? new Uint8Array())
  for (const words of ['北坡镇', '东乡.docx', '没有导入：']) expect(text).toContain(words)
  const lists = JSON.parse(await app.cli('lists', '--json')) as { office: string }[]
  expect(lists.map(({ office }) => office).toSorted()).toEqual([...OFFICES.slice(0, 7), '北坡镇'].toSorted())

  await page.getByRole('link', { name: '北坡镇 2026 年的配合履职事项清单' }).click()
  await editorOf(page).row('招商信息收集').click()
  await expect(page.getByText('县商务局').first()).toBeVisible()
})

test('what was set right is done again for the next file with the same header, and can be taken back', async ({
  page,
}) => {
  await chooseFile(page, '选择文件', foreign('北坡镇'))
  await takeAsDepartments(page)
  await page.getByRole('button', { name: '确认导入' }).click()
  await editorOf(page).row('招商信息收集').click()
  await page.getByRole('button', { name: '清单库' }).click()

  await chooseFile(page, '导入文件', foreign('南坡镇'))
  await expect(page.getByText('按上次的改法：列“牵头单位意见”是对应上级部门。')).toBeVisible()
  const preview = page.getByRole('region', { name: '导入后的表格' })
  await expect(preview).toContainText('县统计局')
  await page.getByRole('button', { name: '按程序的判断重新识别' }).click()
  await expect(preview).toContainText('牵头单位意见：县统计局')
  await expect(page.getByText('按上次的改法：')).toHaveCount(0)
})

test('a list that is in the library already is said before it is written a second time', async ({
  page,
  app,
}) => {
  await chooseFile(page, '选择文件', foreign('北坡镇'))
  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByRole('button', { name: '清单库' }).click()
  await chooseFile(page, '导入文件', foreign('北坡镇'))
  const warning = page.getByText('清单库中已有北坡镇 2025 年的配合履职事项清单')
  await expect(warning).toBeVisible()
  await page.getByLabel('年度').fill('2024')
  await expect(warning).toHaveCount(0)
  await page.getByLabel('年度').fill('2025')
  await expect(warning).toBeVisible()
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByRole('tree')).toBeVisible()
  expect(JSON.parse(await app.cli('lists', '--json'))).toHaveLength(2)
})

test('leaving after corrections asks first, and leaves nothing', async ({ page, app }) => {
  await chooseFile(page, '选择文件', [foreign('北坡镇'), foreign('南坡镇')])
  await fileButton(page, '南坡镇').click()
  await page.getByLabel('年度').fill('2024')
  await page.getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '继续核对' }).click()
  await expect(page.getByLabel('年度')).toHaveValue('2024')
  await page.getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '放弃导入' }).click()
  await expect(page.getByRole('heading', { name: '还没有清单，从哪里开始？' })).toBeVisible()
  expect(JSON.parse(await app.cli('lists', '--json'))).toEqual([])
})

test('by keyboard: from file to file, and from row to row of the table', async ({ page }) => {
  await chooseFile(page, '选择文件', [foreign('北坡镇'), foreign('南坡镇')])
  await fileButton(page, '北坡镇').click()
  await page.keyboard.press('ArrowDown')
  await expect(office(page)).toHaveValue('南坡镇')
  await expect(fileButton(page, '南坡镇')).toBeFocused()
  await page.getByRole('group', { name: '共 1 页' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.printed-item.selected')).toContainText('南坡镇经济普查')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.printed-item.selected')).toContainText('南坡镇招商信息收集')
})
