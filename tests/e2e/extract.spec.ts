import { strFromU8, unzipSync } from 'fflate'
import { checkDocx } from '../ooxml/check-docx.ts'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const ASKED = '征求意见稿（一个部门一份）'

function textOf(bytes: Uint8Array | undefined): string {
  const parts = unzipSync(bytes ?? new Uint8Array())
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
}

test('each department is asked about its own items: chosen, dated, one document each', async ({
  page,
  app,
}) => {
  await openSample(page)
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: ASKED }).click()
  const dialog = page.getByRole('dialog', { name: ASKED })
  await expect(dialog.getByRole('checkbox', { name: '全部部门（26 个）' })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /^云泽县公安局 +2 项：第 14、15 项/ })).toBeChecked()

  await dialog.getByRole('checkbox', { name: /^全部部门/ }).uncheck()
  await expect(dialog.getByRole('button', { name: '生成 0 份征求意见稿' })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: /^云泽县公安局/ }).check()
  await dialog.getByRole('checkbox', { name: /^云泽县统计局/ }).check()
  await dialog.getByLabel('反馈日期').fill('2026年2月30日')
  await expect(dialog.getByText('这不是日期')).toBeVisible()
  const make = dialog.getByRole('button', { name: '生成 2 份征求意见稿' })
  await expect(make).toBeDisabled()
  await dialog.getByLabel('反馈日期').fill('2026年12月5日')

  const saved = await app.savedFile(() => make.click())
  await expect(dialog).toBeHidden()
  await expect(page.getByText('已导出“青禾镇配合履职事项清单征求意见稿.zip”')).toBeVisible()
  expect(saved.name).toBe('青禾镇配合履职事项清单征求意见稿.zip')
  const files = unzipSync(saved.bytes)
  const police = '青禾镇配合履职事项清单（征求意见稿）—云泽县公安局.docx'
  expect(Object.keys(files).toSorted()).toEqual(
    [police, police.replace('公安', '统计'), '征求意见情况表.docx'].toSorted(),
  )
  for (const bytes of Object.values(files)) expect(checkDocx(bytes)).toEqual([])
  const text = textOf(files[police])
  expect(text).toContain('四、平安法治14')
  expect(text).not.toContain('一、党的建设')
  expect(text).toContain('于2026年12月5日前反馈')
})

test('what was just typed is asked; items without a department are said', async ({ page, app }) => {
  const editor = await openSample(page)
  await editor.field('事项名称').fill('刚改的名称')
  await page.keyboard.press('Control+Enter')
  await expect(editor.field('事项名称')).toHaveValue('')
  await editor.field('事项名称').fill('还没有部门的事项')
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: ASKED }).click()
  const dialog = page.getByRole('dialog', { name: ASKED })
  await expect(dialog.getByText('有 1 个事项没有写明部门，不在任何一份征求意见稿里：第 2 项。')).toBeVisible()
  const saved = await app.savedFile(() => dialog.getByRole('button', { name: /^生成 \d+ 份/ }).click())
  const texts = Object.entries(unzipSync(saved.bytes)).map(([name, bytes]) => [name, textOf(bytes)] as const)
  const naming = (words: string): string[] =>
    texts.flatMap(([name, text]) => (text.includes(words) ? [name] : []))
  expect(naming('刚改的名称').length).toBeGreaterThan(0)
  expect(naming('还没有部门的事项')).toEqual(['征求意见情况表.docx'])
})
