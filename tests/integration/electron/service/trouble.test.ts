import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile } from '../../../../electron/database/open.ts'
import { startService, type TestService } from '../../../support/service.ts'

async function listOf({ call }: TestService) {
  const { listId } = await call('library.addSample', {})
  const list = await call('list.get', { listId })
  const itemId = list.categories[0]?.items[0]?.id ?? 0
  return { listId, list, itemId }
}

test('a full disk is said, nothing is half written, and the work goes on when there is room', async () => {
  const service = startService()
  const { call, refused, database } = service
  const { listId, list, itemId } = await listOf(service)
  const pages = Number(database.db.pragma('page_count', { simple: true }))
  database.db.pragma(`max_page_count = ${pages}`)
  const patch = { cooperationDuties: '1.巡查。\n'.repeat(20_000) }
  const error = await refused('item.update', { itemId, patch })
  expect(error).toMatchObject({ code: 'database', message: expect.stringContaining('磁盘空间已满') })
  expect(await call('list.get', { listId })).toEqual(list)
  database.db.pragma('max_page_count = 1000000')
  await call('item.update', { itemId, patch })
  await call('list.undo', { listId })
  expect((await call('list.get', { listId })).categories).toEqual(list.categories)
})

test('while another program writes, an edit is refused with a sentence and works afterwards', async () => {
  const service = startService()
  const { call, refused, database, folder } = service
  const { listId, list, itemId } = await listOf(service)
  database.db.pragma('busy_timeout = 50')
  const other = new Database(databaseFile(folder))
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  const edit = { itemId, patch: { name: '防汛' } }
  expect(await refused('item.update', edit)).toMatchObject({
    code: 'database',
    message: expect.stringContaining('占用'),
  })
  expect(await call('list.get', { listId })).toEqual(list)
  other.exec('ROLLBACK')
  await call('item.update', edit)
})

test('two programs on one database see and keep each other’s edits', async () => {
  const desktop = startService()
  const { listId, itemId } = await listOf(desktop)
  const browser = startService(desktop.folder)
  await desktop.call('item.update', { itemId, patch: { name: '防汛' } })
  await browser.call('item.update', { itemId, patch: { remarks: '汛期' } })
  for (const { call } of [desktop, browser]) {
    const item = (await call('list.get', { listId })).categories[0]?.items[0]
    expect(item).toMatchObject({ name: '防汛', remarks: '汛期' })
  }
  expect(await desktop.call('list.undo', { listId })).toMatchObject({ label: '修改备注' })
})

test('content can’t be changed past the change log', async () => {
  const { database } = startService()
  const change = () => database.db.exec("INSERT INTO category (list_id, position, name) VALUES (1, 1, '')")
  expect(change).toThrow('change outside an edit')
})

test('the history is bounded: of ten thousand steps the oldest go', async () => {
  const service = startService()
  const { call, database } = service
  const { listId, itemId } = await listOf(service)
  const insert = database.db.prepare("INSERT INTO edit (list_id, label, at) VALUES (?, '旧', 0)")
  database.db.transaction(() => {
    for (let count = 0; count < 10_500; count += 1) insert.run(listId)
  })()
  for (let count = 0; count < 100; count += 1) {
    await call('item.update', { itemId, patch: { name: `${count}` } })
    await call('item.update', { itemId, patch: { remarks: `${count}` } })
  }
  const kept = database.db.prepare('SELECT count(*) FROM edit').pluck().get()
  expect(kept).toBeGreaterThanOrEqual(10_000)
  expect(kept).toBeLessThanOrEqual(10_100)
  expect((await call('list.undo', { listId })).label).toBe('修改备注')
})
