import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startService } from '../../../support/service.ts'

test('a clerk takes a backup, looks into it, and brings one list of it back', async () => {
  const { call } = startService()
  const { listId } = await call('library.addSample', {})
  const { backupId } = await call('backup.take', {})
  const list = await call('list.get', { listId })
  await call('category.delete', { categoryId: list.categories[0]?.id ?? 0 })
  expect(await call('backup.list', {})).toMatchObject([
    { backupId, reason: 'regular', contents: { lists: 1, items: 20 } },
  ])
  expect(await call('backup.lists', { backupId })).toMatchObject([{ id: listId, office: '青禾镇' }])
  const restored = await call('backup.restoreList', { backupId, listId })
  expect(await call('library.lists', {})).toHaveLength(2)
  const back = await call('list.get', restored)
  expect(back.categories.map(({ name }) => name)).toEqual(list.categories.map(({ name }) => name))
})

test('going back to a backup replaces everything, in every running program', async () => {
  const desktop = startService()
  const browser = startService(desktop.folder)
  const { listId } = await desktop.call('library.addSample', {})
  const { backupId } = await desktop.call('backup.take', {})
  const before = await desktop.call('list.get', { listId })
  await desktop.call('list.updateHeading', { listId, patch: { office: '改坏了' } })
  await desktop.call('backup.restore', { backupId })
  for (const { call } of [desktop, browser]) expect(await call('list.get', { listId })).toEqual(before)
  await browser.call('list.updateHeading', { listId, patch: { office: '接着改' } })
  expect(await desktop.call('list.get', { listId })).toMatchObject({ office: '接着改' })
})

test('a backup saved elsewhere comes back on another computer', async () => {
  const here = startService()
  await here.call('library.addSample', {})
  const { backupId } = await here.call('backup.take', {})
  const { name, bytes } = await here.call('backup.read', { backupId })
  expect(name).toMatch(/^履职清单备份-\d{4}-\d\d-\d\d\.db$/)
  const there = startService()
  await there.call('backup.restoreFile', { bytes })
  expect(await there.call('library.lists', {})).toMatchObject([{ office: '青禾镇' }])
  const noise = new TextEncoder().encode('不是备份')
  expect(await there.refused('backup.restoreFile', { bytes: noise })).toMatchObject({ code: 'unreadable' })
  expect(readdirSync(there.folder).filter((entry) => entry.startsWith('.'))).toEqual([])
})

test('replacing in many items takes a backup first', async () => {
  const { call } = startService()
  const { listId } = await call('library.addSample', {})
  const { categories } = await call('list.get', { listId })
  const patches = categories.flatMap(({ items }) =>
    items.map(({ id }) => ({ itemId: id, patch: { remarks: '已核对' } })),
  )
  await call('list.patchItems', { listId, label: '全部替换', patches: patches.slice(0, 3) })
  expect(await call('backup.list', {})).toEqual([])
  await call('list.patchItems', { listId, label: '全部替换', patches })
  expect(await call('backup.list', {})).toMatchObject([{ reason: 'replace' }])
  const back = patches.map((patch) => ({ ...patch, patch: { remarks: '再改' } }))
  await call('list.patchItems', { listId, label: '全部替换', patches: back })
  // Quick ones in a row would push out this morning's.
  expect(await call('backup.list', {})).toHaveLength(1)
})

test('a backup that can’t be taken is said, and the work goes on', async () => {
  const { call, refused, folder } = startService()
  await call('library.addSample', {})
  writeFileSync(join(folder, 'backups'), '一个同名的文件')
  expect(await refused('backup.take', {})).toMatchObject({ code: 'database' })
  expect(await call('program.notices', {})).toEqual([expect.stringContaining('自动备份没有成功')])
  await call('library.addSample', {})
})

test('going back, and deleting a large category, are preceded by a backup, once for one state', async () => {
  let minute = 0
  const later = (): void => void (minute += 10)
  const { call } = startService(undefined, { now: () => new Date(2026, 2, 1, 8, minute) })
  const { listId } = await call('library.addSample', {})
  const reasons = async () => (await call('backup.list', {})).map(({ reason }) => reason)
  const { versionId } = await call('version.create', { listId, name: '一上' })
  await call('list.updateHeading', { listId, patch: { office: '改过' } })
  await call('version.restore', { versionId })
  expect(await reasons()).toEqual(['replace'])
  await call('list.undo', { listId })
  const { edits: soon } = await call('history.edits', { listId, limit: 10 })
  await call('history.restoreList', { editId: soon.find(({ undone }) => !undone)?.editId ?? 0 })
  // Three quick ones would push out this morning's.
  expect(await reasons()).toEqual(['replace'])
  later()
  await call('list.updateHeading', { listId, patch: { office: '又改过' } })
  const { edits } = await call('history.edits', { listId, limit: 10 })
  await call('history.restoreList', { editId: edits.find(({ undone }) => !undone)?.editId ?? 0 })
  expect(await reasons()).toEqual(['replace', 'replace'])

  const { categoryId } = await call('category.add', { listId, name: '很大的类别', before: null })
  const { categories } = await call('list.get', { listId })
  const itemIds = categories.flatMap(({ items }) => items.map(({ id }) => id))
  await call('items.move', { itemIds, categoryId, before: null })
  await call('category.delete', { categoryId: categories[0]?.id ?? 0 })
  expect(await reasons()).toHaveLength(2)
  later()
  await call('backup.take', {})
  later()
  // Everything is in the newest backup already.
  await call('category.delete', { categoryId })
  expect(await reasons()).toEqual(['regular', 'replace', 'replace'])
  await call('list.undo', { listId })
  later()
  await call('items.delete', { itemIds })
  expect(await reasons()).toEqual(['replace', 'regular', 'replace'])
})

test('a list brought back from a backup has its versions and its proofreading settings', async () => {
  const { call } = startService()
  const { listId } = await call('library.addSample', {})
  await call('version.create', { listId, name: '印发稿' })
  await call('list.updateProofreading', { listId, settings: { off: ['punctuation'], ignored: [] } })
  const { backupId } = await call('backup.take', {})
  const back = await call('backup.restoreList', { backupId, listId })
  expect(await call('version.list', back)).toMatchObject([{ name: '印发稿', itemCount: 20 }])
  expect(await call('list.get', back)).toMatchObject({ proofreading: { off: ['punctuation'] } })
})
