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

test('the word searched for is replaced in the title and the notes as well, in one step', async ({
  page,
}) => {
  const editor = await openSample(page)
  await editor.row('标题和说明').click()
  await editor.field('表下的说明').fill('注：本清单由青禾镇负责解释。')
  await editor.saved()
  await page.getByLabel('搜索全部内容').fill('青禾镇')
  await page.keyboard.press('Control+h')
  const dialog = page.getByRole('dialog', { name: '查找和替换' })
  await expect(dialog.getByLabel('查找')).toHaveValue('青禾镇')
  await expect(dialog.getByRole('checkbox', { name: /^找到 \d+ 处，在标题、镇（街道）、/ })).toBeChecked()
  await expect(dialog.getByRole('listitem').first()).toContainText('标题')
  await dialog.getByRole('listitem').filter({ hasText: '镇（街道）' }).getByRole('checkbox').uncheck()
  await dialog.getByLabel('替换为').fill('青禾街道')
  await dialog.getByRole('button', { name: /^替换勾选的/ }).click()
  await expect(page.getByText(/^已修改标题、表下的说明、\d+ 个事项/)).toBeVisible()
  await dialog.getByRole('listitem').first().getByRole('button').click()
  await expect(editor.field('标题')).toHaveValue(/青禾街道配合履职事项清单$/)
  await expect(editor.field('表下的说明')).toHaveValue('注：本清单由青禾街道负责解释。')
  await expect(editor.field('镇（街道）')).toHaveValue('青禾镇')
  await dialog.getByRole('button', { name: '关闭' }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^已撤销/)).toBeVisible()
  await editor.row('标题和说明').click()
  await expect(editor.field('标题')).toHaveValue(/青禾镇配合履职事项清单$/)
  await expect(editor.field('表下的说明')).toHaveValue('注：本清单由青禾镇负责解释。')
})
