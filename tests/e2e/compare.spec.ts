import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { checkDocx } from '../ooxml/check-docx.ts'
import { chooseFile, editorOf, keepVersion, openHistory, openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const LAST_YEAR = fileURLToPath(new URL('../fixtures/lists/baiyang.txt', import.meta.url))

test('last year’s list is imported, this year’s edited, and the 修订对照表 saved as Word', async ({
  page,
  app,
}) => {
  await chooseFile(page, '选择文件', LAST_YEAR)
  await page.getByRole('button', { name: '确认导入' }).click()
  const editor = editorOf(page)
  await expect(editor.outline).toBeVisible()
  await page.getByRole('button', { name: '清单库' }).click()
  await expect(page.getByRole('button', { name: /^与另一份清单比较/ })).toHaveCount(0)
  await page.getByRole('button', { name: /^复制 / }).click()
  await expect(page.getByRole('row')).toHaveCount(3)

  await page.locator('.list-link').first().click()
  const oldName = await editor.field('事项名称').inputValue()
  await editor.field('事项名称').fill(`${oldName}（修订）`)
  await editor.saved()
  await editor.row('标题和说明').click()
  await editor.field('年度').fill('2031')
  await editor.saved()
  await page.getByRole('button', { name: '清单库' }).click()

  await page
    .getByRole('button', { name: /^与另一份清单比较/ })
    .last()
    .click()
  const dialog = page.getByRole('dialog', { name: '与另一份清单比较' })
  await dialog.getByRole('button', { name: '比较', exact: true }).click()
  const item = page.getByRole('article', { name: `改名：${oldName}（修订）` })
  await expect(item.locator('ins mark')).toHaveText('（修订）')
  await expect(page.getByRole('region', { name: '标题、表头和类别' })).toContainText('2031')
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.getByText(/^未变 \d+$/).click()
  await expect(item).toHaveCount(0)

  const saved = await app.savedFile(() => page.getByRole('button', { name: /^导出修订对照表/ }).click())
  expect(saved.name).toMatch(/修订对照表\.docx$/)
  expect(checkDocx(saved.bytes)).toEqual([])
  const text = strFromU8(unzipSync(saved.bytes)['word/document.xml'] ?? new Uint8Array())
  expect(text).toContain('（修订）')
  expect(text).toContain('理由依据')

  await page.getByText(/^全部不同 \d+$/).click()
  await item.getByRole('link').click()
  await expect(editor.field('事项名称')).toHaveValue(`${oldName}（修订）`)
})

test('the list is compared with the version that the departments were asked about', async ({ page }) => {
  const editor = await openSample(page)
  const history = await openHistory(page)
  await keepVersion(history)
  await history.getByRole('button', { name: '与此版本比较' }).click()
  await expect(page.getByText('两份清单没有不同')).toBeVisible()

  await page.getByRole('button', { name: '回到清单' }).click()
  // Typing that is not yet saved is compared too: leaving the list saves it.
  await editor.field('事项名称').fill('村干部培养')
  await page.getByRole('button', { name: '历史' }).click()
  await history.getByRole('tab', { name: '版本' }).click()
  await history.getByRole('button', { name: '与此版本比较' }).click()
  const item = page.getByRole('article', { name: '改名：村干部培养' })
  await expect(item.locator('del')).toContainText('后备人选')
  await page.getByRole('button', { name: '两边对换' }).click()
  await expect(item).toHaveCount(0)
  await expect(page.getByRole('article').locator('ins')).toContainText('后备人选')
})
