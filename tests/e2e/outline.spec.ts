import { openSample } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('items are added, duplicated, moved and deleted, and the numbers follow', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('流动党员教育管理').click()
  await page.getByRole('button', { name: '新增事项' }).click()
  await expect(page.getByRole('heading', { name: '第 3 项' })).toBeVisible()
  await editor.field('事项名称').fill('党费收缴')
  await editor.saved()
  await expect(editor.row('党费收缴')).toHaveText(/^3/)
  await expect(editor.row('老干部走访慰问')).toHaveText(/^4/)

  await page.getByRole('button', { name: /^上移/ }).click()
  await expect(editor.row('党费收缴')).toHaveText(/^2/)
  await page.keyboard.press('Control+d')
  await expect(editor.row('党费收缴')).toHaveCount(2)

  await page.getByRole('button', { name: /^删除（Delete）/ }).click()
  await expect(editor.row('党费收缴')).toHaveCount(1)
  await page.getByText('已删除 1 个事项').getByRole('button', { name: '撤销' }).click()
  await expect(editor.row('党费收缴')).toHaveCount(2)
})

test('the whole outline works by keyboard', async ({ page }) => {
  const editor = await openSample(page)
  await editor.outline.focus()
  await page.keyboard.press('Home')
  await expect(editor.row('标题和说明')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(editor.row('村党组织书记后备人选培养工作')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(editor.row('村党组织书记后备人选培养工作')).toHaveText(/^2/)
  await page.keyboard.press('Delete')
  await expect(editor.row('村党组织书记后备人选培养工作')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(editor.row('村党组织书记后备人选培养工作')).toHaveAttribute('aria-selected', 'true')
  await editor.outline.focus()
  await page.keyboard.press('Enter')
  await expect(editor.field('事项名称')).toBeFocused()
})

test('F2 gives a category another name, and goes on with the name of an item', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('党的建设').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('基层党建')
  await expect(editor.field('类别名称')).toHaveValue('基层党建')
  await editor.row('基层党建').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^改名/ }).click()
  await expect(editor.field('类别名称')).toBeFocused()
  await page.keyboard.type('党建工作')
  await expect(editor.field('类别名称')).toHaveValue('党建工作')

  await editor.row('流动党员教育管理').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('和服务')
  await expect(editor.field('事项名称')).toHaveValue('流动党员教育管理和服务')
})

test('a key that is held moves an item or a category as often as it comes', async ({ page }) => {
  const editor = await openSample(page)
  const hold = async (row: string, key: string, times: number): Promise<void> => {
    await editor.row(row).click()
    await page.keyboard.down('Alt')
    // Faster than the answers come.
    for (let press = 0; press < times; press += 1) void page.keyboard.press(key)
    await page.keyboard.up('Alt')
  }
  await page.route(/(category|items)\.move$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    await route.continue()
  })
  await hold('党的建设', 'ArrowDown', 3)
  await expect(editor.row('党的建设')).toHaveText(/^四、/)
  await hold('党的建设', 'ArrowUp', 2)
  await expect(editor.row('党的建设')).toHaveText(/^二、/)
  await hold('流动党员教育管理', 'ArrowUp', 3)
  // To the head of its category, then past the last item of the one above.
  await expect(editor.row('流动党员教育管理')).toHaveText(/^4/)
  await page.reload()
  await expect(editor.row('党的建设')).toHaveText(/^二、/)
})

test('a clicked row takes the keys on when it has gone out of sight', async ({ page }) => {
  const editor = await openSample(page)
  await page.setViewportSize({ width: 1024, height: 420 })
  await editor.row('党的建设').click()
  for (let place = 2; place <= 5; place += 1) {
    await page.keyboard.press('Alt+ArrowDown')
    await expect(editor.row('党的建设')).toHaveText(/^[一二三四五六七]、/)
  }
  await expect(editor.row('党的建设')).toHaveText(/^五、/)
  await page.keyboard.press('Alt+ArrowUp')
  await expect(editor.row('党的建设')).toHaveText(/^四、/)

  await editor.row('党的建设').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(editor.row('标题和说明')).toHaveAttribute('aria-selected', 'true')
})

test('an item is dragged into another category', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('老干部走访慰问').dragTo(editor.row('民生服务'))
  await expect(editor.row('老干部走访慰问')).toHaveText(/^7/)
  await editor.row('老干部走访慰问').click()
  await expect(page.getByRole('main').getByTitle('民生服务')).toBeVisible()
})

test('a category is added, named, moved up and deleted with one undo', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('经济发展').click()
  await page.getByRole('button', { name: '新增类别' }).click()
  await expect(editor.field('类别名称')).toHaveValue('')
  await editor.field('类别名称').fill('文化旅游')
  await page.getByRole('button', { name: '在这个类别新增事项' }).click()
  await editor.field('事项名称').fill('文物巡查')
  await editor.saved()
  await expect(editor.row('文化旅游')).toHaveText(/^三、/)
  await editor.row('文化旅游').click()
  await page.getByRole('button', { name: /^上移/ }).click()
  await expect(editor.row('文化旅游')).toHaveText(/^二、/)
  await page.getByRole('button', { name: /^删除类别/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^删除类别/ })
    .click()
  await expect(editor.row('文物巡查')).toHaveCount(0)
  await page
    .getByText(/已删除类别/)
    .getByRole('button', { name: '撤销' })
    .click()
  await expect(editor.row('文物巡查')).toHaveCount(1)
})

test('a category lists its items with the numbers they print with', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('经济发展').click()
  const items = page.getByRole('main').getByRole('list', { name: '这个类别的事项' })
  await expect(items).toHaveAttribute('start', '4')
  await editor.row('党的建设').click()
  await expect(items).toHaveAttribute('start', '1')
})

test('search shows every place in the outline and in the form, and goes from one to the next', async ({
  page,
}) => {
  const editor = await openSample(page)
  const search = page.getByLabel('搜索全部内容')
  await search.fill('老干部局')
  await expect(page.getByText(/找到 1 个事项，\d+ 处/)).toBeVisible()
  const hits = editor.outline.locator('[aria-level="3"]')
  await expect(hits.first()).toContainText('对应上级部门')

  await search.fill('检查')
  await expect(page.getByText('找到 2 个事项，6 处')).toBeVisible()
  await search.press('Enter')
  await expect(hits.first()).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('heading', { name: '第 13 项' })).toBeVisible()
  await expect(page.locator('.hit-layer mark.current')).toHaveText('检查')
  await expect(search).toBeFocused()

  await editor.field('事项名称').focus()
  await page.keyboard.press('F3')
  await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect.poll(() => page.evaluate(selectedText)).toBe('检查')
  await page.keyboard.press('Shift+F3')
  await expect(hits.first()).toHaveAttribute('aria-selected', 'true')

  await search.press('Escape')
  await expect(page.getByText('5 个类别 · 20 个事项')).toBeVisible()
  await expect(page.locator('.hit-layer')).toHaveCount(0)
})

function selectedText(): string {
  const input = document.activeElement
  if (!(input instanceof HTMLTextAreaElement)) return ''
  return input.value.slice(input.selectionStart, input.selectionEnd)
}

test('only the items that are settled are shown, with the numbers they print with', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('老干部走访慰问').click()
  await page.getByRole('main').getByText('已定', { exact: true }).click()
  await editor.saved()
  await page.getByRole('combobox', { name: '只看某种状态的事项' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '已定' }).click()
  await expect(page.getByText('找到 1 个事项')).toBeVisible()
  await expect(editor.row('老干部走访慰问')).toHaveText(/^3/)
  await expect(editor.row('老干部走访慰问').getByText('已定', { exact: true })).toBeAttached()
  await expect(editor.row('流动党员教育管理')).toHaveCount(0)
})

test('who looks at one state of work steps through it, deletes in it, and sees what is added', async ({
  page,
}) => {
  const editor = await openSample(page)
  const bin = page.getByRole('button', { name: /^删除（Delete）/ })
  const setStatus = (status: string): Promise<void> =>
    page.getByRole('main').getByText(status, { exact: true }).click()
  const filterBy = async (status: string): Promise<void> => {
    await page.getByRole('combobox', { name: '只看某种状态的事项' }).click()
    await page.locator('.ant-select-item-option').filter({ hasText: status }).click()
  }
  for (const name of ['流动党员教育管理', '困难群众临时救助', '古树名木保护']) {
    await editor.row(name).click()
    await setStatus('待部门确认')
  }
  await editor.row('老干部走访慰问').click()
  await filterBy('待部门确认')
  await expect(editor.row('流动党员教育管理')).toHaveAttribute('aria-selected', 'true')
  await expect(editor.field('事项名称')).toHaveValue('流动党员教育管理')
  await editor.field('备注').focus()
  await page.keyboard.press('Control+ArrowDown')
  await expect(editor.row('困难群众临时救助')).toHaveAttribute('aria-selected', 'true')

  await bin.click()
  await expect(editor.row('古树名木保护')).toHaveAttribute('aria-selected', 'true')
  await setStatus('已定')
  await expect(editor.row('古树名木保护')).toHaveCount(0)
  await expect(editor.field('事项名称')).toHaveValue('古树名木保护')
  await expect(bin).toBeDisabled()
  await page.keyboard.press('Control+ArrowUp')
  await expect(editor.row('流动党员教育管理')).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('Control+Enter')
  await expect(editor.field('事项名称')).toHaveValue('')
  await page.keyboard.type('新的事项')
  await expect(editor.row('新的事项')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('5 个类别 · 20 个事项')).toBeVisible()
})

test('items are copied and cut with the keys of every program', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('流动党员教育管理').click()
  await editor.outline.focus()
  await page.keyboard.press('Control+c')
  await editor.row('困难群众临时救助').click()
  await editor.outline.focus()
  await page.keyboard.press('Control+v')
  await expect(editor.row('流动党员教育管理')).toHaveCount(2)
  await expect(editor.row('流动党员教育管理').nth(1)).toHaveText(/^9/)
  await page.keyboard.press('Control+x')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+v')
  await expect(editor.row('流动党员教育管理').first()).toHaveText(/^1/)
  await expect(page.getByText('5 个类别 · 21 个事项')).toBeVisible()
})

test('items are copied into another list, which is opened and can take them back', async ({ page }) => {
  const editor = await openSample(page)
  await page.getByRole('button', { name: '清单库' }).click()
  await page.getByRole('button', { name: '新建清单' }).click()
  await page.getByRole('textbox', { name: '镇（街道）' }).fill('柳溪镇')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByRole('button', { name: '清单库' }).click()
  await page.getByRole('link', { name: /青禾镇/ }).click()
  await editor.row('困难群众临时救助').click()
  await editor.row('残疾人家庭无障碍改造').click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: '复制到…' }).click()
  const dialog = page.getByRole('dialog', { name: '复制 2 个事项到别的清单' })
  await expect(dialog.getByLabel('新类别的名称')).toHaveValue('民生服务')
  await dialog.getByRole('button', { name: '复制', exact: true }).click()
  await page.getByRole('button', { name: '打开那份清单' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/柳溪镇/)
  await expect(editor.row('民生服务')).toHaveText(/^一、民生服务2/)
  await expect(editor.row('残疾人家庭无障碍改造')).toHaveText(/^2/)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('0 个类别 · 0 个事项')).toBeVisible()
})

test('a category is merged into another, and what is shown next is its neighbour', async ({ page }) => {
  const editor = await openSample(page)
  await editor.row('党的建设').click()
  await page.getByRole('button', { name: '并入类别…' }).click()
  await page.getByRole('menuitem', { name: '经济发展' }).click()
  await expect(editor.row('党的建设')).toHaveCount(0)
  await expect(editor.row('经济发展')).toHaveText(/^一、经济发展7/)
  await expect(editor.row('村党组织书记后备人选培养工作')).toHaveText(/^5/)
  await page
    .getByText(/已把“党的建设”的 3 个事项并入/)
    .getByRole('button', { name: '撤销' })
    .click()
  await expect(editor.row('党的建设')).toHaveText(/^一、党的建设3/)

  await editor.row('经济发展').click()
  await page.getByRole('button', { name: /^删除类别/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^删除类别/ })
    .click()
  await expect(editor.row('民生服务')).toHaveAttribute('aria-selected', 'true')
})

test('a category with items is deleted only after a question, whichever way; an empty one at once', async ({
  page,
}) => {
  const editor = await openSample(page)
  const question = page.getByRole('dialog', { name: '要删除类别“党的建设”和其中的 3 个事项吗？' })
  await editor.row('党的建设').click()
  await page.getByRole('button', { name: /^删除类别/ }).dblclick()
  await expect(question).toContainText('Ctrl+Z')
  await expect(page.getByText('5 个类别 · 20 个事项')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()

  await editor.outline.focus()
  await page.keyboard.press('Delete')
  await question.getByRole('button', { name: /^取\s*消$/ }).click()
  await expect(question).toBeHidden()
  await expect(editor.outline).toBeFocused()

  await editor.row('党的建设').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^删除/ }).click()
  await question.getByRole('button', { name: '删除类别和 3 个事项' }).click()
  await expect(page.getByText('4 个类别 · 17 个事项')).toBeVisible()
  await expect(question).toBeHidden()
  await expect(editor.outline).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('5 个类别 · 20 个事项')).toBeVisible()

  await page.getByRole('button', { name: '新增类别' }).click()
  await expect(page.getByText('6 个类别 · 20 个事项')).toBeVisible()
  await page.getByRole('button', { name: /^删除类别/ }).click()
  await expect(page.getByText('5 个类别 · 20 个事项')).toBeVisible()
})

test('a key right after scrolling by hand brings the chosen row back into sight', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 600 })
  const { outline } = await openSample(page)
  await outline.getByRole('treeitem').first().click()
  await outline.focus()
  await page.keyboard.press('End')
  await expect(outline.getByRole('treeitem', { selected: true })).toBeInViewport()
  await outline.evaluate((tree) => {
    tree.scrollTop = 0
    tree.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }))
  })
  await expect(outline.getByRole('treeitem', { selected: true })).toBeInViewport()
})
