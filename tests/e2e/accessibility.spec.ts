import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { chooseFile, openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const SMALL_LIST = fileURLToPath(new URL('../fixtures/lists/baiyang.txt', import.meta.url))

/** Serious and critical problems that axe finds, one line each. */
async function seriousProblems(page: Page): Promise<string[]> {
  // Fading dialogs and messages have colours of their own for a moment.
  await page.waitForTimeout(400)
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.any[0]?.message ?? ''}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen can be read and used by everyone (${colorScheme})`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme })
    expect(await seriousProblems(page), 'first start').toEqual([])
    await page.getByRole('button', { name: '新建清单' }).click()
    expect(await seriousProblems(page), 'new list').toEqual([])
    await page.getByRole('button', { name: '取消' }).click()

    const editor = await openSample(page)
    expect(await seriousProblems(page), 'editor').toEqual([])
    await editor.row('标题和说明').click()
    expect(await seriousProblems(page), 'heading').toEqual([])
    await editor.row('党的建设').click()
    expect(await seriousProblems(page), 'category').toEqual([])
    await page.getByLabel('搜索全部内容').fill('检查')
    expect(await seriousProblems(page), 'search').toEqual([])

    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
    expect(await seriousProblems(page), 'key sheet').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+h')
    await page.getByRole('dialog', { name: '查找和替换' }).getByLabel('查找').fill('检查')
    expect(await seriousProblems(page), 'replace').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '整份预览' }).click()
    await expect(page.getByRole('dialog').getByRole('article').first()).toBeVisible()
    expect(await seriousProblems(page), 'pages').toEqual([])
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: '清单库' }).click()
    await expect(page.getByRole('table')).toBeVisible()
    expect(await seriousProblems(page), 'library').toEqual([])
    await chooseFile(page, '导入文件', SMALL_LIST)
    await expect(page.getByRole('button', { name: '确认导入' })).toBeVisible()
    expect(await seriousProblems(page), 'import').toEqual([])
    await chooseFile(page, '再加文件', { name: '空.docx', mimeType: '', buffer: Buffer.from('') })
    await expect(page.getByText('读不了', { exact: true })).toBeVisible()
    await page.mouse.move(0, 0)
    expect(await seriousProblems(page), 'import of many').toEqual([])
    await page.getByRole('button', { name: '确认导入 1 份' }).click()
    await expect(page.getByRole('heading', { name: '导入情况' })).toBeVisible()
    expect(await seriousProblems(page), 'import report').toEqual([])
  })

  test(`marked items and hits can be read and used by everyone (${colorScheme})`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme })
    const editor = await openSample(page)
    await page.getByLabel('搜索全部内容').fill('检查')
    await page.getByLabel('搜索全部内容').press('Enter')
    await expect(page.locator('.hit-layer mark.current')).toBeVisible()
    expect(await seriousProblems(page), 'hit').toEqual([])
    await page.getByLabel('搜索全部内容').press('Escape')
    await editor.outline.focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: '状态' }).click()
    await page.getByRole('menuitem', { name: '已定' }).click()
    await expect(page.getByText(/^已把 20 个事项/)).toBeVisible()
    expect(await seriousProblems(page), 'marked items').toEqual([])
    await page.getByRole('button', { name: '复制到…' }).click()
    await expect(page.getByText('还没有别的清单')).toBeVisible()
    expect(await seriousProblems(page), 'copy to another list').toEqual([])
    await page.keyboard.press('Escape')
  })
}
