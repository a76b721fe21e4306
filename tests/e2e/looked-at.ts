import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Where pictures of all screens go, for someone to look at them; none are taken without it. */
const PICTURES = process.env['DUTY_LIST_PICTURES']
const PICTURE_SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

/**
 * Looks at the screen that is shown, under the name `screen`: axe may find no serious or critical
 * problem, and nothing may stick out sideways.
 */
export async function lookAt(page: Page, screen: string): Promise<void> {
  await page.mouse.move(0, 0)
  // Fading dialogs and messages have colours of their own for a moment.
  await page.waitForTimeout(400)
  if (PICTURES !== undefined) await takePictures(page, join(PICTURES, screen))
  expect.soft(await seriousProblems(page), screen).toEqual([])
  expect.soft(await sidewaysScrolling(page), `${screen}: wider than the window`).toBe(0)
}

/** Serious and critical problems that axe finds, one line each. */
async function seriousProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.any[0]?.message ?? ''}`))
}

function sidewaysScrolling(page: Page): Promise<number> {
  return page
    .evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    .then((more) => Math.max(0, more))
}

async function takePictures(page: Page, path: string): Promise<void> {
  const before = page.viewportSize()
  for (const size of PICTURE_SIZES) {
    await page.setViewportSize(size)
    await page.waitForTimeout(400)
    await page.screenshot({ path: `${path}-${size.width}.png` })
  }
  if (before !== null) await page.setViewportSize(before)
  await page.waitForTimeout(200)
}
