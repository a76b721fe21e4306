import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CallOutput } from '../../../../shared/contract/contract.ts'
import { startService, type TestService } from '../../../support/service.ts'

async function sample({ call }: TestService) {
  const { listId } = await call('library.addSample', {})
  const list = await call('list.get', { listId })
  const items = list.categories.flatMap((category) => category.items)
  return { listId, list, first: items[0]?.id ?? -1, second: items[1]?.id ?? -1 }
}

async function edits({ call }: TestService, listId: number) {
  return (await call('history.edits', { listId, limit: 100 })).edits
}

/** A service whose clock goes on a minute a call, so that no two edits are joined as typing. */
function startSlowly(): TestService {
  let minute = 0
  return startService(undefined, { now: () => new Date(Date.UTC(2026, 2, 5, 9, minute++)) })
}

/** What a clerk sees of a list: all but what every answer counts up. */
function content({ categories, title, notes, office, year }: CallOutput<'list.get'>) {
  return { categories, title, notes, office, year }
}

test('the history says what was changed, when, and how it read before and after', async () => {
  const service = startSlowly()
  const { call } = service
  const { listId, first, list } = await sample(service)
  const before = list.categories[0]?.items[0]?.remarks
  await call('item.update', {
    itemId: first,
    patch: { remarks: '每季度一次', departments: ['县委办', '县委组织部'] },
  })
  await call('item.delete', { itemId: first })
  const [deleted, changed] = await edits(service, listId)
  expect(deleted).toMatchObject({ label: '删除事项“村党组织书记后备人选培养工作”', undone: false })
  expect(changed?.items).toEqual([{ itemId: first, name: '村党组织书记后备人选培养工作' }])
  expect(Date.parse(changed?.at ?? '')).toBeLessThan(Date.parse(deleted?.at ?? ''))
  expect(await call('history.changes', { editId: changed?.editId ?? -1 })).toEqual([
    {
      entity: 'item',
      id: first,
      name: '村党组织书记后备人选培养工作',
      fields: [
        { field: 'departments', before: '云泽县委组织部', after: '县委办\n县委组织部' },
        { field: 'remarks', before, after: '每季度一次' },
      ],
    },
  ])
})

test('one item goes back to its wording of an earlier day and stays where it is', async () => {
  const service = startSlowly()
  const { call } = service
  const { listId, first, second, list } = await sample(service)
  const other = list.categories[1]?.id ?? -1
  await call('item.update', { itemId: second, patch: { name: '流动党员管理' } })
  const [then] = await edits(service, listId)
  await call('item.update', { itemId: second, patch: { name: '写坏了' } })
  await call('item.move', { itemId: second, categoryId: other, before: null })
  await call('item.update', { itemId: first, patch: { name: '别的事项后来改过' } })
  await call('history.restoreItem', { editId: then?.editId ?? -1, itemId: second })
  const now = await call('list.get', { listId })
  expect(now.categories[1]?.items.at(-1)).toMatchObject({ id: second, name: '流动党员管理' })
  expect(now.categories[0]?.items[0]?.name).toBe('别的事项后来改过')
})

test('a deleted item comes back, to the last category when its own is gone', async () => {
  const service = startService()
  const { call, refused } = service
  const { listId, first, list } = await sample(service)
  await call('item.update', { itemId: first, patch: { remarks: '留' } })
  const [then] = await edits(service, listId)
  await call('category.delete', { categoryId: list.categories[0]?.id ?? -1 })
  await call('history.restoreItem', { editId: then?.editId ?? -1, itemId: first })
  const last = (await call('list.get', { listId })).categories.at(-1)
  expect(last?.items.map(({ id }) => id)).toContain(first)
  expect(await refused('history.restoreItem', { editId: then?.editId, itemId: 999_999 })).toMatchObject({
    code: 'not-found',
  })
})

test('an undone step is shown as undone and is no point to go back to', async () => {
  const service = startService()
  const { call, refused } = service
  const { listId, first } = await sample(service)
  await call('item.update', { itemId: first, patch: { remarks: '试' } })
  await call('list.undo', { listId })
  const [undone] = await edits(service, listId)
  expect(undone?.undone).toBe(true)
  expect(await refused('history.restoreList', { editId: undone?.editId })).toMatchObject({ code: 'conflict' })
})

test('a named version keeps the list as it was and brings it back, which can be undone', async () => {
  const service = startService()
  const { call } = service
  const { listId, first, list } = await sample(service)
  const { versionId } = await call('version.create', { listId, name: '征求意见稿' })
  await call('item.delete', { itemId: first })
  await call('category.delete', { categoryId: list.categories[2]?.id ?? -1 })
  await call('list.updateHeading', { listId, patch: { office: '另一镇' } })
  await call('list.updateLayout', { listId, layout: { ...list.layout, cellPadding: 4 } })
  const changed = content(await call('list.get', { listId }))
  expect(await call('version.list', { listId })).toMatchObject([
    { versionId, name: '征求意见稿', itemCount: 20 },
  ])
  const kept = await call('version.content', { versionId })
  expect(kept.content.categories.map(({ items }) => items.length)).toEqual([3, 4, 5, 4, 4])
  expect(kept.layout).toEqual(list.layout)
  await call('version.restore', { versionId })
  expect(content(await call('list.get', { listId }))).toEqual(content(list))
  await call('list.undo', { listId })
  expect(content(await call('list.get', { listId }))).toEqual(changed)
  await call('version.delete', { versionId })
  expect(await call('version.list', { listId })).toEqual([])
})

test('versions kept under one name can be told apart', async () => {
  const service = startService()
  const { call } = service
  const { listId } = await sample(service)
  const { listId: other } = await call('library.copy', { listId })
  for (const of of [listId, listId, other])
    // oxlint-disable-next-line no-await-in-loop
    await call('version.create', { listId: of, name: '征求意见稿' })
  expect(await call('version.list', { listId })).toMatchObject([
    { name: '征求意见稿（2）' },
    { name: '征求意见稿' },
  ])
  expect(await call('version.list', { listId: other })).toMatchObject([{ name: '征求意见稿' }])
})

test('after any edits, going back to any of them gives the list as it was then, ids included', async () => {
  const step = fc.record({
    kind: fc.constantFrom(
      'name',
      'add',
      'delete',
      'move',
      'addCategory',
      'deleteCategory',
      'undo',
      'restore',
    ),
    a: fc.nat(),
    b: fc.nat(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), async (steps) => {
      const service = startService()
      const { call } = service
      const { listId } = await call('library.addSample', {})
      const states = new Map<number, unknown>()
      for (const { kind, a, b } of steps) {
        const { categories } = await call('list.get', { listId })
        const category = categories[a % Math.max(1, categories.length)]
        const items = categories.flatMap((each) => each.items)
        const item = items[b % Math.max(1, items.length)]
        const known = [...states.keys()]
        if (kind === 'undo') await call('list.undo', { listId })
        else if (kind === 'addCategory') await call('category.add', { listId, name: `新${a}`, before: null })
        else if (kind === 'restore' && known.length > 0) {
          const reachable = (await edits(service, listId)).filter(({ undone }) => !undone)
          const target = reachable.find(({ editId }) => states.has(editId))
          if (target) await call('history.restoreList', { editId: target.editId })
        } else if (category === undefined || item === undefined) continue
        else if (kind === 'name') await call('item.update', { itemId: item.id, patch: { name: `改${a}` } })
        else if (kind === 'add') await call('item.add', { categoryId: category.id, before: null })
        else if (kind === 'delete') await call('item.delete', { itemId: item.id })
        else if (kind === 'move')
          await call('item.move', { itemId: item.id, categoryId: category.id, before: null })
        else if (kind === 'deleteCategory') await call('category.delete', { categoryId: category.id })
        const newest = (await edits(service, listId)).find(({ undone }) => !undone)
        if (newest) states.set(newest.editId, content(await call('list.get', { listId })))
      }
      for (const { editId, undone } of await edits(service, listId)) {
        if (undone || !states.has(editId)) continue
        await call('history.restoreList', { editId })
        expect(content(await call('list.get', { listId }))).toEqual(states.get(editId))
        const shown = await call('history.content', { editId })
        expect(shown.title).toEqual((await call('list.get', { listId })).title)
        await call('list.undo', { listId })
      }
      await service.close()
    }),
    { numRuns: 25 },
  )
})
