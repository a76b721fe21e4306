import type { Locator, Page } from '@playwright/test'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** Where the things of a page stand, in parts of its height. */
interface PagePlaces {
  readonly rows: readonly number[]
  readonly table: number
  /** The lowest line, which is drawn where the table was measured to end. */
  readonly lines: number
  readonly number: number
}

async function placesOn(page: Locator): Promise<PagePlaces> {
  return page.evaluate((sheet) => {
    const { top, height } = sheet.getBoundingClientRect()
    const part = (y: number): number => (y - top) / height
    const rows = [...sheet.querySelectorAll('tr')].map((row) => part(row.getBoundingClientRect().bottom))
    const box = sheet.querySelector('.page-number')?.getBoundingClientRect()
    const lines = part(sheet.querySelector('.grid-lines')?.getBoundingClientRect().bottom ?? 0)
    return { rows, table: rows.at(-1) ?? 0, lines, number: part(box?.top ?? 0) }
  })
}

/** The first page with its lines drawn. */
function firstPage(place: Locator): Locator {
  return place.getByRole('article', { name: '第 1 页', exact: true })
}

async function besideForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: '放到右侧' }).click()
  await expect(page.getByRole('button', { name: '放到下方' })).toBeVisible()
}

test('the preview is the page as it prints, however small it is drawn', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const editor = await openSample(page)
  await besideForm(page)
  await expect(firstPage(editor.preview)).toBeVisible()
  const small = await placesOn(firstPage(editor.preview))
  const width = (await firstPage(editor.preview).boundingBox())?.width ?? 0
  expect(width).toBeLessThan(600)

  await editor.preview.getByText('实际大小').click()
  await expect.poll(async () => (await firstPage(editor.preview).boundingBox())?.width).toBeGreaterThan(1_000)
  const full = await placesOn(firstPage(editor.preview))
  expect(full.table).toBeLessThan(full.number)
  expect(small.rows.length).toBe(full.rows.length)
  small.rows.forEach((bottom, row) => expect(bottom).toBeCloseTo(full.rows[row] ?? 0, 3))
  expect(full.lines).toBeCloseTo(full.table, 3)
  expect(small.lines).toBeCloseTo(full.table, 3)
  expect(small.number).toBeCloseTo(full.number, 3)
})

test('the title is edited beside the first page, and the notes beside the last one', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('标题和说明').click()
  await expect(firstPage(editor.preview)).toContainText('青禾镇配合履职事项清单')
  await expect(firstPage(editor.preview)).toContainText('— 1 —')
  await editor.field('表下的说明').fill('注：自印发之日起施行。')
  await expect(editor.preview.getByText('注：自印发之日起施行。')).toBeInViewport()
  await editor.field('标题').click()
  await expect(editor.preview.locator('.printed-title')).toBeInViewport()
})

test('a title takes five lines: the sixth is refused, not left standing unsaved', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('标题和说明').click()
  const title = editor.field('标题')
  await title.fill('一\n二\n三\n四\n五')
  await title.press('Enter')
  await expect(page.getByText('标题最多 5 行，不能再加。')).toBeVisible()
  await expect(title).toHaveValue('一\n二\n三\n四\n五')
  await title.pressSequentially('完')
  await editor.saved()
  await page.reload()
  await editor.row('标题和说明').click()
  await expect(title).toHaveValue('一\n二\n三\n四\n五完')
})

test('a page that comes into sight with a change of its size is drawn', async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 900 })
  const { preview } = await openSample(page)
  const pages = preview.locator('.pages')
  await preview.getByText('实际大小').click()
  await expect(preview.getByRole('article', { name: '第 1 页' })).toBeVisible()
  for (let top = 1_000; top >= 0; top -= 100) {
    await pages.evaluate((element, to) => (element.scrollTop = to), top)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await preview.getByText('适合宽度').click()
  await expect(preview.getByRole('article', { name: '第 1 页' })).toBeInViewport()
})

test('the item that is edited stays in sight when the window or the text size changes', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const { row, preview } = await openSample(page)
  const selected = preview.locator('.printed-item.selected').first()
  for (const name of ['流动党员教育管理', '老干部走访慰问']) {
    // oxlint-disable-next-line no-await-in-loop
    await row(name).click()
    // oxlint-disable-next-line no-await-in-loop
    await expect(selected).toContainText(name)
    for (const [width, height] of [
      [911, 512],
      [1600, 900],
      [1366, 768],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop
      await page.setViewportSize({ width, height })
      // oxlint-disable-next-line no-await-in-loop
      await expect(selected, `${name}, ${width} wide`).toBeInViewport({ ratio: 0.4 })
    }
  }
  await page.getByRole('button', { name: '帮助' }).click()
  await page.getByRole('menuitem', { name: '特大', exact: true }).click()
  await expect(selected).toContainText('老干部走访慰问')
  await expect(selected).toBeInViewport({ ratio: 0.4 })
})

test('what was scrolled to by hand stays when the window changes', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const { row, preview } = await openSample(page)
  await row('流动党员教育管理').click()
  await expect(preview.locator('.printed-item.selected').first()).toBeInViewport()
  await preview.locator('.pages').hover()
  await page.mouse.wheel(0, 3_000)
  await expect(firstPage(preview)).toHaveCount(0)
  const shown = await preview.getByRole('article').first().getAttribute('aria-label')
  await page.setViewportSize({ width: 911, height: 512 })
  await expect
    .poll(async () => (await preview.getByRole('article').first().boundingBox())?.width)
    .toBeLessThan(700)
  await expect(preview.getByRole('article', { name: shown ?? '', exact: true })).toBeInViewport()
  await expect(preview.locator('.printed-item.selected')).toHaveCount(0)
})

test('a click on a category in the preview goes to its form', async ({ page }) => {
  const { row, field, preview } = await openSample(page)
  await row('流动党员教育管理').click()
  const category = preview.locator('tr.selectable:not(.printed-item)').first()
  const printed = await category.textContent()
  await category.click()
  await expect(field('类别名称')).toBeVisible()
  expect(printed).toContain(await field('类别名称').inputValue())

  await page.getByRole('button', { name: '整份预览' }).click()
  const whole = page.getByRole('dialog')
  await whole.getByText('流动党员教育管理').click()
  await expect(field('事项名称')).toHaveValue('流动党员教育管理')
  await page.getByRole('button', { name: '整份预览' }).click()
  await whole.locator('tr.selectable:not(.printed-item)').first().click()
  await expect(field('类别名称')).toBeVisible()
})

test('pages that can’t be composed are missed in the preview, and nowhere else', async ({ page }) => {
  const editor = await openSample(page)
  // As a fault in the typesetting would have it.
  await page.route('**/api/call/list.get', async (route) => {
    const answer = await route.fetch()
    const answered = (await answer.json()) as { value: { layout: { body: unknown } } }
    answered.value.layout.body = null
    await route.fulfill({ response: answer, json: answered })
  })
  await page.getByRole('button', { name: '清单库' }).click()
  await page.getByRole('row').filter({ hasText: '青禾镇' }).hover()
  await expect(page.locator('.preview-failed')).toBeAttached()
  await expect(page.getByText('程序内部出错，刚才的操作')).toHaveCount(0)
  await expect(page.locator('.ant-notification-notice')).toHaveCount(0)

  await page.getByRole('row').filter({ hasText: '青禾镇' }).click()
  await expect(page.getByText('暂时画不出印出来的样子')).toBeVisible()
  await editor.field('备注').fill('每季度一次')
  await editor.saved()
})

test('what goes on from the page before stands in its row, however little it is', async ({ page }) => {
  const editor = await openSample(page)
  await editor.asPlainText('配合职责')
  await page.getByRole('button', { name: '放到右侧' }).click()
  for (const lines of [44, 48, 52]) {
    const duties = Array.from({ length: lines }, (_, index) => `${index + 1}.第${index + 1}件事。`)
    // One after the other.
    // oxlint-disable-next-line no-await-in-loop
    await editor.field('配合职责').fill(duties.join('\n'))
    await page.getByRole('button', { name: '整份预览' }).click()
    const sheet = page.getByRole('dialog').getByRole('article', { name: '第 2 页', exact: true })
    const last = sheet.locator('.printed-line').filter({ hasText: `第${lines}件事。` })
    await expect(last).toBeAttached()
    expect(await last.evaluate(isInRow), `${lines} lines`).toBe(true)
    await page.keyboard.press('Escape')
  }
})

/** Runs in the page: whether a line stands where its row is drawn. */
function isInRow(line: Element): boolean {
  const row = line.closest('tr')?.getBoundingClientRect()
  const { top, bottom } = line.getBoundingClientRect()
  return row !== undefined && top >= row.top - 1 && bottom <= row.bottom + 1
}
