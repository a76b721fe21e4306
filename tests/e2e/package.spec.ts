import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('a list goes to another computer as a package: exported, chosen there, and worked on', async ({
  page,
  app,
}) => {
  await openSample(page)
  const exported = await app.savedFile(async () => {
    await page.getByRole('button', { name: '导出' }).click()
    await page.getByRole('menuitem', { name: /^清单包/ }).click()
  })
  expect(exported.name).toBe('青禾镇配合履职事项清单.dutylist')
  await page.getByRole('button', { name: '清单库' }).click()

  const file = join(app.dataFolder, '收到 的.dutylist')
  await writeFile(file, exported.bytes)
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(page.getByRole('heading', { name: '导入清单包：收到 的.dutylist' })).toBeVisible()
  await expect(page.getByText('清单库中已有，将另存一份')).toBeVisible()
  const confirm = page.getByRole('button', { name: '导入 1 份清单' })
  await page.getByRole('checkbox', { name: /青禾镇配合履职事项清单/ }).uncheck()
  await expect(page.getByRole('button', { name: '导入 0 份清单' })).toBeDisabled()
  await page.getByRole('checkbox', { name: /青禾镇配合履职事项清单/ }).check()
  await confirm.click()
  await expect(page.getByText('已导入 1 份清单')).toBeVisible()
  await page.getByRole('button', { name: '清单库' }).click()
  await expect(page.getByRole('row', { name: /青禾镇配合履职事项清单/ })).toHaveCount(2)
})

test('several lists go into one package; a damaged one is said and changes nothing', async ({
  page,
  app,
}) => {
  await openSample(page)
  await page.getByRole('button', { name: '清单库' }).click()
  await page.getByRole('button', { name: /^复制 / }).click()
  await expect(page.getByRole('row', { name: /（副本）/ })).toBeVisible()
  await page.getByRole('button', { name: '导出清单包' }).click()
  const dialog = page.getByRole('dialog', { name: '导出为清单包' })
  await dialog.getByRole('checkbox', { name: '全选' }).check()
  const exported = await app.savedFile(() => dialog.getByRole('button', { name: '导出 2 份清单' }).click())
  expect(exported.name).toMatch(/等2份清单\.dutylist$/)
  await expect(dialog).toBeHidden()

  const damaged = join(app.dataFolder, '坏的.dutylist')
  await writeFile(damaged, exported.bytes.subarray(0, 9_000))
  await page.locator('input[type=file]').first().setInputFiles(damaged)
  await expect(page.getByText('清单包已损坏或没有传完，没有写入任何数据')).toBeVisible()
  await page.getByRole('button', { name: '返回' }).click()
  await expect(page.getByRole('row', { name: /青禾镇/ })).toHaveCount(2)
})
