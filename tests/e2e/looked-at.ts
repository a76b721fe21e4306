import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { settled } from './settled.ts'

/** Where pictures of all screens go, for someone to look at them; none are taken without it. */
const PICTURES = process.env['DUTY_LIST_PICTURES']
const PICTURE_SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

/** The only rules that can answer otherwise for the same elements in other colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * Looks at the screen that is shown, under the name `screen`, light and then dark: axe may find no
 * serious or critical problem, and nothing may stick out sideways. The screen is light again afterwards.
 */
export async function lookAt(page: Page, screen: string): Promise<void> {
  await page.mouse.move(0, 0)
  await settled(page)
  await takePictures(page, `${screen} (light)`)
  expect.soft(await seriousProblems(page), screen).toEqual([])
  expect.soft(await sidewaysScrolling(page), `${screen}: wider than the window`).toBe(0)

  await inColours(page, 'dark')
  await takePictures(page, `${screen} (dark)`)
  expect.soft(await seriousProblems(page, { rules: COLOUR_RULES }), `${screen} (dark)`).toEqual([])
  await inColours(page, 'light')
}

interface Within {
  readonly within?: string
  readonly rules?: string[]
}

/**
 * Serious and critical problems that axe finds on the page, or within a part of it; one line each. What is
 * found is looked at once more: a message that happens to fade away meanwhile is pale for that moment only.
 */
export async function seriousProblems(page: Page, options: Within = {}): Promise<string[]> {
  const found = await problemsNow(page, options)
  if (found.length === 0) return []
  await settled(page)
  const lasting = new Set(await problemsNow(page, options))
  return found.filter((problem) => lasting.has(problem))
}

async function problemsNow(page: Page, { within, rules }: Within): Promise<string[]> {
  // In one go: no part of the editor is from another origin, and only what is wrong is described.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  if (within !== undefined) axe.include(within)
  if (rules !== undefined) axe.withRules(rules)
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.any[0]?.message ?? ''}`))
}

/** The system goes over to light or dark colours, and the editor with it. */
async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await settled(page)
}

function sidewaysScrolling(page: Page): Promise<number> {
  return page
    .evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    .then((more) => Math.max(0, more))
}

async function takePictures(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return
  const before = page.viewportSize()
  for (const size of PICTURE_SIZES) {
    await page.setViewportSize(size)
    await settled(page)
    await page.screenshot({ path: join(PICTURES, `${name}-${size.width}.png`) })
  }
  if (before !== null) await page.setViewportSize(before)
  await settled(page)
}
