import { expect, test } from 'vitest'
import { outlineOf, serviceWithList } from '../../../support/outlined-list.ts'
import { startService } from '../../../support/service.ts'

test('items picked here and there are moved together in the order they print in, as one undo', async () => {
  const service = startService()
  const { call } = service
  const { listId, id } = await serviceWithList(service, {
    经济发展: ['统计', '招商', '普查'],
    民生服务: ['养老', '救助'],
  })
  const before = await outlineOf(service, listId)
  const itemIds = [id('救助'), id('普查'), id('统计')]
  await call('items.move', { itemIds, categoryId: id('民生服务'), before: id('养老') })
  expect(await outlineOf(service, listId)).toEqual({
    经济发展: ['招商'],
    民生服务: ['统计', '普查', '救助', '养老'],
  })
  expect(await call('list.undo', { listId })).toMatchObject({ label: '移动 3 个事项' })
  expect(await outlineOf(service, listId)).toEqual(before)
})

test('two thousand items moved between two neighbours keep their order', async () => {
  const service = startService()
  const { call } = service
  const names = Array.from({ length: 2_000 }, (_, index) => `第${index}项`)
  const { listId, id } = await serviceWithList(service, { 经济发展: ['统计', '招商'], 民生服务: ['养老'] })
  const { itemIds } = await call('items.copyTo', {
    itemIds: [id('养老')],
    target: { categoryId: id('民生服务'), before: null },
  })
  const patches = [{ itemId: itemIds[0] ?? 0, patch: { name: names[0] ?? '' } }]
  for (const name of names.slice(1)) {
    const { itemId } = await call('item.add', { categoryId: id('民生服务'), before: null })
    patches.push({ itemId, patch: { name } })
  }
  await call('list.patchItems', { listId, label: '起名', patches })
  const place = { categoryId: id('经济发展'), before: id('招商') }
  await call('items.move', { itemIds: patches.map(({ itemId }) => itemId), ...place })
  expect((await outlineOf(service, listId))['经济发展']).toEqual(['统计', ...names, '招商'])
})

test('several items are deleted as one undo', async () => {
  const service = startService()
  const { call } = service
  const { listId, id } = await serviceWithList(service, { 经济发展: ['统计', '招商'], 民生服务: ['养老'] })
  await call('items.delete', { itemIds: [id('养老'), id('统计')] })
  expect(await outlineOf(service, listId)).toEqual({ 经济发展: ['招商'], 民生服务: [] })
  await call('list.undo', { listId })
  expect(await outlineOf(service, listId)).toEqual({ 经济发展: ['统计', '招商'], 民生服务: ['养老'] })
})

test('items are copied into another list, where they start as drafts and one undo takes them out', async () => {
  const service = startService()
  const { call } = service
  const here = await serviceWithList(service, { 经济发展: ['统计', '招商'] })
  const there = await serviceWithList(service, { 民生服务: ['养老'] })
  const content = { departments: ['县统计局'], superiorDuties: '1.布置普查。', remarks: '每年' }
  await call('item.update', {
    itemId: here.id('统计'),
    patch: { ...content, status: 'settled', internalNote: '问过' },
  })
  const before = await call('list.get', { listId: here.listId })

  const itemIds = [here.id('招商'), here.id('统计')]
  const target = { categoryId: there.id('民生服务'), before: there.id('养老') }
  const copied = await call('items.copyTo', { itemIds, target })
  expect(copied).toMatchObject({ listId: there.listId, categoryId: there.id('民生服务') })
  const stored = await call('list.get', { listId: there.listId })
  expect(copied.revision).toBe(stored.revision)
  expect(stored.categories[0]?.items.map(({ id }) => id).slice(0, 2)).toEqual(copied.itemIds)
  expect(stored.categories[0]?.items).toMatchObject([
    { name: '统计', ...content, status: 'draft', internalNote: '' },
    { name: '招商' },
    { name: '养老' },
  ])
  expect(await call('list.get', { listId: here.listId })).toEqual(before)

  await call('list.undo', { listId: there.listId })
  expect(await outlineOf(service, there.listId)).toEqual({ 民生服务: ['养老'] })
})

test('items are copied into a new category at the end, one undo takes away both', async () => {
  const service = startService()
  const { call } = service
  const here = await serviceWithList(service, { 经济发展: ['统计'] })
  const there = await serviceWithList(service, { 民生服务: [] })
  const target = { listId: there.listId, newCategory: '综合' }
  await call('items.copyTo', { itemIds: [here.id('统计')], target })
  expect(await outlineOf(service, there.listId)).toEqual({ 民生服务: [], 综合: ['统计'] })
  await call('list.undo', { listId: there.listId })
  expect(await outlineOf(service, there.listId)).toEqual({ 民生服务: [] })
})

test('a category is merged into another at its end, as one undo', async () => {
  const service = startService()
  const { call, refused } = service
  const { listId, id } = await serviceWithList(service, { 经济发展: ['统计'], 民生服务: ['养老', '救助'] })
  const other = await serviceWithList(service, { 平安法治: [] })
  const itself = { categoryId: id('民生服务'), into: id('民生服务') }
  expect(await refused('category.merge', itself)).toMatchObject({ code: 'bad-input' })
  const elsewhere = { categoryId: id('民生服务'), into: other.id('平安法治') }
  expect(await refused('category.merge', elsewhere)).toMatchObject({ code: 'bad-input' })

  await call('category.merge', { categoryId: id('经济发展'), into: id('民生服务') })
  expect(await outlineOf(service, listId)).toEqual({ 民生服务: ['养老', '救助', '统计'] })
  expect(await call('list.undo', { listId })).toMatchObject({ label: '合并类别“经济发展”到“民生服务”' })
  expect(Object.entries(await outlineOf(service, listId))).toEqual([
    ['经济发展', ['统计']],
    ['民生服务', ['养老', '救助']],
  ])
})

test('nothing is changed where an item is gone or the items are of two lists', async () => {
  const service = startService()
  const { call, refused } = service
  const here = await serviceWithList(service, { 经济发展: ['统计', '招商'] })
  const there = await serviceWithList(service, { 民生服务: ['养老'] })
  await call('item.delete', { itemId: here.id('招商') })
  const before = await call('list.get', { listId: here.listId })

  const gone = [here.id('统计'), here.id('招商')]
  const mixed = [here.id('统计'), there.id('养老')]
  const place = { categoryId: here.id('经济发展'), before: null }
  for (const [itemIds, code] of [
    [gone, 'not-found'],
    [mixed, 'bad-input'],
  ] as const) {
    expect(await refused('items.delete', { itemIds })).toMatchObject({ code })
    expect(await refused('items.move', { itemIds, ...place })).toMatchObject({ code })
    expect(await refused('items.copyTo', { itemIds, target: place })).toMatchObject({ code })
  }
  const itemIds = [here.id('统计')]
  const elsewhere = { itemIds, categoryId: there.id('民生服务'), before: null }
  expect(await refused('items.move', elsewhere)).toMatchObject({ code: 'bad-input' })
  const lost = { itemIds, target: { categoryId: there.id('民生服务'), before: here.id('统计') } }
  expect(await refused('items.copyTo', lost)).toMatchObject({ code: 'not-found' })
  expect(await call('list.get', { listId: here.listId })).toEqual(before)
})
