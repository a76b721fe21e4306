import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createKeeper, type KeeperOptions } from '../../../../electron/database/backup/keeper.ts'
import type { SecondState } from '../../../../electron/database/backup/second.ts'
import { keptBackups } from '../../../../electron/database/backup/kept.ts'
import { startService } from '../../../support/service.ts'

function keeping(options: Omit<KeeperOptions, 'now'> & { now?: () => Date }) {
  const service = startService()
  const keeper = createKeeper(service.database, {
    now: () => new Date(),
    firstAfter: 1,
    every: 20,
    apart: 0,
    ...options,
  })
  onTestFinished(() => keeper.close())
  return { ...service, keeper, count: () => keptBackups(service.folder).length }
}

test('what changed is backed up by the clock, what did not is not', async () => {
  let day = 0
  const { call, count } = keeping({ now: () => new Date(2026, 2, (day += 1)) })
  await pause(60)
  expect(count()).toBe(0)
  await call('library.addSample', {})
  await expect.poll(count).toBe(1)
  await pause(100)
  expect(count()).toBe(1)
  await call('library.addSample', {})
  await expect.poll(count).toBe(2)
})

test('backups by the clock are an hour apart', async () => {
  const { call, count } = keeping({ apart: 3_600_000 })
  await call('library.addSample', {})
  await expect.poll(count).toBe(1)
  await call('library.addSample', {})
  await pause(100)
  expect(count()).toBe(1)
})

test('a second folder that does not answer holds up neither a backup nor a large change', async () => {
  const stuck = Promise.withResolvers<SecondState>()
  const { call, count, keeper } = keeping({ firstAfter: 60_000, copy: () => stuck.promise })
  await call('library.addSample', {})
  await keeper.take('regular')
  await call('library.addSample', {})
  await keeper.take('regular')
  expect(count()).toBe(2)
  await keeper.before()
  stuck.resolve({ type: 'off' })
})
