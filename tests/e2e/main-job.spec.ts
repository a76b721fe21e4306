import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { chooseFile, editorOf } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import type { App } from './fixtures.ts'

const SMALL_LIST = fileURLToPath(new URL('../fixtures/lists/baiyang.txt', import.meta.url))
const REAL_LIST = fileURLToPath(new URL('../../../shared/lists/daci-jiedao.txt', import.meta.url))

/** All text of an Office file, markup taken away. */
function officeText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /^(word\/document|xl\/sharedStrings|xl\/worksheets\/.*)\.xml$/.test(name))
    .map(([, part]) => strFromU8(part).replace(/<[^>]*>/g, ''))
    .join('\n')
}

async function exportAs(page: Page, app: App, format: string): Promise<{ name: string; bytes: Buffer }> {
  const file = await app.savedFile(async () => {
    await page.getByRole('button', { name: '导出' }).click()
    await page.getByRole('menuitem', { name: format }).click()
  })
  // The file is there a moment before the screen has heard of it.
  await expect(page.getByRole('dialog', { name: '正在导出' })).toBeHidden()
  return file
}

test('a list is imported, looked over, edited, undone, reloaded and exported', async ({ page, app }) => {
  await chooseFile(page, '选择文件', SMALL_LIST)
  await expect(page.getByTestId('import-counts')).toHaveText('识别出 2 个类别、3 个事项')
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('云泽县\n白杨乡配合履职事项清单')
  await expect(page.getByRole('textbox', { name: '镇（街道）' })).toHaveValue('白杨乡')
  await expect(page.getByRole('region', { name: '导入时做了什么' })).toContainText('重复的表头')
  const preview = page.getByRole('region', { name: '导入后的表格' })
  await expect(preview).toContainText('云泽县')
  await expect(preview.getByRole('row').filter({ hasText: '林区防火巡查' })).toContainText(
    '2.发现火情立即报告。',
  )
  await page.getByLabel('年度').fill('2025')
  await page.getByRole('button', { name: '确认导入' }).click()

  const editor = editorOf(page)
  await editor.row('林区防火巡查').click()
  await editor.field('事项名称').fill('林区和草原防火巡查')
  await editor.field('配合职责').fill('白杨乡：\n1.防火期内每日巡查三次。\n2.发现火情立即报告。')
  await editor.saved()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(editor.field('配合职责')).toHaveValue(/每日巡查。/)
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(editor.field('配合职责')).toHaveValue(/每日巡查三次。/)

  await page.reload()
  await expect(editor.field('事项名称')).toHaveValue('林区和草原防火巡查')
  for (const format of ['Word 文档', 'Excel 表格']) {
    const file = await exportAs(page, app, format)
    expect(file.name).toContain('白杨乡')
    const text = officeText(file.bytes)
    for (const words of [
      '林区和草原防火巡查',
      '1.防火期内每日巡查三次。',
      '困难家庭取暖救助',
      '二、生态环保',
    ])
      expect(text, `${words} in ${file.name}`).toContain(words)
  }
})

test('网页 and 数据 hold the list too', async ({ page, app }) => {
  await page.getByRole('button', { name: '打开示例清单' }).click()
  const web = await exportAs(page, app, '网页')
  expect(web.bytes.toString('utf8')).toContain('村党组织书记后备人选培养工作')
  const data = await exportAs(page, app, '数据')
  expect(JSON.parse(data.bytes.toString('utf8'))).toMatchObject({ format: 'duty-list/1', office: '青禾镇' })
})

test('a published list of 59 items is understood as it stands', async ({ page }) => {
  test.skip(!existsSync(REAL_LIST), 'the published list is not on this computer')
  await chooseFile(page, '选择文件', REAL_LIST)
  await expect(page.getByTestId('import-counts')).toHaveText('识别出 5 个类别、59 个事项')
  await page.getByRole('button', { name: '确认导入' }).click()
  const editor = editorOf(page)
  await expect(page.getByText('5 个类别 · 59 个事项')).toBeVisible()
  await editor.field('事项名称').fill('改过的第一个事项')
  await editor.saved()
})

test('an import that is cancelled leaves nothing, one that fails says why', async ({ page, app }) => {
  await chooseFile(page, '选择文件', SMALL_LIST)
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('heading', { name: '还没有清单，从哪里开始？' })).toBeVisible()
  expect(JSON.parse(await app.cli('lists', '--json'))).toEqual([])

  const notAList = {
    name: '通知.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('关于开会的通知\n请准时参加。'),
  }
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await chooser).setFiles(notAList)
  await expect(page.getByText('没有导入')).toBeVisible()
  await page.getByRole('button', { name: '返回' }).click()
  expect(JSON.parse(await app.cli('lists', '--json'))).toEqual([])
})

test('a file dropped anywhere in the window is imported', async ({ page }) => {
  await expect(page.getByRole('heading', { name: '还没有清单，从哪里开始？' })).toBeVisible()
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    const text =
      '白杨乡配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务\n1\t高龄老人走访\t云泽县民政局\t1.拨付经费。\t1.每月走访。\n'
    data.items.add(new File([text], '白杨乡.txt', { type: 'text/plain' }))
    return data
  })
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText('松开鼠标，导入这些文件')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.getByTestId('import-counts')).toHaveText('识别出 1 个类别、1 个事项')
})
