import { expect, test } from 'vitest'
import { startService } from '../../../support/service.ts'

async function twoWindows() {
  const desktop = startService()
  const { listId } = await desktop.call('library.addSample', {})
  const item = (await desktop.call('list.get', { listId })).categories[0]?.items[0]
  if (item === undefined) throw new Error('the sample is empty')
  return { desktop, browser: startService(desktop.folder), listId, item }
}

test('a change in one program is noticed by the other by asking for a number', async () => {
  const { desktop, browser, listId, item } = await twoWindows()
  const before = await browser.call('list.revision', { listId })
  const library = await browser.call('library.version', {})
  expect(await browser.call('library.version', {})).toEqual(library)
  const saved = await desktop.call('item.update', { itemId: item.id, patch: { name: '防汛' } })
  const after = await browser.call('list.revision', { listId })
  expect([before.revision, after.revision]).toEqual([1, saved.revision])
  expect(await browser.call('library.version', {})).not.toEqual(library)
})

test('two clerks in the same field: the second is told and overwrites nothing', async () => {
  const { desktop, browser, listId, item } = await twoWindows()
  const base = { cooperationDuties: item.cooperationDuties }
  await desktop.call('item.update', { itemId: item.id, patch: { cooperationDuties: '甲改的' }, base })
  const late = { itemId: item.id, patch: { cooperationDuties: '乙改的' }, base }
  expect(await browser.refused('item.update', late)).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('没有保存'),
  })
  const now = (await browser.call('list.get', { listId })).categories[0]?.items[0]
  expect(now?.cooperationDuties).toBe('甲改的')
})

test('two clerks in different fields of one item both keep their words', async () => {
  const { desktop, browser, listId, item } = await twoWindows()
  const { name, departments } = item
  await desktop.call('item.update', { itemId: item.id, patch: { name: '防汛' }, base: { name } })
  await browser.call('item.update', {
    itemId: item.id,
    patch: { departments: ['县水利局'] },
    base: { departments },
  })
  const now = (await browser.call('list.get', { listId })).categories[0]?.items[0]
  expect(now).toMatchObject({ name: '防汛', departments: ['县水利局'] })
})

test('an edit sent a second time, because its answer was lost, is no conflict with itself', async () => {
  const { desktop, listId, item } = await twoWindows()
  const category = (await desktop.call('list.get', { listId })).categories[0]
  if (category === undefined) throw new Error('the sample is empty')
  const typed = { itemId: item.id, patch: { name: '防汛' }, base: { name: item.name } }
  const renamed = { categoryId: category.id, name: '平安法治', base: category.name }
  const heading = { listId, patch: { year: 2031 }, base: { year: 2026 } }
  await desktop.call('list.updateHeading', { listId, patch: { year: 2026 } })
  for (const sent of ['first', 'again']) {
    await desktop.call('item.update', typed)
    await desktop.call('category.rename', renamed)
    await desktop.call('list.updateHeading', heading)
    expect(await desktop.call('list.get', { listId }), sent).toMatchObject({ year: 2031 })
  }
  // The second time is nothing to undo.
  await desktop.call('list.undo', { listId })
  expect((await desktop.call('list.get', { listId })).year).not.toBe(2031)
})
