import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('a hit at the end of a long name is in sight in its row', async ({ page }) => {
  const editor = await openSample(page)
  await editor
    .field('事项名称')
    .fill('配合开展辖区内各类生产经营单位安全生产隐患排查和群众性活动期间烟花爆竹燃放秩序维护')
  await editor.saved()
  await page.getByLabel('搜索全部内容').fill('烟花爆竹')
  const mark = editor.outline.locator('.marked-name mark').first()
  await expect(mark).toHaveText('烟花爆竹')
  const [box, row] = await Promise.all([
    mark.boundingBox(),
    editor.outline
      .getByRole('treeitem')
      .filter({ has: page.locator('.marked-name mark') })
      .first()
      .boundingBox(),
  ])
  if (box === null || row === null) throw new Error('the hit can’t be seen')
  expect(box.width).toBeGreaterThan(40)
  expect(box.x).toBeGreaterThan(row.x)
  expect(box.x + box.width).toBeLessThanOrEqual(row.x + row.width)
})

test('Enter right after the last letter goes to the first place of what was typed', async ({ page }) => {
  const editor = await openSample(page)
  const search = page.getByLabel('搜索全部内容')
  await search.focus()
  await search.evaluate(async (box) => {
    document.execCommand('insertText', false, '检查')
    // Typed, but not searched for yet.
    await Promise.resolve()
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('heading', { name: '第 13 项' })).toBeVisible()
  await expect(editor.outline.locator('[aria-level="3"]').first()).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.hit-layer mark.current')).toHaveText('检查')
})
