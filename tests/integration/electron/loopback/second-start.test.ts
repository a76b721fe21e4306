import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addressOfRunning, ANOTHER_PATH, runningNote } from '../../../../electron/loopback/running.ts'
import type { RunningNote } from '../../../../electron/loopback/running.ts'
import { startLoopback } from '../../../../electron/loopback/server.ts'
import type { Loopback } from '../../../../electron/loopback/server.ts'
import { ok } from '../../../../shared/result.ts'
import { temporaryFolder } from '../../../support/database.ts'
import { ask, enter } from './client.ts'

let folder: string
let loopback: Loopback
let note: RunningNote
let origin: string

beforeEach(async () => {
  folder = temporaryFolder()
  note = runningNote(folder)
  const started = await startLoopback({
    call: async () => ok([]),
    files: new Map(),
    secondStartKey: note.key,
  })
  if (!started.ok) throw new Error(started.error)
  loopback = started.value
  origin = new URL(loopback.address).origin
  note.write(origin)
})
afterEach(() => loopback.close())

const FILE = 'running-editor.json'

test('a second start on the same data gets another address, good once, for the same editor', async () => {
  const first = await enter(loopback.address)
  const address = await addressOfRunning(folder)
  expect(address).toMatch(new RegExp(`^${origin}/\\?token=`))
  expect(address).not.toBe(loopback.address)
  const second = await enter(address ?? '')
  expect(second.answer.status).toBe(303)
  // One browser, one cookie: both windows are served.
  expect(second.cookie).toBe(first.cookie)
  expect((await enter(address ?? '')).answer.status).toBe(403)
})

test('the note can be read by no one else, and is gone when the editor ends', () => {
  if (process.platform !== 'win32') expect(statSync(join(folder, FILE)).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual([FILE])
  const other = runningNote(folder)
  other.remove()
  expect(readdirSync(folder)).toEqual([FILE])
  note.remove()
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['no key', () => ({ origin })],
  ['a wrong key', () => ({ origin, authorization: 'Bearer x' })],
  ['an empty key', () => ({ origin, authorization: 'Bearer ' })],
  [
    'the key from another page',
    () => ({ origin: 'https://evil.example', authorization: `Bearer ${note.key}` }),
  ],
  ['the key to another host', () => ({ origin, host: 'evil.example', authorization: `Bearer ${note.key}` })],
])('with %s no address is given', async (_, headers) => {
  const answer = await ask(origin, { method: 'POST', path: ANOTHER_PATH, headers: headers() })
  expect(answer.status).toBe(403)
  expect(answer.text).not.toContain('token')
})

test('nor by a GET, as a link makes it', async () => {
  const answer = await ask(origin, { path: ANOTHER_PATH, headers: { authorization: `Bearer ${note.key}` } })
  expect(answer.status).toBe(405)
})

test('a note of an editor that was killed, of another computer, or nonsense stops no start', async () => {
  const written = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Record<string, unknown>
  for (const content of [
    { ...written, pid: 2 ** 30 },
    { ...written, computer: '另一台' },
    { ...written, origin: 'http://127.0.0.1:9' },
    { ...written, origin: 'http://evil.example:80' },
    { ...written, key: 'x'.repeat(43) },
    {},
    null,
  ]) {
    writeFileSync(join(folder, FILE), JSON.stringify(content))
    expect(await addressOfRunning(folder), JSON.stringify(content)).toBeNull()
  }
  writeFileSync(join(folder, FILE), '{')
  expect(await addressOfRunning(folder)).toBeNull()
  expect(await addressOfRunning(join(folder, 'none'))).toBeNull()
})
