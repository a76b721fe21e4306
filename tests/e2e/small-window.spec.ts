import type { Page } from '@playwright/test'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** What a screen of 1366×768 leaves at a scaling of 100 %, 125 % and 150 %. */
const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
  { width: 911, height: 512 },
]

/** Names of buttons that stick out of the window, or out of the pane that they are in. */
function lostButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility({ visibilityProperty: true }))
      .filter((button) => {
        const box = button.getBoundingClientRect()
        const pane = button.closest('.ant-splitter-panel')?.getBoundingClientRect()
        const left = Math.max(0, pane?.left ?? 0)
        const right = Math.min(window.innerWidth, pane?.right ?? window.innerWidth)
        return box.left < left - 2 || box.right > right + 2
      })
      .map((button) => button.ariaLabel ?? button.textContent),
  )
}

/** Whether the focus is in a drawer or dialog, or on it. */
function focusInLayer(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.closest('.ant-drawer, .ant-modal') !== null)
}

async function expectAllButtons(page: Page, screen: string): Promise<void> {
  for (const size of WINDOWS) {
    await page.setViewportSize(size)
    await expect.poll(() => lostButtons(page), `${screen}, ${size.width} wide`).toEqual([])
  }
}

for (const textSize of ['标准', '特大']) {
  test(`no button is lost in a small window (text size ${textSize})`, async ({ page }) => {
    const editor = await openSample(page)
    await page.getByRole('button', { name: '帮助' }).click()
    await page.getByRole('menuitem', { name: textSize, exact: true }).click()
    await editor.field('事项名称').fill('村书记后备人选培养')
    await editor.saved()
    await expectAllButtons(page, 'editor')
    // Without their words the buttons still have their names, and do what they say.
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(editor.field('事项名称')).toHaveValue('村党组织书记后备人选培养工作')
    await page.getByRole('button', { name: /^校对/ }).click()
    await expect(page.getByRole('region', { name: '校对' })).toBeVisible()
    await expectAllButtons(page, 'proofreading')
    await page.getByRole('button', { name: '版式', exact: true }).click()
    await expect(page.getByRole('dialog', { name: '版式' }).getByRole('article')).toBeVisible()
    await expectAllButtons(page, 'layout')
    await page.getByRole('button', { name: '完成' }).click()

    await page.getByRole('button', { name: '清单库' }).click()
    await expect(page.getByRole('button', { name: /^删除 / })).toBeVisible()
    await expectAllButtons(page, 'library')
    const title = await page.getByRole('link', { name: /青禾镇/ }).boundingBox()
    expect(title?.width, 'room for the title').toBeGreaterThan(150)
    await page.getByRole('button', { name: '部门名录' }).click()
    await expect(page.getByRole('button', { name: '全部收入名录' })).toBeVisible()
    await expectAllButtons(page, 'directory')
  })
}

test('Esc closes what a button opened, and the button has the focus again', async ({ page }) => {
  await openSample(page)
  const opened = page.getByRole('dialog')
  for (const name of ['历史', '整份预览', '替换']) {
    const button = page.getByRole('button', { name, exact: true })
    await button.press('Enter')
    await expect(opened).toBeVisible()
    await expect.poll(() => focusInLayer(page), `${name} takes the focus`).toBe(true)
    await page.keyboard.press('Escape')
    await expect(opened).toBeHidden()
    await expect(button, `${name} is given the focus back`).toBeFocused()
  }
  await page.getByRole('button', { name: '清单库' }).press('Enter')
  for (const name of ['备份', '导出清单包', '新建清单']) {
    const button = page.getByRole('button', { name, exact: true })
    await button.press('Enter')
    await expect(opened).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(opened).toBeHidden()
    await expect(button, `${name} is given the focus back`).toBeFocused()
  }
})
