import { expect, test } from 'vitest'
import { outlineOf, serviceWithList } from '../../../support/outlined-list.ts'
import { startService } from '../../../support/service.ts'

test('items are added, edited, duplicated, moved and deleted', async () => {
  const service = startService()
  const { call } = service
  const { listId, id } = await serviceWithList(service, { 经济发展: ['统计', '招商'], 民生服务: ['养老'] })
  const { itemId } = await call('item.add', { categoryId: id('经济发展'), before: id('招商') })
  await call('item.update', { itemId, patch: { name: '普查', departments: ['县统计局'] } })
  expect(await outlineOf(service, listId)).toEqual({ 经济发展: ['统计', '普查', '招商'], 民生服务: ['养老'] })
  await call('item.duplicate', { itemId })
  expect((await outlineOf(service, listId))['经济发展']).toEqual(['统计', '普查', '普查', '招商'])
  await call('item.move', { itemId, categoryId: id('民生服务'), before: id('养老') })
  await call('item.delete', { itemId: id('统计') })
  expect(await outlineOf(service, listId)).toEqual({ 经济发展: ['普查', '招商'], 民生服务: ['普查', '养老'] })
})

test('categories are moved and renamed with all their items', async () => {
  const service = startService()
  const { call } = service
  const { listId, id } = await serviceWithList(service, {
    经济发展: ['统计'],
    民生服务: ['养老'],
    平安法治: [],
  })
  await call('category.move', { categoryId: id('民生服务'), before: id('经济发展') })
  await call('category.move', { categoryId: id('经济发展'), before: null })
  await call('category.rename', { categoryId: id('平安法治'), name: '社会治理' })
  expect(Object.entries(await outlineOf(service, listId))).toEqual([
    ['民生服务', ['养老']],
    ['社会治理', []],
    ['经济发展', ['统计']],
  ])
})

test('a thousand moves to the same place keep the order', async () => {
  const service = startService()
  const { call } = service
  const names = ['一', '二', '三', '四', '五']
  const { listId, id } = await serviceWithList(service, { 类别: names })
  let expected = names
  for (let turn = 0; turn < 1_000; turn += 1) {
    const moved = expected.at(-1) ?? ''
    await call('item.move', { itemId: id(moved), categoryId: id('类别'), before: id(expected[1] ?? '') })
    expected = [expected[0] ?? '', moved, ...expected.slice(1, -1)]
  }
  expect((await outlineOf(service, listId))['类别']).toEqual(expected)
})

test('an item is not moved to another list, and nothing is written when its neighbour is gone', async () => {
  const service = startService()
  const { call, refused } = service
  const { listId, id } = await serviceWithList(service, { 经济发展: ['统计', '招商'] })
  const other = await serviceWithList(service, { 民生服务: ['养老'] })
  const before = await call('list.get', { listId })
  const elsewhere = { itemId: id('统计'), categoryId: other.id('民生服务'), before: null }
  expect(await refused('item.move', elsewhere)).toMatchObject({ code: 'bad-input' })
  const lost = { itemId: id('统计'), categoryId: id('经济发展'), before: other.id('养老') }
  expect(await refused('item.move', lost)).toMatchObject({ code: 'not-found' })
  const nowhere = { categoryId: id('经济发展'), before: other.id('养老') }
  expect(await refused('item.add', nowhere)).toMatchObject({ code: 'not-found' })
  expect(
    await refused('category.move', { categoryId: id('经济发展'), before: other.id('民生服务') }),
  ).toMatchObject({
    code: 'not-found',
  })
  expect(await call('list.get', { listId })).toEqual(before)
})

test('texts come back letter by letter', async () => {
  const service = startService()
  const { call } = service
  const { listId, id } = await serviceWithList(service, { 类别: ['事项'] })
  const text = '县公安局：\n1.登记　半角 ABC“引号”；\n（1）𠮷野家\u0000\u0007\u2028👩‍👩‍👧\r\n\t末行'
  await call('item.update', { itemId: id('事项'), patch: { superiorDuties: text, departments: [text, ''] } })
  await call('list.undo', { listId })
  await call('list.redo', { listId })
  const item = (await call('list.get', { listId })).categories[0]?.items[0]
  expect(item).toMatchObject({ superiorDuties: text, departments: [text, ''] })
})

test('a layout that can not be printed is refused with the reason and the old one stays', async () => {
  const { call, refused } = startService()
  const { listId } = await call('library.addSample', {})
  const { layout } = await call('list.get', { listId })
  const columns = layout.columns.map((column) => ({ ...column, width: column.width * 2 }))
  const error = await refused('list.updateLayout', { listId, layout: { ...layout, columns } })
  expect(error.code).toBe('bad-input')
  expect(error.message).toContain('列')
  expect((await call('list.get', { listId })).layout).toEqual(layout)
})
