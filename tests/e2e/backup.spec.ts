import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('before a large revision a backup is taken; a list deleted by mistake comes back from it', async ({
  page,
}) => {
  await openSample(page)
  await page.getByRole('button', { name: '清单库' }).click()
  await page.getByRole('button', { name: '备份', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: '备份' })
  await drawer.getByRole('button', { name: '现在备份' }).click()
  const backup = drawer.getByRole('region', { name: /的备份$/ })
  await expect(backup.first()).toContainText('1 份清单，20 个事项')
  await drawer.getByRole('button', { name: '关闭' }).click()

  await page.getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('还没有清单，从哪里开始？')).toBeVisible()
  await page.getByRole('button', { name: '备份', exact: true }).click()
  await backup.first().getByRole('button', { name: '看里面的清单' }).click()
  await drawer.getByRole('button', { name: '只恢复这一份' }).click()
  await drawer.getByRole('button', { name: '关闭' }).click()
  await expect(page.getByRole('row', { name: /青禾镇配合履职事项清单/ })).toBeVisible()
})
