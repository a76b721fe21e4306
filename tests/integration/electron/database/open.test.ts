import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createList } from '../../../../electron/database/content.ts'
import { listSummaries } from '../../../../electron/database/lists.ts'
import { SCHEMA_VERSION } from '../../../../electron/database/migrations/index.ts'
import { databaseFile, openDatabase } from '../../../../electron/database/open.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { freshDatabase, temporaryFolder } from '../../../support/database.ts'

function folderWithSample(): string {
  const { db, folder, close } = freshDatabase()
  const { categories, columns, ...heading } = sampleList
  createList(db, { heading, layout: layoutFor(heading.kind, columns), categories }, new Date())
  close()
  return folder
}

function fingerprint(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function problemOf(folder: string): string {
  const opened = openDatabase(folder)
  if (opened.ok) opened.value.close()
  return opened.ok ? 'none' : opened.error.code
}

test('a new folder gets a database with the safe settings, read back from SQLite', () => {
  const { db } = freshDatabase(join(temporaryFolder(), '还没有', '的文件夹'))
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(db.pragma('synchronous', { simple: true })).toBe(2)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
})

test('what was written is there when the program starts again', () => {
  const { db } = freshDatabase(folderWithSample())
  expect(listSummaries(db)).toMatchObject([{ office: sampleList.office }])
})

test('a file of a newer program is refused and stays as it is', () => {
  const folder = folderWithSample()
  const raw = new Database(databaseFile(folder))
  raw.pragma(`user_version = ${SCHEMA_VERSION + 10}`)
  raw.close()
  const before = fingerprint(databaseFile(folder))
  const opened = openDatabase(folder)
  expect(opened).toMatchObject({ ok: false, error: { code: 'newer' } })
  expect(opened.ok ? '' : opened.error.message).toContain('更新版本')
  expect(fingerprint(databaseFile(folder))).toBe(before)
})

test('a newer version that stands only in the write-ahead log is noticed too', () => {
  const folder = folderWithSample()
  const raw = new Database(databaseFile(folder))
  onTestFinished(() => void raw.close())
  raw.pragma('wal_autocheckpoint = 0')
  raw.pragma(`user_version = ${SCHEMA_VERSION + 10}`)
  expect(problemOf(folder)).toBe('newer')
})

test('a file that is no database is refused and stays as it is', () => {
  const folder = temporaryFolder()
  writeFileSync(databaseFile(folder), '这是一份会议记录，不是数据库。'.repeat(100))
  const before = fingerprint(databaseFile(folder))
  expect(problemOf(folder)).toBe('not-a-database')
  expect(fingerprint(databaseFile(folder))).toBe(before)
})

test("another program's database is not written to", () => {
  const folder = temporaryFolder()
  const raw = new Database(databaseFile(folder))
  raw.exec('CREATE TABLE contacts (name TEXT)')
  raw.close()
  const before = fingerprint(databaseFile(folder))
  expect(problemOf(folder)).toBe('foreign')
  expect(fingerprint(databaseFile(folder))).toBe(before)
})

test('a truncated file is damaged, and is neither changed nor deleted', () => {
  for (const bytes of [50, 4_000, 20_000]) {
    const folder = folderWithSample()
    truncateSync(databaseFile(folder), bytes)
    const before = fingerprint(databaseFile(folder))
    expect(problemOf(folder)).toBe('damaged')
    expect(fingerprint(databaseFile(folder))).toBe(before)
  }
})

test('overwritten pages are noticed', () => {
  const folder = folderWithSample()
  const file = databaseFile(folder)
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4_096 * 2, 4_096 * 12)
  writeFileSync(file, bytes)
  expect(problemOf(folder)).toBe('damaged')
})

test('a file that another program keeps locked is said to be locked', async () => {
  const folder = folderWithSample()
  const script = `
    import Database from 'better-sqlite3'
    const db = new Database(process.argv[1])
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE; UPDATE list SET deleted_at = NULL')
    console.log('locked')
    setTimeout(() => {}, 60000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script, databaseFile(folder)])
  onTestFinished(() => void holder.kill('SIGKILL'))
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  const opened = openDatabase(folder, { busyTimeout: 100 })
  expect(opened).toMatchObject({ ok: false, error: { code: 'locked' } })
})

test('a folder that is a file, or may not be written, is a sentence and no exception', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'data'), '')
  expect(problemOf(join(folder, 'data'))).toBe('unusable')
  if (process.getuid?.() === 0) return // root may write everywhere
  mkdirSync(join(folder, 'locked'))
  chmodSync(join(folder, 'locked'), 0o500)
  expect(['read-only', 'unusable']).toContain(problemOf(join(folder, 'locked')))
})

test('closing leaves the database file alone in its folder', () => {
  const folder = folderWithSample()
  expect(readdirSync(folder)).toEqual(['duty-lists.db'])
})
