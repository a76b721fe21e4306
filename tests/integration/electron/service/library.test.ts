import { expect, test } from 'vitest'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { startService } from '../../../support/service.ts'

test('a new list is titled after its office and kind', async () => {
  const { call } = startService()
  const { listId } = await call('library.create', { kind: 'cooperation', office: '青禾镇', year: 2026 })
  expect(await call('list.get', { listId })).toMatchObject({
    title: ['青禾镇配合履职事项清单'],
    office: '青禾镇',
    year: 2026,
    categories: [],
    revision: 1,
    undo: null,
    redo: null,
  })
})

test('a list may be begun before its office is known', async () => {
  const { call } = startService()
  const { listId } = await call('library.create', { kind: 'basic', office: ' ', year: null })
  expect(await call('list.get', { listId })).toMatchObject({
    title: ['基本履职事项清单'],
    office: null,
    year: null,
  })
})

test('the sample list comes whole, also after a restart', async () => {
  const first = startService()
  const { listId } = await first.call('library.addSample', {})
  await first.close()
  const { call } = startService(first.folder)
  const list = await call('list.get', { listId })
  expect(list.categories).toMatchObject(sampleList.categories)
  expect(list).toMatchObject({ title: sampleList.title, notes: sampleList.notes })
  expect(list.layout.columns.map(({ field, header }) => ({ field, header }))).toEqual(sampleList.columns)
})

test('the library counts and shows the list changed last first', async () => {
  let time = Date.parse('2026-03-02T01:00:00Z')
  const { call } = startService(undefined, { now: () => new Date((time += 60_000)) })
  const { listId: sample } = await call('library.addSample', {})
  const { listId: empty } = await call('library.create', { kind: 'basic', office: '白石乡', year: 2026 })
  const items = sampleList.categories.reduce((sum, category) => sum + category.items.length, 0)
  expect((await call('library.lists', {})).map(({ id }) => id)).toEqual([empty, sample])
  await call('list.updateHeading', { listId: sample, patch: { year: 2027 } })
  expect(await call('library.lists', {})).toMatchObject([
    { id: sample, year: 2027, itemCount: items, categoryCount: sampleList.categories.length },
    { id: empty, itemCount: 0, categoryCount: 0 },
  ])
})

test('a copy is a list of its own', async () => {
  const { call } = startService()
  const { listId } = await call('library.addSample', {})
  const copy = await call('library.copy', { listId })
  const original = await call('list.get', { listId })
  const copied = await call('list.get', { listId: copy.listId })
  expect(copied.title).toEqual(['云泽市云泽县', '青禾镇配合履职事项清单（副本）'])
  expect(copied.layout).toEqual(original.layout)
  const item = copied.categories[0]?.items[0]
  expect(item?.name).toBe(original.categories[0]?.items[0]?.name)
  await call('item.update', { itemId: item?.id ?? 0, patch: { name: '只改副本' } })
  expect(await call('list.get', { listId })).toEqual(original)
})

test('a deleted list is gone from every screen and comes back whole', async () => {
  const { call, refused } = startService()
  const { listId } = await call('library.addSample', {})
  const before = await call('list.get', { listId })
  const itemId = before.categories[0]?.items[0]?.id ?? 0
  await call('library.delete', { listId })
  expect(await call('library.lists', {})).toEqual([])
  expect(await call('departments.counties', {})).toEqual([])
  expect(await refused('list.get', { listId })).toMatchObject({ code: 'not-found' })
  expect(await refused('item.update', { itemId, patch: { name: '改' } })).toMatchObject({ code: 'not-found' })
  expect(await refused('library.delete', { listId })).toMatchObject({ code: 'not-found' })
  await call('library.restore', { listId })
  expect(await call('list.get', { listId })).toEqual(before)
})
