import { editorOf, openSample } from './editor-page.ts'
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { seriousProblems } from './looked-at.ts'
import { settled } from './settled.ts'

test.describe('a clerk who opens the editor for the first time', () => {
  test.use({ knowsEditor: false })

  test('is shown round in five steps, by keyboard alone, and only once', async ({ page, app }) => {
    await openSample(page)
    const tour = page.locator('.editor-tour').filter({ hasText: '步，共 5 步' })
    for (const [step, title] of [
      '左边：类别和事项',
      '中间：一个事项一张表单',
      '随写随存',
      '校对',
      '导出',
    ].entries()) {
      await expect(tour).toContainText(`第 ${step + 1} 步，共 5 步`)
      await expect(tour).toContainText(title)
      await expect(tour.getByRole('button', { name: /下一步|开始使用/ })).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await expect(tour).toBeHidden()

    await app.restart()
    await page.getByText('青禾镇配合履职事项清单').click()
    await expect(editorOf(page).outline).toBeVisible()
    await expect(tour).toBeHidden()

    await page.getByRole('button', { name: '帮助' }).click()
    await page.getByText('五步看懂编辑器').click()
    await expect(tour).toContainText('第 1 步')
    await page.keyboard.press('Escape')
    await expect(tour).toBeHidden()
  })

  test('sees what a step speaks of, and still does when the window changes its size', async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    await openSample(page)
    await page.getByRole('button', { name: '下一步' }).click()
    const step = page.locator('.ant-tour').filter({ hasText: '一个事项一张表单' })
    await expect(step).toBeVisible()
    await settled(page)
    const form = await boxOf(page.locator('[data-tour="form"]'))
    const card = await boxOf(step)
    expect(card.y, 'the step stands below the form').toBeGreaterThanOrEqual(form.y + form.height)

    for (const size of [
      { width: 1100, height: 600 },
      { width: 1600, height: 900 },
    ]) {
      await page.setViewportSize(size)
      await expect(async () => {
        const { x, y, width, height } = await boxOf(page.locator('[data-tour="form"]'))
        const lit = await boxOf(page.locator('.ant-tour-mask mask rect').last())
        expect(Math.abs(lit.x + lit.width - (x + width))).toBeLessThan(10)
        expect(Math.abs(lit.y + lit.height - (y + height))).toBeLessThan(10)
      }).toPass({ timeout: 10_000 })
    }

    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '放到右侧' }).click()
    await page.getByRole('button', { name: '帮助' }).click()
    await page.getByRole('menuitem', { name: '五步看懂编辑器' }).click()
    await page.getByRole('button', { name: '下一步' }).click()
    await expect(step).toBeVisible()
    await settled(page)
    const tall = await boxOf(page.locator('[data-tour="form"]'))
    expect((await boxOf(step)).x, 'the step stands beside it').toBeGreaterThanOrEqual(tall.x + tall.width)
  })

  test('can skip the tour and starts to type', async ({ page }) => {
    const editor = await openSample(page)
    await page.getByRole('button', { name: '跳过' }).click()
    await expect(editor.outline).toBeFocused()
    await editor.field('事项名称').fill('森林草原防灭火')
    await editor.saved()
  })
})

test('a clerk with tired eyes makes the text larger and finds it so the next morning', async ({
  page,
  app,
}) => {
  const editor = await openSample(page)
  const height = async (): Promise<number> => (await editor.field('事项名称').boundingBox())?.height ?? 0
  const before = await height()
  await page.getByRole('button', { name: '帮助' }).click()
  await page.getByRole('menuitem', { name: '特大' }).click()
  await expect.poll(height).toBeGreaterThan(before * 1.1)

  await app.restart()
  await page.getByText('青禾镇配合履职事项清单').click()
  await expect(editor.outline).toBeVisible()
  await expect.poll(height).toBeGreaterThan(before * 1.1)
  const overflowing = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(overflowing, 'the window scrolls sideways').toBe(false)
  expect(await seriousProblems(page)).toEqual([])
})

async function boxOf(
  what: Locator,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await what.boundingBox()
  if (box === null) throw new Error('Not shown')
  return box
}

test('where the system asks for less motion, a dialog is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await openSample(page)
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { moving: seen })
    const look = (): void => {
      for (const animation of document.getAnimations())
        if (animation instanceof CSSAnimation) seen.push(animation.animationName)
      requestAnimationFrame(look)
    }
    look()
  })
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  await settled(page)
  expect(await page.evaluate(() => Reflect.get(window, 'moving'))).toEqual([])
})
