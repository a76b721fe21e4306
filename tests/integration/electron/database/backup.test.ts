import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backupDatabase, restoreDatabase } from '../../../../electron/database/backup.ts'
import {
  isBackedUp,
  keptBackups,
  newestGoodBackup,
  takeBackup,
} from '../../../../electron/database/backup/kept.ts'
import { databaseFile } from '../../../../electron/database/open.ts'
import { SCHEMA_VERSION } from '../../../../electron/database/migrations/index.ts'
import { temporaryFolder } from '../../../support/database.ts'
import { startService, type TestService } from '../../../support/service.ts'

async function offices({ call }: TestService): Promise<(string | null)[]> {
  return (await call('library.lists', {})).map(({ office }) => office).toSorted()
}

async function create({ call }: TestService, office: string): Promise<number> {
  return (await call('library.create', { kind: 'basic', office, year: 2026 })).listId
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

test('a backup taken while the editor runs is one sound file with everything acknowledged', async () => {
  const service = startService()
  await create(service, '青禾镇')
  const stick = temporaryFolder()
  const file = join(stick, '清单备份.db')
  const contents = valueOf(await backupDatabase(service.folder, file))
  expect(contents).toMatchObject({ lists: 1, items: 0 })
  expect(readdirSync(stick)).toEqual(['清单备份.db'])
  const copy = new Database(file, { readonly: true })
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete')
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  copy.close()
})

test('restoring brings the lists back into the running editor, and keeps the present ones aside', async () => {
  const service = startService()
  const { folder } = service
  const listId = await create(service, '青禾镇')
  const { categoryId } = await service.call('category.add', { listId, name: '经济发展', before: null })
  const file = join(temporaryFolder(), '备份.db')
  valueOf(await backupDatabase(folder, file))
  await service.call('category.rename', { categoryId, name: '改坏了' })
  await create(service, '白石乡')
  const restored = valueOf(await restoreDatabase(folder, file))
  expect(restored.contents.lists).toBe(1)
  expect(await offices(service)).toEqual(['青禾镇'])
  expect(await service.call('list.undo', { listId })).toMatchObject({ label: '添加类别“经济发展”' })
  await create(service, '新建的')
  valueOf(await restoreDatabase(folder, restored.keptAside))
  expect(await offices(service)).toEqual(['白石乡', '青禾镇'])
  expect((await service.call('list.get', { listId })).categories).toMatchObject([{ name: '改坏了' }])
})

test('restoring replaces a ruined database, which is moved aside byte for byte', async () => {
  const service = startService()
  await create(service, '青禾镇')
  const file = join(temporaryFolder(), '备份.db')
  valueOf(await backupDatabase(service.folder, file))
  await service.close()
  truncateSync(databaseFile(service.folder), 10_000)
  const ruin = readFileSync(databaseFile(service.folder))
  expect(await backupDatabase(service.folder, join(temporaryFolder(), 'x.db'))).toMatchObject({
    error: { code: 'database' },
  })
  const { keptAside } = valueOf(await restoreDatabase(service.folder, file))
  expect(readFileSync(keptAside)).toEqual(ruin)
  expect(await offices(startService(service.folder))).toEqual(['青禾镇'])
})

test('what is no sound backup is refused, and nothing changes', async () => {
  const service = startService()
  await create(service, '青禾镇')
  const stick = temporaryFolder()
  const good = join(stick, '好.db')
  valueOf(await backupDatabase(service.folder, good))
  const damaged = readFileSync(good)
  damaged.fill(7, 4_096 * 3, 4_096 * 5)
  const files: Record<string, Buffer | string> = {
    '损坏.db': damaged,
    '半截.db': readFileSync(good).subarray(0, 6_000),
    '文字.db': '会议记录',
    '空.db': '',
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(stick, name), bytes)
  mkdirSync(join(stick, '文件夹.db'))
  for (const name of [...Object.keys(files), '没有.db', '文件夹.db']) {
    const refused = await restoreDatabase(service.folder, join(stick, name))
    expect(refused, name).toMatchObject({ ok: false, error: { code: 'unreadable' } })
  }
  expect(await offices(service)).toEqual(['青禾镇'])
  expect(existsSync(join(service.folder, 'set-aside'))).toBe(false)
  expect(readdirSync(service.folder).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a backup of a newer program, or with a trigger of its own, is refused', async () => {
  const service = startService()
  await create(service, '青禾镇')
  const stick = temporaryFolder()
  for (const [name, change] of [
    ['新版.db', `PRAGMA user_version = ${SCHEMA_VERSION + 10}`],
    ['触发器.db', 'CREATE TRIGGER surprise AFTER INSERT ON list BEGIN DELETE FROM list; END'],
    ['视图.db', 'DROP TABLE change; CREATE VIEW change AS SELECT * FROM edit'],
  ] as const) {
    const file = join(stick, name)
    valueOf(await backupDatabase(service.folder, file))
    const db = new Database(file)
    db.exec(change)
    db.close()
    const refused = await restoreDatabase(service.folder, file)
    expect(refused, name).toMatchObject({ ok: false, error: { code: 'unreadable' } })
  }
  expect(await offices(service)).toEqual(['青禾镇'])
})

test('where a backup can’t be written, a sentence says so and the old file stays', async () => {
  const { folder } = startService()
  const stick = temporaryFolder()
  for (const file of [join(stick, '没有', 'a.db'), stick, databaseFile(folder)]) {
    expect(await backupDatabase(folder, file), file).toMatchObject({
      ok: false,
      error: { code: 'output', message: expect.stringContaining('没有生成备份') },
    })
  }
  expect(readdirSync(stick)).toEqual([])
})

test('the data folder keeps its own backups by the day, and knows whether there is anything new', async () => {
  const service = startService()
  const { db } = service.database
  const { folder } = service
  await create(service, '青禾镇')
  expect(isBackedUp(db, folder)).toBe(false)
  for (const day of [1, 2, 3]) {
    for (const hour of [8, 9, 10, 11]) {
      await takeBackup(db, folder, 'regular', new Date(2026, 2, day, hour))
    }
  }
  expect(keptBackups(folder).map(({ takenAt }) => [takenAt.getDate(), takenAt.getHours()])).toEqual([
    [3, 11],
    [3, 10],
    [3, 9],
    [2, 11],
    [1, 11],
  ])
  expect(isBackedUp(db, folder)).toBe(true)
  await create(service, '白石乡')
  expect(isBackedUp(db, folder)).toBe(false)
})

test('a damaged backup is passed over for the newest good one, a damaged database is not backed up', async () => {
  const service = startService()
  const { folder, database } = service
  await create(service, '青禾镇')
  await takeBackup(database.db, folder, 'regular', new Date(2026, 2, 1))
  const newest = await takeBackup(database.db, folder, 'regular', new Date(2026, 2, 2))
  truncateSync(newest?.file ?? '', 9_000)
  expect(newestGoodBackup(folder)).toMatchObject({ takenAt: new Date(2026, 2, 1), contents: { lists: 1 } })
  await service.close()
  const bytes = readFileSync(databaseFile(folder))
  bytes.fill(9, bytes.length - 4_096 * 4, bytes.length - 4_096)
  writeFileSync(databaseFile(folder), bytes)
  const broken = new Database(databaseFile(folder))
  expect(await takeBackup(broken, folder, 'regular', new Date(2026, 2, 3))).toBeNull()
  broken.close()
  expect(keptBackups(folder)).toHaveLength(2)
})
