import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('a backup that fails is said where the clerk works', async ({ page, app }) => {
  await openSample(page)
  await page.getByRole('button', { name: '清单库' }).click()
  await writeFile(join(app.dataFolder, 'backups'), '一个同名的文件')
  await page.getByRole('button', { name: '备份', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: '备份' })
  await expect(drawer.getByRole('region', { name: '第二备份文件夹' })).toContainText('backup-folder')
  await drawer.getByRole('button', { name: '现在备份' }).click()
  await expect(page.getByText(/自动备份没有成功/).first()).toBeVisible()
  await drawer.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('link', { name: /青禾镇/ }).click()
  await expect(page.getByText('自动备份没有成功', { exact: true })).toBeVisible()
})

test('a screen that can’t be drawn says so, with diagnostics to copy that have nothing of the list', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSample(page)
  // A list that no screen can draw stands for a fault of the program.
  const broken = { id: 1, title: ['低保机密清单'], categories: [{ id: 1, name: '机密', items: [null] }] }
  await page.route('**/api/call/list.get', (route) => route.fulfill({ json: { ok: true, value: broken } }))
  await page.reload()
  await expect(page.getByText('这个页面出了错')).toBeVisible()
  await page.getByRole('button', { name: '复制诊断信息' }).click()
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^履职清单编辑器 诊断信息\n/)
  expect(copied).toMatch(/清单：1 份，事项：20 个[^]*页面中的错误：\w+\n\s+at /)
  expect(copied).not.toMatch(/低保|机密|青禾/)

  await page.unroute('**/api/call/list.get')
  await page.getByRole('button', { name: '重新打开页面' }).click()
  await expect(page.getByRole('button', { name: '导出' })).toBeVisible()
})

test('a fault that leaves the screen as it was is said once, and written down', async ({ page, app }) => {
  await openSample(page)
  await page.evaluate(() => {
    for (let n = 0; n < 3; n += 1) {
      const reason = new TypeError('低保的事项')
      const promise = Promise.resolve()
      dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }))
    }
  })
  await expect(page.getByText('程序内部出错')).toHaveCount(1)
  await expect(page.getByRole('button', { name: '导出' })).toBeVisible()
  await page.getByRole('button', { name: '复制诊断信息' }).click()
  const log = join(app.dataFolder, 'errors.log')
  await expect.poll(() => readFile(log, 'utf8')).toMatch(/ screen TypeError/)
})

test('text that can’t be saved keeps its screen, whatever would take the place of it', async ({ page }) => {
  const editor = await openSample(page)
  const address = page.url()
  await page.route('**/api/call/item.update', (route) => route.abort())
  await editor.field('备注').fill('每季度一次')
  const question = page.getByRole('dialog', { name: '刚才输入的内容还没有保存成功' })
  const stay = async (): Promise<void> => {
    await question.getByRole('button', { name: '留在这里' }).click()
    await expect(question).toBeHidden()
    await expect(editor.field('备注')).toHaveValue('每季度一次')
    expect(page.url()).toBe(address)
  }

  await page.goBack()
  await stay()
  await page.evaluate(() => {
    location.hash = '#/departments'
  })
  await stay()
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['清单'], '履职清单.docx'))
    dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
  })
  await stay()

  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await expect(page.getByRole('button', { name: '导出' })).toBeInViewport({ ratio: 1 })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: '复制没存下的文字' }).click()
  await expect(page.getByText('已复制，可以粘贴到别处。')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('每季度一次')

  await page.unroute('**/api/call/item.update')
  await page.getByRole('button', { name: '清单库' }).click()
  await page.getByRole('link', { name: /青禾镇/ }).click()
  await expect(editor.field('备注')).toHaveValue('每季度一次')
})
