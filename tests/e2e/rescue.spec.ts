import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('a damaged data file is rescued, and the clerk is told what was saved', async ({ page, app }) => {
  await openSample(page)
  await page.getByRole('button', { name: '清单库' }).click()
  const row = page.getByRole('row').filter({ hasText: '青禾镇' })
  await expect(row).toHaveCount(1)

  const file = join(app.dataFolder, 'duty-lists.db')
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  writeFileSync(file, readFileSync(file).fill(0x5a, 0, 4_096))
  await app.restart('SIGKILL')

  const notice = page.getByRole('alert').filter({ hasText: '数据文件已损坏' })
  await expect(notice).toContainText('救回了 1 份清单、20 个事项')
  await expect(row).toHaveCount(1)
  await notice.getByRole('button', { name: '知道了' }).click()
  await expect(notice).toBeHidden()
})
