import { expect, test } from 'vitest'
import { createKeeper } from '../../../../electron/database/backup/keeper.ts'
import { createDrafts } from '../../../../electron/service/drafts.ts'
import { createHandlers } from '../../../../electron/service/create-service.ts'
import type { LoggedBug } from '../../../../electron/log.ts'
import { createJobs } from '../../../../electron/worker/jobs.ts'
import { contract } from '../../../../shared/contract/contract.ts'
import { freshDatabase } from '../../../support/database.ts'
import { startService } from '../../../support/service.ts'

test('every call of the contract has a handler, and there is no other handler', () => {
  const database = freshDatabase()
  const context = {
    database,
    keeper: createKeeper(database, { now: () => new Date() }),
    notices: [],
    jobs: createJobs(),
    drafts: createDrafts(),
    now: () => new Date(),
  }
  expect(Object.keys(createHandlers(context)).toSorted()).toEqual(Object.keys(contract).toSorted())
})

test('an unknown call and a wrong input are refused with a sentence', async () => {
  const { refused, call } = startService()
  for (const name of ['list.burn', 'toString', '__proto__', '']) {
    expect(await refused(name as 'list.get', {})).toMatchObject({ code: 'bad-input' })
  }
  expect(await refused('list.get', { listId: '1' })).toMatchObject({ code: 'bad-input' })
  expect(await refused('list.get', { listId: 1, path: '/etc/passwd' })).toMatchObject({ code: 'bad-input' })
  expect(await refused('list.get', null)).toMatchObject({ code: 'bad-input' })
  const tooLong = { kind: 'basic', office: '镇'.repeat(2_001), year: 2026 }
  expect(await refused('library.create', tooLong)).toMatchObject({ code: 'bad-input' })
  expect(await call('library.lists', {})).toEqual([])
})

test('every answer keeps to the schema of its call', async () => {
  const { call } = startService()
  const { listId } = await call('library.addSample', {})
  for (const [name, input] of [
    ['library.lists', {}],
    ['list.get', { listId }],
    ['departments.directory', { listId }],
    ['departments.counties', {}],
    ['departments.items', { county: '云泽县', names: ['云泽县水利局'] }],
    ['proofread.surroundings', { listId }],
    ['list.undo', { listId }],
    ['export.build', { listId, jobId: 'a', format: 'json' }],
  ] as const) {
    const answer = await call(name, input as never)
    expect(contract[name].output.safeParse(answer)).toMatchObject({ success: true })
  }
})

test('what is gone is said to be gone', async () => {
  const { refused } = startService()
  for (const [name, input] of [
    ['list.get', { listId: 7 }],
    ['list.updateHeading', { listId: 7, patch: { office: '青禾镇' } }],
    ['list.patchItems', { listId: 7, label: '全部替换', patches: [] }],
    ['list.patchTexts', { listId: 7, label: '替换', heading: null, categories: [], items: [] }],
    ['list.undo', { listId: 7 }],
    ['library.copy', { listId: 7 }],
    ['library.delete', { listId: 7 }],
    ['library.restore', { listId: 7 }],
    ['category.add', { listId: 7, name: '经济发展', before: null }],
    ['category.rename', { categoryId: 7, name: '经济发展' }],
    ['category.move', { categoryId: 7, before: null }],
    ['category.delete', { categoryId: 7 }],
    ['item.add', { categoryId: 7, before: null }],
    ['list.revision', { listId: 7 }],
    ['backup.lists', { backupId: '../../duty-lists.db' }],
    ['backup.restore', { backupId: 'x' }],
    ['backup.restoreList', { backupId: 'x', listId: 1 }],
    ['backup.read', { backupId: '/etc/passwd' }],
    ['item.update', { itemId: 7, patch: { name: '防汛' } }],
    ['item.duplicate', { itemId: 7 }],
    ['item.move', { itemId: 7, categoryId: 7, before: null }],
    ['item.delete', { itemId: 7 }],
    [
      'import.confirm',
      { drafts: [{ draftId: 'x', heading: { kind: 'basic', title: [], office: null, year: null } }] },
    ],
    ['export.build', { listId: 7, jobId: 'a', format: 'docx' }],
  ] as const) {
    const error = await refused(name, input)
    expect(error.code, name).toBe('not-found')
    expect(error.message, name).toMatch(/[一-龥].*。$/)
  }
})

function brokenClock(): never {
  throw new TypeError('工作秘密')
}

test('an exception is answered as a bug and logged without any text', async () => {
  const bugs: LoggedBug[] = []
  const { refused, call } = startService(undefined, { now: brokenClock, logBug: (bug) => bugs.push(bug) })
  const error = await refused('library.create', { kind: 'basic', office: '青禾镇', year: null })
  expect(error.code).toBe('bug')
  expect(bugs).toMatchObject([{ call: 'library.create', name: 'TypeError' }])
  expect(JSON.stringify(bugs)).not.toContain('工作秘密')
  expect(await call('library.lists', {})).toEqual([])
})
