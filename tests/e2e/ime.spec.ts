import type { CDPSession, Page } from '@playwright/test'
import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** Types pinyin the way an input method does: the letters, candidate by candidate, then the chosen words. */
async function compose(page: Page, steps: readonly string[], chosen: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const step of steps) await setComposition(session, step)
  await session.send('Input.insertText', { text: chosen })
}

async function setComposition(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
}

/** Every text that was sent to be saved for a field of an item. */
function savedTexts(page: Page, field: string): string[] {
  const texts: string[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/call/item.update')) return
    const { patch } = request.postDataJSON() as { patch: Record<string, string> }
    const text = patch[field]
    if (text !== undefined) texts.push(text)
  })
  return texts
}

test('pinyin becomes words, neither lost nor doubled, and only words are saved', async ({ page }) => {
  const editor = await openSample(page)
  const name = editor.field('事项名称')
  await name.fill('')
  await editor.saved()
  const texts = savedTexts(page, 'name')
  await name.focus()
  await compose(page, ['h', 'he', 'hed', 'hedao'], '河道')
  await compose(page, ['x', 'xun', 'xuncha'], '巡查')
  await expect(name).toHaveValue('河道巡查')
  await editor.saved()
  await expect.poll(() => texts.at(-1)).toBe('河道巡查')
  expect(texts.filter((text) => /[a-z]/.test(text))).toEqual([])
  await page.reload()
  await expect(name).toHaveValue('河道巡查')
})

test('a pause in the middle of a composition saves nothing', async ({ page }) => {
  const editor = await openSample(page)
  const duties = editor.field('配合职责')
  const texts = savedTexts(page, 'cooperationDuties')
  await duties.focus()
  await page.keyboard.press('Control+End')
  const session = await page.context().newCDPSession(page)
  await setComposition(session, 'shangbao')
  // Longer than typing waits for more: nothing may come, so there is nothing to wait for.
  await page.waitForTimeout(800)
  expect(texts).toEqual([])
  await session.send('Input.insertText', { text: '上报。' })
  await expect.poll(() => texts.length).toBe(1)
  expect(texts[0]).toMatch(/上报。$/)
  expect(texts[0]).not.toContain('shangbao')
})

test('Ctrl+Z in the middle of a composition is the input method’s, not ours', async ({ page }) => {
  const editor = await openSample(page)
  const name = editor.field('事项名称')
  await name.fill('第一次改')
  await editor.saved()
  await name.press('End')
  const session = await page.context().newCDPSession(page)
  await setComposition(session, 'zai')
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'z',
    code: 'KeyZ',
    modifiers: 2,
    windowsVirtualKeyCode: 229,
  })
  await session.send('Input.insertText', { text: '再' })
  await expect(name).toHaveValue('第一次改再')
})

test('search as you type waits for the words', async ({ page }) => {
  await openSample(page)
  await page.getByLabel('搜索全部内容').focus()
  const session = await page.context().newCDPSession(page)
  await setComposition(session, 'laogan')
  // Nothing may be searched for, so there is nothing to wait for.
  await page.waitForTimeout(300)
  await expect(page.getByText('5 个类别 · 20 个事项')).toBeVisible()
  await session.send('Input.insertText', { text: '老干部' })
  await expect(page.getByText('找到 1 个事项')).toBeVisible()
})

test('departments are typed with an input method', async ({ page }) => {
  const editor = await openSample(page)
  await page.getByRole('main').getByRole('combobox', { name: '对应上级部门' }).focus()
  await compose(page, ['dang', 'dangan'], '云泽县档案馆')
  await page.keyboard.press('Enter')
  await editor.saved()
  await expect(editor.preview).toContainText('云泽县档案馆')
})

/** A key as an input method lets it through: by its own code 229. */
async function keyWhileComposing(session: CDPSession, key: string, modifiers = 0): Promise<void> {
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key,
    code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
    modifiers,
    windowsVirtualKeyCode: 229,
  })
}

test('Enter, Esc, Tab and shortcuts in the middle of a composition do nothing of their own', async ({
  page,
}) => {
  const editor = await openSample(page)
  const duties = editor.field('配合职责')
  await duties.fill('青禾镇：\n1.登记。\n2.')
  await editor.saved()
  await duties.press('Control+End')
  const session = await page.context().newCDPSession(page)
  await setComposition(session, 'hecha')
  for (const key of ['Enter', 'Escape', 'Tab', 'Backspace', 'ArrowUp', 'ArrowDown', 'F8'])
    // oxlint-disable-next-line no-await-in-loop
    await keyWhileComposing(session, key)
  for (const key of ['z', 'y', 'd', 'g', 'Enter'])
    // oxlint-disable-next-line no-await-in-loop
    await keyWhileComposing(session, key, 2)
  await session.send('Input.insertText', { text: '核查。' })
  await expect(duties).toBeFocused()
  await expect(duties).toHaveValue('青禾镇：\n1.登记。\n2.核查。')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('5 个类别 · 20 个事项')).toBeVisible()
})

test('headings and lines in frames are typed with an input method', async ({ page }) => {
  const editor = await openSample(page)
  const main = page.getByRole('main')
  await main.getByRole('button', { name: '加一段' }).click()
  await page.getByRole('menuitem', { name: '其他标题…' }).click()
  await expect(main.getByRole('textbox', { name: '上级部门职责第 2 段的标题' })).toBeFocused()
  const session = await page.context().newCDPSession(page)
  await setComposition(session, 'liandong')
  await keyWhileComposing(session, 'Enter')
  await expect(main.getByRole('textbox', { name: '上级部门职责第 2 段的标题' })).toBeFocused()
  await session.send('Input.insertText', { text: '联动监督' })
  await compose(page, ['mao'], '：')
  await expect(main.getByRole('textbox', { name: '上级部门职责：联动监督' })).toBeFocused()
  await page.keyboard.press('End')
  await compose(page, ['lian', 'lianhe'], '联合检查。')
  await editor.saved()
  await expect(editor.preview).toContainText('联动监督：1.联合检查。')
})

test('what is typed keeps its width, full or half', async ({ page }) => {
  const editor = await openSample(page)
  const text = 'ＡＢ１２（，）AB12(,)“”"'
  await editor.field('备注').fill(text)
  await editor.saved()
  await page.reload()
  await expect(editor.field('备注')).toHaveValue(text)
})

test('no field of the form marks words as misspelt', async ({ page }) => {
  await openSample(page)
  const fields = page.locator('input[type=text], input:not([type]), textarea, input[type=search]')
  const checked = await fields.evaluateAll((all) =>
    all
      .filter((field) => (field as HTMLElement).spellcheck && !(field as HTMLInputElement).readOnly)
      .map((field) => field.outerHTML.slice(0, 200)),
  )
  expect(checked).toEqual([])
})
