import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startDatabase } from '../../electron/database/start.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import { temporaryFolder } from '../support/database.ts'
import { startService, type TestService } from '../support/service.ts'
import { howMany } from './count.ts'

const STEPS = howMany(60, 12)

/** A day's work, each step as a call; the texts make the database grow. */
async function workOn(
  { service }: TestService,
  listId: number,
): Promise<readonly { refused: boolean; message: string }[]> {
  const outcomes: { refused: boolean; message: string }[] = []
  const step = async (name: CallName, input: unknown): Promise<void> => {
    const result = await service.call(name, input)
    outcomes.push({ refused: !result.ok, message: result.ok ? '' : result.error.message })
    if (!result.ok) expect(['database', 'output', 'not-found']).toContain(result.error.code)
  }
  const list = await service.call('list.get', { listId })
  const itemId = list.ok ? (list.value.categories[0]?.items[0]?.id ?? 0) : 0
  await step('item.update', { itemId, patch: { superiorDuties: '1.指导。\n'.repeat(3_000) } })
  await step('library.addSample', {})
  await step('list.undo', { listId })
  await step('library.copy', { listId })
  await step('backup.take', {})
  await step('category.add', { listId, name: '新类别', before: null })
  return outcomes
}

async function fingerprint({ call }: TestService): Promise<string> {
  const lists = await call('library.lists', {})
  const contents = await Promise.all(lists.map(({ id }) => call('list.get', { listId: id })))
  return JSON.stringify(contents)
}

test(`a disk that is full at any of ${STEPS} points never leaves half an edit`, async () => {
  let refusals = 0
  for (let room = 0; room < STEPS; room += 1) {
    const service = startService()
    const { listId } = await service.call('library.addSample', {})
    const { db } = service.database
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${pages + room}`)
    const outcomes = await workOn(service, listId)
    for (const { refused, message } of outcomes) {
      if (!refused) continue
      refusals += 1
      expect(message).toMatch(/[一-龥].*。$/)
    }
    const before = await fingerprint(service)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    await service.close()
    expect(await fingerprint(startService(service.folder))).toBe(before)
  }
  expect(refusals).toBeGreaterThan(0)
})

/** A small disk of its own; null where the machine does not allow to mount one. */
function smallDisk(size: string): string | null {
  const folder = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

test('on a disk that really is full every call answers, and nothing acknowledged is lost', async ({
  skip,
}) => {
  const disk = smallDisk('3m')
  if (disk === null) return skip('a small disk can’t be mounted here')
  const service = startService(join(disk, '数据'))
  const { listId } = await service.call('library.addSample', {})
  const ballast = join(disk, '占位')
  let room = 3_000_000
  for (; room > 0; room -= 65_536) {
    try {
      writeFileSync(ballast, Buffer.alloc(room))
      break
    } catch {
      rmSync(ballast, { force: true })
    }
  }
  const outcomes = await workOn(service, listId)
  expect(outcomes.some(({ refused }) => refused)).toBe(true)
  const before = await fingerprint(service)
  rmSync(ballast)
  await service.call('item.add', {
    categoryId: (await service.call('list.get', { listId })).categories[0]?.id ?? 0,
    before: null,
  })
  await service.call('list.undo', { listId })
  await service.close()
  const again = startService(service.folder)
  expect((await fingerprint(again)).length).toBeGreaterThan(1_000)
  expect(before.length).toBeGreaterThan(1_000)
  expect(readdirSync(service.folder).filter((name) => /tmp|scratch/.test(name))).toEqual([])
})

test('on a write-protected disk the program says so and writes nothing', async ({ skip }) => {
  const disk = smallDisk('8m')
  if (disk === null) return skip('a small disk can’t be mounted here')
  const folder = join(disk, '数据')
  mkdirSync(folder)
  const service = startService(folder)
  await service.call('library.addSample', {})
  await service.close()
  execFileSync('mount', ['-o', 'remount,ro', disk])
  const started = await startDatabase(folder)
  expect(started).toMatchObject({ ok: false, error: { code: expect.stringMatching(/read-only|unusable/) } })
  expect(await startDatabase(join(disk, '新文件夹'))).toMatchObject({ ok: false })
  expect(readdirSync(disk)).toEqual(['数据'])
})
