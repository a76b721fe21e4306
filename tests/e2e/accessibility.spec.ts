import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseFile, openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import { lookAt } from './looked-at.ts'

const SMALL_LIST = fileURLToPath(new URL('../fixtures/lists/baiyang.txt', import.meta.url))

test.describe('everyone can read and use, light and dark:', () => {
  // Each screen is gone through element by element, twice.
  test.beforeEach(() => test.slow())

  test.describe('at the first start', () => {
    test.use({ knowsEditor: false })

    test('the first screen, a new list and the tour', async ({ page }) => {
      await lookAt(page, 'first start')
      await page.getByRole('button', { name: '新建清单' }).click()
      await lookAt(page, 'new list')
      await page.getByRole('button', { name: '取消' }).click()
      await openSample(page)
      await expect(page.getByRole('button', { name: '下一步' })).toBeVisible()
      await lookAt(page, 'tour')
    })
  })

  test('the library, backups and packages', async ({ page, app }) => {
    await openSample(page)
    await page.getByRole('button', { name: '清单库' }).click()
    await expect(page.getByRole('table')).toBeVisible()
    await lookAt(page, 'library')
    await page.getByRole('button', { name: '备份', exact: true }).click()
    const backups = page.getByRole('dialog', { name: '备份' })
    await backups.getByRole('button', { name: '现在备份' }).click()
    await backups.getByRole('button', { name: '看里面的清单' }).first().click()
    await expect(backups.getByRole('button', { name: '只恢复这一份' })).toBeVisible()
    await lookAt(page, 'backups')
    await page.keyboard.press('Escape')
    await expect(backups).toBeHidden()

    await page.getByRole('button', { name: '导出清单包' }).click()
    const dialog = page.getByRole('dialog', { name: '导出为清单包' })
    await dialog.getByRole('checkbox', { name: '全选' }).check()
    await lookAt(page, 'package export')
    const exported = await app.savedFile(() => dialog.getByRole('button', { name: '导出 1 份清单' }).click())
    const file = join(app.dataFolder, exported.name)
    await writeFile(file, exported.bytes)
    await page.locator('input[type=file]').first().setInputFiles(file)
    await expect(page.getByText('清单库中已有，将另存一份')).toBeVisible()
    await lookAt(page, 'package import')
  })

  test('the editor: an item, a heading, a category, all marked, copying', async ({ page }) => {
    const editor = await openSample(page)
    await lookAt(page, 'editor')
    await editor.row('标题和说明').click()
    await lookAt(page, 'heading')
    await editor.row('党的建设').click()
    await lookAt(page, 'category')
    await editor.outline.focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: '状态' }).click()
    await page.getByRole('menuitem', { name: '待部门确认' }).click()
    await expect(page.getByText(/^已把 20 个事项/)).toBeVisible()
    await lookAt(page, 'marked items')
    await page.getByRole('button', { name: '复制到…' }).click()
    await expect(page.getByText('还没有别的清单')).toBeVisible()
    await lookAt(page, 'copy to another list')
  })

  test('searching, replacing, the key sheet and the pages', async ({ page }) => {
    await openSample(page)
    const search = page.getByLabel('搜索全部内容')
    await search.fill('检查')
    await search.press('Enter')
    await expect(page.locator('.hit-layer mark.current')).toBeVisible()
    await lookAt(page, 'search')
    await search.press('Escape')
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
    await lookAt(page, 'key sheet')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+h')
    await page.getByRole('dialog', { name: '查找和替换' }).getByLabel('查找').fill('检查')
    await lookAt(page, 'replace')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '整份预览' }).click()
    await expect(page.getByRole('dialog').getByRole('article').first()).toBeVisible()
    await lookAt(page, 'pages')
  })

  test('proofreading, its settings and mending all of a rule', async ({ page }) => {
    const editor = await openSample(page)
    await editor.field('事项名称').fill('后备人选(村)培(养)')
    await page.getByRole('button', { name: /^校对/ }).click()
    const panel = page.getByRole('region', { name: '校对' })
    await expect(panel.locator('.proof-finding').first()).toBeVisible()
    await lookAt(page, 'proofreading')
    await panel.getByText('按规则').click()
    await panel
      .getByRole('button', { name: /^全部修复/ })
      .first()
      .click()
    const fixAll = page.getByRole('dialog')
    await expect(fixAll.getByRole('button', { name: /^修复/ })).toBeVisible()
    await lookAt(page, 'mending all of a rule')
    await page.keyboard.press('Escape')
    await expect(fixAll).toBeHidden()
    await panel.getByRole('button', { name: '设置' }).click()
    await expect(page.getByRole('dialog', { name: '校对设置' })).toBeVisible()
    await lookAt(page, 'proofreading settings')
  })

  test('the history and the versions', async ({ page }) => {
    const editor = await openSample(page)
    await editor.field('事项名称').fill('村书记后备人选培养')
    await editor.saved()
    await page.getByRole('button', { name: '历史' }).click()
    const history = page.getByRole('dialog', { name: '历史和版本' })
    await history.getByRole('button', { name: '看改动' }).click()
    await expect(history.locator('ins')).toBeVisible()
    await lookAt(page, 'history')
    await history.getByRole('tab', { name: '版本' }).click()
    await history.getByRole('button', { name: '征求意见稿' }).click()
    await history.getByRole('button', { name: '存为版本' }).click()
    await expect(history.getByText('20 个事项')).toBeVisible()
    await lookAt(page, 'versions')
    await history.getByRole('button', { name: '查看' }).click()
    await expect(
      page.getByRole('dialog', { name: '版本：征求意见稿' }).getByRole('table').first(),
    ).toBeVisible()
    await lookAt(page, 'a version')
  })

  test('importing one file and many, and the report', async ({ page }) => {
    await openSample(page)
    await page.getByRole('button', { name: '清单库' }).click()
    await chooseFile(page, '导入文件', SMALL_LIST)
    await expect(page.getByRole('button', { name: '确认导入' })).toBeVisible()
    await lookAt(page, 'import')
    await chooseFile(page, '再加文件', { name: '空.docx', mimeType: '', buffer: Buffer.from('') })
    await expect(page.getByText('读不了', { exact: true })).toBeVisible()
    await lookAt(page, 'import of many')
    await page.getByRole('button', { name: '确认导入 1 份' }).click()
    await expect(page.getByRole('heading', { name: '导入情况' })).toBeVisible()
    await lookAt(page, 'import report')
  })

  test('the directory of departments and its dialogs', async ({ page }) => {
    await openSample(page)
    await page.getByRole('button', { name: '部门名录' }).click()
    await expect(page.getByRole('heading', { name: '部门名录', level: 1 })).toBeVisible()
    await lookAt(page, 'empty directory')
    await page.getByRole('button', { name: '全部收入名录' }).click()
    const entries = page.getByRole('region', { name: '名录里的部门' })
    await entries.getByRole('button', { name: '云泽县卫生健康局' }).click()
    await lookAt(page, 'directory')
    await page.getByRole('button', { name: '机构改名…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('新名称').fill('云泽县卫生健康委员会')
    await expect(dialog.getByRole('status')).toHaveText(/找到 \d+ 处/)
    await lookAt(page, 'renaming')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: '添加部门' }).click()
    await expect(dialog.getByLabel('全称')).toBeVisible()
    await lookAt(page, 'department entry')
  })

  test('the layout, tab by tab', async ({ page }) => {
    await openSample(page)
    await page.getByRole('button', { name: '版式', exact: true }).click()
    const layout = page.getByRole('dialog', { name: '版式', exact: true })
    await expect(layout.getByRole('article')).toBeVisible()
    for (const tab of await layout.getByRole('tab').all()) {
      await tab.click()
      await lookAt(page, `layout ${await tab.textContent()}`)
    }
  })
})
