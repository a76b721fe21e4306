import { randomFillSync } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { keptBackups, takeBackup } from '../../../../electron/database/backup/kept.ts'
import { storedList } from '../../../../electron/database/content.ts'
import { chosenCounties, directoryState } from '../../../../electron/database/directory.ts'
import {
  rememberCorrection,
  rememberedCorrections,
} from '../../../../electron/database/import-corrections.ts'
import { listSummaries } from '../../../../electron/database/lists.ts'
import { SCHEMA_VERSION } from '../../../../electron/database/migrations/index.ts'
import { namedLayouts } from '../../../../electron/database/named-layouts.ts'
import { databaseFile } from '../../../../electron/database/open.ts'
import { readPreferences } from '../../../../electron/database/preferences.ts'
import { startDatabase, type StartedDatabase } from '../../../../electron/database/start.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { startService } from '../../../support/service.ts'

async function folderWithTwoLists(): Promise<string> {
  const service = startService()
  const { listId } = await service.call('library.addSample', {})
  await service.call('library.create', { kind: 'basic', office: '白石乡', year: 2026 })
  await service.call('list.updateHeading', { listId, patch: { year: 2027 } })
  await service.close()
  return service.folder
}

async function start(folder: string): Promise<StartedDatabase> {
  const started = await startDatabase(folder)
  if (!started.ok) throw new Error(started.error.message)
  onTestFinished(() => started.value.database.close())
  return started.value
}

function damage(folder: string, change: (bytes: Buffer) => Buffer): void {
  const file = databaseFile(folder)
  writeFileSync(file, change(readFileSync(file)))
}

function summary({ database: { db } }: StartedDatabase): unknown[] {
  return listSummaries(db).map(({ title, itemCount }) => [title.at(-1), itemCount])
}

const ITEMS = sampleList.categories.reduce((sum, category) => sum + category.items.length, 0)

test('on an ordinary day there is nothing to say', async () => {
  const folder = await folderWithTwoLists()
  expect((await start(folder)).notices).toEqual([])
  expect(readdirSync(folder).filter((name) => !name.startsWith('duty-lists.db'))).toEqual([])
})

test('the directory of departments is rescued too', async () => {
  const service = startService()
  await service.call('library.addSample', {})
  const entries = [{ name: '云泽县卫生健康局', shortNames: ['县卫健局'], formerNames: [] }]
  const change = { county: '云泽县', label: '添加', lists: [] }
  await service.call('departments.save', { ...change, state: 0, entries })
  const { state } = await service.call('departments.directory', { county: '云泽县' })
  await service.call('departments.save', { ...change, state, entries: [] })
  await service.call('departments.undo', { county: '云泽县' })
  await service.close()
  damage(service.folder, (bytes) => randomFillSync(bytes, 0, 4_096))
  const { database } = await start(service.folder)
  expect(directoryState(database.db, '云泽县').entries).toEqual(entries)
})

test('a directory of departments is rescued also where there is no list and no backup', async () => {
  const service = startService()
  const entries = [{ name: '云泽县卫生健康局', shortNames: [], formerNames: [] }]
  const change = { county: '云泽县', label: '添加', lists: [], state: 0, entries }
  await service.call('departments.save', change)
  await service.close()
  damage(service.folder, (bytes) => randomFillSync(bytes, 0, 4_096))
  const { database, notices } = await start(service.folder)
  expect(directoryState(database.db, '云泽县').entries).toEqual(entries)
  expect(notices).toEqual([expect.stringContaining('部门名录中的 1 个部门')])
})

test('layouts, preferences, counties, remembered columns and proofreading settings are rescued too', async () => {
  const service = startService()
  const { listId } = await service.call('library.addSample', {})
  const { layout, categories } = await service.call('list.get', { listId })
  await service.call('layout.save', { name: '本县版式', layout, replace: false })
  await service.call('preferences.update', { textSize: 'large', tourSeen: true })
  await service.call('departments.chooseCounty', { listId, county: '云泽县' })
  const itemId = categories[0]?.items[0]?.id ?? 0
  const settings = { off: ['r-off'], ignored: [{ key: `r|name|${itemId}|甲`, reason: '县里就这样写' }] }
  await service.call('list.updateProofreading', { listId, settings })
  const correction = { header: ['序号', '任务'], fields: ['number', 'name'], kind: 'basic' } as const
  rememberCorrection(service.database.db, correction, new Date())
  await service.close()
  damage(service.folder, (bytes) => randomFillSync(bytes, 0, 4_096))

  const { database, notices } = await start(service.folder)
  expect(notices).toEqual([expect.stringContaining('“我的版式”中的 1 个版式')])
  expect(namedLayouts(database.db)).toMatchObject([{ name: '本县版式' }])
  expect(readPreferences(database.db)).toMatchObject({ textSize: 'large', tourSeen: true })
  expect(rememberedCorrections(database.db)).toEqual([correction])
  const [list] = listSummaries(database.db)
  expect([...chosenCounties(database.db)]).toEqual([[list?.id, '云泽县']])
  const rescued = storedList(database.db, list?.id ?? 0)
  const newId = rescued?.categories[0]?.items[0]?.id
  expect(rescued?.proofreading).toEqual({
    off: ['r-off'],
    ignored: [{ key: `r|name|${newId}|甲`, reason: '县里就这样写' }],
  })
})

test('a file whose first page is moved aside and all its lists are read again', async () => {
  const folder = await folderWithTwoLists()
  damage(folder, (bytes) => randomFillSync(bytes, 0, 4_096))
  const ruin = readFileSync(databaseFile(folder))
  const started = await start(folder)
  expect(summary(started).toSorted()).toEqual(
    [
      ['白石乡基本履职事项清单', 0],
      ['青禾镇配合履职事项清单', ITEMS],
    ].toSorted(),
  )
  const [notice = ''] = started.notices
  expect(notice).toContain(`救回了 2 份清单、${ITEMS} 个事项`)
  const [aside = ''] = readdirSync(join(folder, 'set-aside'))
  expect(readFileSync(join(folder, 'set-aside', aside, 'duty-lists.db'))).toEqual(ruin)
  const [list] = listSummaries(started.database.db).filter(({ itemCount }) => itemCount > 0)
  const recovered = storedList(started.database.db, list?.id ?? 0)
  expect(recovered?.categories).toMatchObject(sampleList.categories)
})

test('of a truncated file the part that is there is read, and the newest good backup is named', async () => {
  const folder = await folderWithTwoLists()
  const { database } = await start(folder)
  await takeBackup(database.db, folder, 'regular', new Date('2026-03-02T04:00:00Z'))
  database.close()
  damage(folder, (bytes) => bytes.subarray(0, Math.floor((bytes.length * 2) / 3 / 4_096) * 4_096))
  const started = await start(folder)
  expect(started.notices).toHaveLength(1)
  expect(started.notices[0]).toContain('救回了')
  expect(started.notices[0]).toMatch(/最近的完好备份是2026年3月2日.*（2 份清单、\d+ 个事项）/)
  expect(keptBackups(folder)).toHaveLength(1)
})

test('where nothing can be read, the newest good backup is taken', async () => {
  const folder = await folderWithTwoLists()
  const { database } = await start(folder)
  await takeBackup(database.db, folder, 'regular', new Date())
  const before = summary({ database, notices: [] })
  database.close()
  damage(folder, (bytes) => randomFillSync(bytes))
  const started = await start(folder)
  expect(started.notices[0]).toContain('已恢复')
  expect(summary(started)).toEqual(before)
})

test('a ruined file without any backup still starts, with an empty library', async () => {
  const folder = await folderWithTwoLists()
  damage(folder, (bytes) => randomFillSync(bytes))
  const started = await start(folder)
  expect(summary(started)).toEqual([])
  expect(started.notices[0]).toContain('没有找到备份')
})

test('a lost data file is noticed while its backups are there', async () => {
  const folder = await folderWithTwoLists()
  const { database } = await start(folder)
  await takeBackup(database.db, folder, 'regular', new Date())
  database.close()
  rmSync(databaseFile(folder))
  expect((await start(folder)).notices[0]).toContain('没有找到数据文件')
})

test('a log without its file is kept, not deleted', async () => {
  const folder = await folderWithTwoLists()
  writeFileSync(`${databaseFile(folder)}-wal`, '最近的修改')
  rmSync(databaseFile(folder))
  await start(folder)
  const [aside = ''] = readdirSync(join(folder, 'set-aside'))
  expect(readFileSync(join(folder, 'set-aside', aside, 'duty-lists.db-wal'), 'utf8')).toBe('最近的修改')
})

test('a command refuses a damaged file and leaves it and its folder as they are', async () => {
  const folder = await folderWithTwoLists()
  damage(folder, (bytes) => randomFillSync(bytes))
  const before = readFileSync(databaseFile(folder))
  expect(await startDatabase(folder, 'refuse')).toMatchObject({
    ok: false,
    error: { code: 'not-a-database' },
  })
  expect(readFileSync(databaseFile(folder))).toEqual(before)
  expect(readdirSync(folder)).toEqual(['duty-lists.db'])
})

test('a newer file is not rescued but refused', async () => {
  const folder = await folderWithTwoLists()
  const raw = new Database(databaseFile(folder))
  raw.pragma(`user_version = ${SCHEMA_VERSION + 10}`)
  raw.close()
  expect(await startDatabase(folder)).toMatchObject({ ok: false, error: { code: 'newer' } })
  expect(existsSync(join(folder, 'set-aside'))).toBe(false)
})

test('an older file is backed up before it is brought to the present schema', async () => {
  const folder = await folderWithTwoLists()
  const raw = new Database(databaseFile(folder))
  raw.pragma(`user_version = 1`)
  raw.close()
  await startDatabase(folder).catch(() => undefined)
  expect(keptBackups(folder)).toMatchObject([{ reason: 'migration' }])
})

/** Changes one letter of a word in the schema of a table or a trigger, as a flipped bit does. */
function misspell(folder: string, name: string, word: string): void {
  const db = new Database(databaseFile(folder))
  db.unsafeMode()
  db.pragma('writable_schema = ON')
  const text = String(db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name))
  expect(text).toContain(word)
  const wrong = text.replace(word, `${word.slice(0, -1)}Q`)
  db.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(wrong, name)
  db.close()
}

test.each([
  ['a check of a table', 'list', 'json_valid'],
  ['a trigger', 'item_updated', 'json_object'],
  ['a column of an item', 'item', 'internal_note'],
  ['a column of a version', 'version', 'item_count'],
])(
  'a letter of the schema is wrong, in %s: the lists are rescued, and can be edited',
  async (_, name, word) => {
    const folder = await folderWithTwoLists()
    misspell(folder, name, word)
    const started = await start(folder)
    expect(started.notices.join('')).toContain('数据文件已损坏')
    const { call } = startService(folder)
    const lists = await call('library.lists', {})
    expect(lists.map(({ itemCount }) => itemCount).toSorted((a, b) => a - b)).toEqual([0, ITEMS])
    const [list] = lists
    await call('list.updateHeading', { listId: list?.id ?? 0, patch: { year: 2028 } })
  },
)
