import { expect, test } from 'vitest'
import type { LoggedBug } from '../../../../electron/log.ts'
import { changeOf } from '../../../../shared/text-change.ts'
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

test('of a long text only what was typed is sent, and another clerk’s words are not overwritten', async () => {
  const { desktop, browser, listId, item } = await twoWindows()
  const long = '每季度巡查河道一次。\n'.repeat(15_000)
  await desktop.call('item.update', { itemId: item.id, patch: { remarks: long } })
  const changes = { remarks: changeOf(long, `${long}完`) }
  const typed = { itemId: item.id, patch: {}, changes, startsStep: true }
  for (const sent of ['first', 'again']) {
    await browser.call('item.update', typed)
    const now = (await desktop.call('list.get', { listId })).categories[0]?.items[0]
    expect(now?.remarks === `${long}完`, sent).toBe(true)
  }
  const late = { itemId: item.id, patch: {}, changes: { remarks: changeOf(long, `甲${long}`) } }
  expect(await desktop.refused('item.update', late)).toMatchObject({ code: 'conflict' })

  // Undo and its words are as if the whole text had been sent.
  expect(await desktop.call('list.undo', { listId })).toMatchObject({ label: '修改备注' })
  const undone = (await desktop.call('list.get', { listId })).categories[0]?.items[0]
  expect(undone?.remarks === long).toBe(true)
})

test('a change may not make a text longer than a field takes', async () => {
  const { desktop, item } = await twoWindows()
  const full = '字'.repeat(200_000)
  await desktop.call('item.update', { itemId: item.id, patch: { remarks: full } })
  const changes = { remarks: changeOf(full, `${full}多`) }
  expect(await desktop.refused('item.update', { itemId: item.id, patch: {}, changes })).toMatchObject({
    code: 'bad-input',
  })
})

test('a window that closes saves all its typing at once, also what had been sent already', async () => {
  const { desktop, browser, listId, item } = await twoWindows()
  const category = (await desktop.call('list.get', { listId })).categories[0]
  if (category === undefined) throw new Error('the sample is empty')
  const edit = (from: string, to: string) => ({
    call: 'item.update' as const,
    input: { itemId: item.id, patch: { remarks: to }, base: { remarks: from }, startsStep: true },
  })
  const first = edit(item.remarks, '一')
  await desktop.call('item.update', first.input)
  const rename = {
    call: 'category.rename' as const,
    input: { categoryId: category.id, name: '平安法治', base: category.name },
  }
  const edits = [first, edit('一', '一\n二'), rename, edit('三', '四')]
  expect(await browser.call('typing.save', { edits })).toEqual({ saved: [true, true, true, false] })
  const now = (await desktop.call('list.get', { listId })).categories[0]
  expect([now?.name, now?.items[0]?.remarks]).toEqual(['平安法治', '一\n二'])
  // What was under way on its own arrives last of all and changes nothing.
  await desktop.refused('item.update', first.input)
})

const remarks = (itemId: number, text: string) => ({
  call: 'item.update' as const,
  input: { itemId, patch: { remarks: text } },
})

test('of the typing of a window that closes, what comes after an edit that breaks is saved all the same', async () => {
  const bugs: LoggedBug[] = []
  const { call, database } = startService(undefined, { logBug: (bug) => bugs.push(bug) })
  const { listId } = await call('library.addSample', {})
  const [category] = (await call('list.get', { listId })).categories
  const [first, second] = category?.items ?? []
  if (category === undefined || first === undefined || second === undefined)
    throw new Error('the sample is empty')
  database.db.exec(`
    CREATE TRIGGER broken BEFORE UPDATE OF name ON category
    BEGIN SELECT RAISE(ABORT, '坏了'); END
  `)
  const rename = { call: 'category.rename' as const, input: { categoryId: category.id, name: '平安法治' } }
  const edits = [remarks(first.id, '一'), rename, remarks(second.id, '二')]
  expect(await call('typing.save', { edits })).toEqual({ saved: [true, false, true] })
  const now = (await call('list.get', { listId })).categories[0]
  expect([now?.name, now?.items[0]?.remarks, now?.items[1]?.remarks]).toEqual([category.name, '一', '二'])
  expect(bugs).toMatchObject([{ call: 'category.rename', code: 'SQLITE_CONSTRAINT_TRIGGER' }])
})
