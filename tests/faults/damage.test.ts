import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { inspectFile } from '../../electron/database/backup/inspect.ts'
import { keptBackups, takeBackup } from '../../electron/database/backup/kept.ts'
import { listSummaries } from '../../electron/database/lists.ts'
import { databaseFile } from '../../electron/database/open.ts'
import { startDatabase } from '../../electron/database/start.ts'
import { temporaryFolder } from '../support/database.ts'
import { startService } from '../support/service.ts'
import { howMany } from './count.ts'

const DAMAGES = howMany(1_000, 35)
const PAGE = 4_096

/** Random numbers that are the same in every run (mulberry32), so that a failure can be looked into. */
function randomFrom(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b9)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Damage = (bytes: Buffer, random: (below: number) => number) => Buffer

const DAMAGE: Readonly<Record<string, Damage>> = {
  'random bytes': (bytes, random) => {
    for (let count = 1 + random(20); count > 0; count -= 1) bytes[random(bytes.length)] = random(256)
    return bytes
  },
  'a page of rubbish': (bytes, random) => {
    const page = random(bytes.length / PAGE)
    for (let at = 0; at < PAGE; at += 1) bytes[page * PAGE + at] = random(256)
    return bytes
  },
  'zeroed pages': (bytes, random) => {
    const from = random(bytes.length / PAGE)
    return bytes.fill(0, from * PAGE, Math.min((from + 1 + random(4)) * PAGE, bytes.length))
  },
  'swapped pages': (bytes, random) => {
    const [one, other] = [random(bytes.length / PAGE) * PAGE, random(bytes.length / PAGE) * PAGE]
    const kept = Buffer.from(bytes.subarray(one, one + PAGE))
    bytes.copyWithin(one, other, other + PAGE)
    kept.copy(bytes, other)
    return bytes
  },
  'a cut': (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'header bytes': (bytes, random) => {
    for (let count = 1 + random(20); count > 0; count -= 1) bytes[random(100)] = random(256)
    return bytes
  },
  'another file': (_, random) => Buffer.from('会议记录。'.repeat(1 + random(5_000))),
}

async function soundFolder(): Promise<string> {
  const service = startService()
  const { listId } = await service.call('library.addSample', {})
  await service.call('library.copy', { listId })
  await service.call('library.create', { kind: 'basic', office: '白石乡', year: 2026 })
  await takeBackup(service.database.db, service.folder, 'regular', new Date())
  await service.call('list.updateHeading', { listId, patch: { year: 2027 } })
  await service.close()
  return service.folder
}

test(
  `of ${DAMAGES} damaged databases every one starts, says what it did and loses no backup`,
  async () => {
    const sound = await soundFolder()
    const place = temporaryFolder()
    const kinds = Object.entries(DAMAGE)
    const outcomes = { unnoticed: 0, rescued: 0, fromBackup: 0, refused: 0 }
    for (let number = 0; number < DAMAGES; number += 1) {
      const [kind, damage] = kinds[number % kinds.length] ?? ['', (bytes: Buffer) => bytes]
      const folder = join(place, String(number))
      cpSync(sound, folder, { recursive: true })
      const ruin = damage(readFileSync(databaseFile(folder)), randomFrom(number))
      writeFileSync(databaseFile(folder), ruin)

      const began = performance.now()
      const started = await startDatabase(folder)
      expect(performance.now() - began, `${kind} ${number}`).toBeLessThan(20_000)
      if (!started.ok) {
        // A version that a newer program may well have written is left alone, whatever made it.
        expect([kind, started.error.code], `${kind} ${number}`).toEqual(['header bytes', 'newer'])
        expect(readFileSync(databaseFile(folder)).equals(ruin)).toBe(true)
        outcomes.refused += 1
        rmSync(folder, { recursive: true })
        continue
      }
      const { database, notices } = started.value
      const lists = listSummaries(database.db)
      if (notices.length === 0) {
        outcomes.unnoticed += 1
        expect(lists, `${kind} ${number}`).toHaveLength(3)
      } else {
        outcomes[notices.join().includes('已恢复') ? 'fromBackup' : 'rescued'] += 1
        expect(notices.join(), `${kind} ${number}`).toMatch(/备份/)
        if (ruin.length > 0) {
          const [aside = ''] = readdirSync(join(folder, 'set-aside'))
          const moved = readFileSync(join(folder, 'set-aside', aside, 'duty-lists.db'))
          expect(moved.equals(ruin), `${kind} ${number}`).toBe(true)
        }
      }
      expect(database.db.pragma('integrity_check', { simple: true }), `${kind} ${number}`).toBe('ok')
      database.close()
      const [backup] = keptBackups(folder)
      expect(inspectFile(backup?.file ?? '')).toMatchObject({ ok: true, value: { lists: 3 } })
      rmSync(folder, { recursive: true })
    }
    console.log(outcomes)
  },
  DAMAGES * 2_000,
)

test('a deleted log costs at most what it held, and the program starts', async () => {
  const sound = await soundFolder()
  const file = databaseFile(sound)
  const writer = new Database(file)
  writer.pragma('wal_autocheckpoint = 0')
  writer.exec("UPDATE list SET deleted_at = '2026-01-01T00:00:00Z' WHERE id = 3")
  const folder = temporaryFolder()
  cpSync(file, databaseFile(folder))
  expect(existsSync(`${file}-wal`)).toBe(true)
  writer.close()
  const started = await startDatabase(folder)
  if (!started.ok) throw new Error(started.error.message)
  expect(listSummaries(started.value.database.db)).toHaveLength(3)
  started.value.database.close()
})
