import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('a bracket typed in half width is found while typing, mended by one click, and taken back', async ({
  page,
}) => {
  const editor = await openSample(page)
  await page.getByRole('button', { name: /^校对/ }).click()
  const panel = page.getByRole('region', { name: '校对' })
  await editor.field('事项名称').fill('村党组织书记(后备)人选培养工作')
  const below = page.getByRole('main').locator('.proof-finding').filter({ hasText: '半角' })
  await expect(below.locator('mark')).toHaveText('(后备)')
  await below.getByRole('button', { name: '改正' }).click()
  await expect(editor.field('事项名称')).toHaveValue('村党组织书记（后备）人选培养工作')
  await expect(panel.getByText('半角')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(editor.field('事项名称')).toHaveValue('村党组织书记(后备)人选培养工作')
})

test('a place that is right after all is ignored with a reason, also after a restart', async ({
  page,
  app,
}) => {
  const editor = await openSample(page)
  await editor.field('事项名称').fill('村党组织书记(后备)人选培养工作')
  await page.getByRole('button', { name: /^校对/ }).click()
  const panel = page.getByRole('region', { name: '校对' })
  const card = panel.locator('.proof-finding').filter({ hasText: '半角' })
  await card.getByRole('button', { name: '忽略…' }).click()
  await page.getByRole('button', { name: '上级文件原文如此' }).click()
  await expect(card).toHaveCount(0)
  await editor.saved()

  await app.restart()
  await page.getByText('青禾镇配合履职事项清单').click()
  await page.getByRole('button', { name: /^校对/ }).click()
  await expect(panel.getByRole('status')).toHaveText(/错误 \d+/)
  await expect(card).toHaveCount(0)
  await panel.getByRole('button', { name: '设置' }).click()
  const settings = page.getByRole('dialog', { name: '校对设置' })
  await settings.getByRole('tab', { name: /已忽略（1）/ }).click()
  await expect(settings.getByText('理由：上级文件原文如此')).toBeVisible()
  await settings.getByRole('button', { name: '重新提醒' }).click()
  await settings.getByRole('button', { name: '关闭' }).click()
  await expect(card).toHaveCount(1)
})

test('F8 goes from finding to finding; all of a rule are mended at once and taken back at once', async ({
  page,
}) => {
  const editor = await openSample(page)
  await editor.field('事项名称').fill('后备人选(村)培养')
  await editor.row('困难群众临时救助').click()
  await editor.field('事项名称').fill('困难群众(临时)救助')
  await editor.saved()
  await editor.row('后备人选').click()
  await page.getByRole('button', { name: /^校对/ }).click()
  const panel = page.getByRole('region', { name: '校对' })
  await panel.getByText('按规则').click()
  await panel.getByRole('button', { name: '全部改正（2）' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '改正 2 处' }).click()
  await expect(editor.row('后备人选（村）培养')).toBeVisible()
  await expect(editor.row('困难群众（临时）救助')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(editor.row('后备人选(村)培养')).toBeVisible()
  await expect(editor.row('困难群众(临时)救助')).toBeVisible()

  await editor.row('流动党员教育管理').click()
  await expect(panel.locator('.proof-finding').filter({ hasText: '半角' })).toHaveCount(2)
  await page.keyboard.press('F8')
  await expect(panel.locator('[aria-current]')).toHaveCount(1)
})
