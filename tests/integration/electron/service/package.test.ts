import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createList } from '../../../../electron/database/content.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { listContent, type StoredList } from '../../../../shared/contract/schemas.ts'
import { wildLists } from '../../../support/random-lists.ts'
import { startService, type TestService } from '../../../support/service.ts'

/** Sends lists from one computer to another, as a file. */
async function send(
  from: TestService,
  to: TestService,
  listIds: number[],
  chosen = listIds.map((_, place) => place),
): Promise<number[]> {
  const { bytes } = await from.call('package.export', { listIds })
  const { packageId } = await to.call('package.read', { jobId: 'read', bytes })
  return (await to.call('package.confirm', { packages: [{ packageId, chosen }] })).listIds
}

/** A list without the numbers that only its own library knows. */
function asWritten({
  id: _id,
  revision: _revision,
  updatedAt: _at,
  undo: _undo,
  redo: _redo,
  ...list
}: StoredList) {
  const places = new Map(
    list.categories.flatMap(({ items }) => items).map((item, place) => [String(item.id), `第${place + 1}项`]),
  )
  const ignored = list.proofreading.ignored.map(({ key, reason }) => ({
    key: key.replace(/(?<=^[^|]*\|[^|]*\|)\d+/, (identity) => places.get(identity) ?? '没有'),
    reason,
  }))
  const categories = list.categories.map(({ name, items }) => ({
    name,
    items: items.map(({ id: _itemId, ...item }) => item),
  }))
  return { ...list, proofreading: { ...list.proofreading, ignored }, categories }
}

async function workedOn({ call }: TestService): Promise<number> {
  const { listId } = await call('library.addSample', {})
  const { categories, layout } = await call('list.get', { listId })
  const [first, second] = categories[0]?.items ?? []
  await call('item.update', {
    itemId: first?.id ?? 0,
    patch: { status: 'asked', internalNote: '已电话问过' },
  })
  await call('version.create', { listId, name: '征求意见稿' })
  await call('item.delete', { itemId: second?.id ?? 0 })
  await call('list.updateLayout', { listId, layout: { ...layout, cellPadding: layout.cellPadding + 1 } })
  const settings = {
    off: ['punctuation'],
    ignored: [
      { key: `wording|name|${first?.id}|走访`, reason: '本地习惯' },
      { key: 'heading|title0||清单', reason: '标题如此' },
      { key: `wording|name|${second?.id}|宣传`, reason: '已删' },
    ],
  }
  await call('list.updateProofreading', { listId, settings })
  return listId
}

test('a list comes to another computer with layout, work notes, proofreading settings and versions', async () => {
  const [here, there] = [startService(), startService()]
  // Its ids are others over there.
  await there.call('library.addSample', {})
  const listId = await workedOn(here)
  const [arrived = 0] = await send(here, there, [listId])
  const before = asWritten(await here.call('list.get', { listId }))
  const after = asWritten(await there.call('list.get', { listId: arrived }))
  // What was decided about a deleted item stays behind.
  const ignored = before.proofreading.ignored.filter(({ key }) => !key.includes('没有'))
  expect(ignored).toHaveLength(2)
  expect(after).toEqual({ ...before, proofreading: { ...before.proofreading, ignored } })

  const [version] = await there.call('version.list', { listId: arrived })
  expect(version).toMatchObject({ name: '征求意见稿', itemCount: 20 })
  const [original] = await here.call('version.list', { listId })
  expect(version?.createdAt).toBe(original?.createdAt)
  const versionId = version?.versionId ?? 0
  expect(await there.call('version.content', { versionId })).toEqual(
    await here.call('version.content', { versionId: original?.versionId ?? 0 }),
  )
})

test('going back to a version that came along changes only what differs, and is undone like any edit', async () => {
  const [here, there] = [startService(), startService()]
  const [arrived = 0] = await send(here, there, [await workedOn(here)])
  const before = await there.call('list.get', { listId: arrived })
  const [version] = await there.call('version.list', { listId: arrived })
  await there.call('version.restore', { versionId: version?.versionId ?? 0 })
  const restored = await there.call('list.get', { listId: arrived })
  const [first, second, third] = restored.categories[0]?.items ?? []
  // The item that was deleted since is back; those that stayed are still themselves.
  expect([first?.id, third?.id]).toEqual(before.categories[0]?.items.slice(0, 2).map(({ id }) => id))
  expect(before.categories.flatMap(({ items }) => items).map(({ id }) => id)).not.toContain(second?.id)
  await there.call('list.undo', { listId: arrived })
  expect((await there.call('list.get', { listId: arrived })).categories).toEqual(before.categories)
})

test('of a package with several lists the clerk takes what she wants, and is told what is there already', async () => {
  const [here, there] = [startService(), startService()]
  const { listId } = await here.call('library.addSample', {})
  const other = await here.call('library.create', { kind: 'basic', office: '石河乡', year: 2026 })
  const { name, bytes } = await here.call('package.export', { listIds: [listId, other.listId] })
  expect(name).toBe('青禾镇配合履职事项清单等2份清单.dutylist')
  await there.call('library.addSample', {})
  const read = await there.call('package.read', { jobId: 'read', bytes })
  expect(read.lists).toMatchObject([
    { office: '青禾镇', itemCount: 20, versionCount: 0, alreadyThere: true },
    { office: '石河乡', itemCount: 0, alreadyThere: false },
  ])
  expect(await there.call('library.lists', {})).toHaveLength(1)
  const { packageId } = read
  expect(await there.refused('package.confirm', { packages: [{ packageId, chosen: [1, 2] }] })).toMatchObject(
    {
      code: 'bad-input',
    },
  )
  expect(await there.call('package.confirm', { packages: [{ packageId, chosen: [1] }] })).toMatchObject({
    listIds: [2],
  })
  expect(await there.call('library.lists', {})).toHaveLength(2)
  expect(await there.refused('package.confirm', { packages: [{ packageId, chosen: [1] }] })).toMatchObject({
    code: 'not-found',
  })
})

test('a damaged package changes nothing', async () => {
  const { call, refused } = startService()
  const { listId } = await call('library.addSample', {})
  const { bytes } = await call('package.export', { listIds: [listId] })
  bytes[bytes.length >> 1] = 0
  expect(await refused('package.read', { jobId: 'read', bytes })).toMatchObject({ code: 'unreadable' })
  expect(await refused('package.export', { listIds: [listId, 99] })).toMatchObject({ code: 'not-found' })
  expect(await call('library.lists', {})).toHaveLength(1)
})

test('a list that no package could bring back is not put into one', async () => {
  const { call, refused, database } = startService()
  const heading = { kind: 'basic', title: ['长'.repeat(3_000)], office: null, year: null, notes: [] } as const
  const listId = createList(database.db, { heading, layout: layoutFor('basic'), categories: [] }, new Date())
  expect(await refused('package.export', { listIds: [listId] })).toMatchObject({ code: 'output' })
  expect(await call('library.lists', {})).toHaveLength(1)
})

describe('the law of packages', () => {
  test('any lists, sent and received, are the same lists, and packed again the same bytes', async () => {
    const [here, there] = [startService(), startService()]
    const storable = wildLists.filter((list) => listContent.safeParse(list).success)
    await fc.assert(
      fc.asyncProperty(fc.array(storable, { minLength: 1, maxLength: 3 }), async (lists) => {
        const listIds = lists.map(({ columns, categories, ...heading }) =>
          createList(
            here.database.db,
            { heading, layout: layoutFor(heading.kind, columns), categories },
            new Date(),
          ),
        )
        const arrived = await send(here, there, listIds)
        for (const [place, listId] of listIds.entries()) {
          const sent = asWritten(await here.call('list.get', { listId }))
          expect(asWritten(await there.call('list.get', { listId: arrived[place] ?? 0 }))).toEqual(sent)
        }
        const again = await there.call('package.export', { listIds: arrived })
        expect(again.bytes).toEqual((await here.call('package.export', { listIds })).bytes)
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 10) },
    )
  })
})
