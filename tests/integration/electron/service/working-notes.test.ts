import { expect, test } from 'vitest'
import { startService, type TestService } from '../../../support/service.ts'

async function sample({ call }: TestService): Promise<{ listId: number; first: number; second: number }> {
  const { listId } = await call('library.addSample', {})
  const items = (await call('list.get', { listId })).categories.flatMap((category) => category.items)
  return { listId, first: items[0]?.id ?? -1, second: items[1]?.id ?? -1 }
}

test('the state of the work and an internal note stay with the item, also in a copy of the list', async () => {
  const service = startService()
  const { call } = service
  const { listId, first } = await sample(service)
  await call('item.update', { itemId: first, patch: { status: 'asked', internalNote: '等组织部回函' } })
  const copy = await call('library.copy', { listId })
  for (const id of [listId, copy.listId]) {
    const item = (await call('list.get', { listId: id })).categories[0]?.items[0]
    expect(item).toMatchObject({ status: 'asked', internalNote: '等组织部回函' })
  }
  await call('list.undo', { listId })
  expect((await call('list.get', { listId })).categories[0]?.items[0]).toMatchObject({
    status: 'draft',
    internalNote: '',
  })
})

test('a duplicated item starts as a draft without the note of its model', async () => {
  const service = startService()
  const { call } = service
  const { listId, first } = await sample(service)
  await call('item.update', { itemId: first, patch: { status: 'settled', internalNote: '已盖章' } })
  await call('item.duplicate', { itemId: first })
  const items = (await call('list.get', { listId })).categories[0]?.items
  expect(items?.[1]).toMatchObject({ name: items?.[0]?.name, status: 'draft', internalNote: '' })
})

test('what is ignored in proofreading is kept with the list and can be taken back', async () => {
  const service = startService()
  const { call } = service
  const { listId } = await sample(service)
  const settings = { off: ['latin'], ignored: [{ key: 'blank|name|1|某处', reason: '按上级文件原文' }] }
  await call('list.updateProofreading', { listId, settings })
  expect((await call('list.get', { listId })).proofreading).toEqual(settings)
  await call('list.undo', { listId })
  expect((await call('list.get', { listId })).proofreading).toEqual({ off: [], ignored: [] })
})

test('many items change as one step of undo', async () => {
  const service = startService()
  const { call } = service
  const { listId, first, second } = await sample(service)
  const before = (await call('list.get', { listId })).categories
  const patches = [first, second].map((itemId) => ({ itemId, patch: { remarks: '每年一次' } }))
  await call('list.patchItems', { listId, label: '全部替换“备注”', patches })
  const after = await call('list.get', { listId })
  expect(after.undo).toBe('全部替换“备注”')
  expect(after.categories[0]?.items.map((item) => item.remarks).slice(0, 2)).toEqual(['每年一次', '每年一次'])
  await call('list.undo', { listId })
  expect((await call('list.get', { listId })).categories).toEqual(before)
})

test('an item of another list among them refuses all', async () => {
  const service = startService()
  const { call, refused } = service
  const { listId, first } = await sample(service)
  const other = await sample(service)
  const before = (await call('list.get', { listId })).categories
  const patches = [first, other.first].map((itemId) => ({ itemId, patch: { remarks: '错' } }))
  expect(await refused('list.patchItems', { listId, label: '替换', patches })).toMatchObject({
    code: 'not-found',
  })
  expect((await call('list.get', { listId })).categories).toEqual(before)
})
