import { expect, test } from 'vitest'
import { JOIN_WITHIN } from '../../../../electron/database/edits.ts'
import { startService } from '../../../support/service.ts'

function clock() {
  let time = Date.parse('2026-03-02T01:00:00Z')
  return { now: () => new Date(time), wait: (milliseconds: number) => void (time += milliseconds) }
}

async function sample(now?: () => Date, folder?: string) {
  const service = startService(folder, now && { now })
  const { listId } = await service.call('library.addSample', {})
  const list = await service.call('list.get', { listId })
  const [category] = list.categories
  const [item] = category?.items ?? []
  if (category === undefined || item === undefined) throw new Error('the sample is empty')
  return { ...service, listId, list, category, item }
}

test('typing without a pause is one step, a pause begins the next', async () => {
  const { now, wait } = clock()
  const { call, listId, item } = await sample(now)
  for (const name of ['防', '防汛', '防汛抗旱']) {
    await call('item.update', { itemId: item.id, patch: { name } })
    wait(JOIN_WITHIN)
  }
  wait(1)
  await call('item.update', { itemId: item.id, patch: { name: '防汛抗旱工作' } })
  const name = async () => (await call('list.get', { listId })).categories[0]?.items[0]?.name
  await call('list.undo', { listId })
  expect(await name()).toBe('防汛抗旱')
  await call('list.undo', { listId })
  expect(await name()).toBe(item.name)
  expect(await call('list.undo', { listId })).toMatchObject({ label: null })
})

test('typing that starts a step is taken back alone, with what was typed right after it', async () => {
  const { now } = clock()
  const { call, listId, item } = await sample(now)
  const type = (name: string, startsStep: boolean) =>
    call('item.update', { itemId: item.id, patch: { name }, startsStep })
  await type('防汛。', true)
  await type('防汛。抗', true)
  await type('防汛。抗旱', false)
  const name = async () => (await call('list.get', { listId })).categories[0]?.items[0]?.name
  await call('list.undo', { listId })
  expect(await name()).toBe('防汛。')
  await call('list.undo', { listId })
  expect(await name()).toBe(item.name)
})

test('typing that says it goes on joins the typing before, however slow the disk', async () => {
  const { now, wait } = clock()
  const { call, listId, item } = await sample(now)
  await call('item.update', { itemId: item.id, patch: { name: '防' }, startsStep: true })
  wait(10 * JOIN_WITHIN)
  await call('item.update', { itemId: item.id, patch: { name: '防汛' }, startsStep: false })
  await call('list.undo', { listId })
  expect((await call('list.get', { listId })).categories[0]?.items[0]?.name).toBe(item.name)
})

test('typing in another field or after an undo begins a new step', async () => {
  const { now } = clock()
  const { call, listId, item } = await sample(now)
  await call('item.update', { itemId: item.id, patch: { name: '防汛' } })
  await call('item.update', { itemId: item.id, patch: { remarks: '汛期' } })
  expect(await call('list.undo', { listId })).toMatchObject({ label: '修改备注' })
  await call('list.redo', { listId })
  await call('item.update', { itemId: item.id, patch: { remarks: '汛期前' } })
  expect(await call('list.undo', { listId })).toMatchObject({ label: '修改备注' })
  expect((await call('list.get', { listId })).categories[0]?.items[0]).toMatchObject({ remarks: '汛期' })
})

test('what was typed and taken away again is nothing to undo', async () => {
  const { now } = clock()
  const { call, listId, item } = await sample(now)
  await call('item.update', { itemId: item.id, patch: { name: `${item.name}x` } })
  await call('item.update', { itemId: item.id, patch: { name: item.name } })
  expect((await call('list.get', { listId })).undo).toBeNull()
})

test('saving the same text again does not lose the redo', async () => {
  const { call, listId, item } = await sample()
  await call('item.update', { itemId: item.id, patch: { name: '防汛' } })
  await call('list.undo', { listId })
  const { revision } = await call('list.get', { listId })
  const saved = await call('item.update', { itemId: item.id, patch: { name: item.name } })
  expect(saved.revision).toBe(revision)
  expect((await call('list.get', { listId })).redo).toBe('修改事项名称')
})

test('a new edit ends the redo', async () => {
  const { call, listId, item, category } = await sample()
  await call('item.delete', { itemId: item.id })
  await call('list.undo', { listId })
  await call('category.rename', { categoryId: category.id, name: '党建' })
  expect(await call('list.redo', { listId })).toMatchObject({ label: null })
  expect(await call('list.get', { listId })).toMatchObject({ undo: '修改类别名称', redo: null })
})

test('a deleted category comes back with its items under their own ids, also after a restart', async () => {
  const first = await sample()
  await first.call('category.delete', { categoryId: first.category.id })
  await first.close()
  const { call } = startService(first.folder)
  const { undo } = await call('list.get', { listId: first.listId })
  expect(undo).toBe(`删除类别“${first.category.name}”`)
  await call('list.undo', { listId: first.listId })
  expect((await call('list.get', { listId: first.listId })).categories).toEqual(first.list.categories)
})

test('every change raises the revision, an undo too', async () => {
  const { call, listId, item } = await sample()
  const first = await call('item.update', { itemId: item.id, patch: { name: '防汛' } })
  const second = await call('list.undo', { listId })
  const third = await call('list.redo', { listId })
  expect([first.revision, second.revision, third.revision]).toEqual([2, 3, 4])
})

test('heading and layout are undone like everything else', async () => {
  const { call, listId, list } = await sample()
  await call('list.updateHeading', { listId, patch: { office: null, year: null } })
  await call('list.updateLayout', { listId, layout: { ...list.layout, officePrefix: true } })
  expect(await call('list.get', { listId })).toMatchObject({
    office: null,
    undo: '修改版式：配合职责前的镇（街道）名称',
  })
  await call('list.undo', { listId })
  await call('list.undo', { listId })
  const { office, year, layout } = await call('list.get', { listId })
  expect({ office, year, layout }).toEqual({ office: list.office, year: list.year, layout: list.layout })
})

test('the undo of one list does not touch another', async () => {
  const { call, listId, item } = await sample()
  const { listId: other } = await call('library.copy', { listId })
  await call('list.updateHeading', { listId: other, patch: { year: 2030 } })
  await call('item.update', { itemId: item.id, patch: { name: '防汛' } })
  await call('list.undo', { listId: other })
  expect((await call('list.get', { listId })).categories[0]?.items[0]?.name).toBe('防汛')
})

test('replacing in many items is one step, and nothing when one of them is gone', async () => {
  const { call, refused, listId, list, category } = await sample()
  const patches = category.items.map(({ id }) => ({ itemId: id, patch: { remarks: '已核对' } }))
  await call('list.patchItems', { listId, label: '全部替换“备注”', patches })
  const marked = (await call('list.get', { listId })).categories[0]?.items ?? []
  expect(marked.every(({ remarks }) => remarks === '已核对')).toBe(true)
  expect(await call('list.undo', { listId })).toMatchObject({ label: '全部替换“备注”' })
  expect((await call('list.get', { listId })).categories).toEqual(list.categories)
  const lost = [...patches, { itemId: 100_000, patch: { remarks: '' } }]
  expect(await refused('list.patchItems', { listId, label: '替换', patches: lost })).toMatchObject({
    code: 'not-found',
  })
  expect((await call('list.get', { listId })).categories).toEqual(list.categories)
})

test('replacing leaves everything as it is where a text is no longer the one that was looked at', async () => {
  const { call, refused, listId, category } = await sample()
  const [first, second] = category.items
  if (first === undefined || second === undefined) throw new Error('the sample has changed')
  const patches = [first, second].map(({ id, remarks }) => ({
    itemId: id,
    patch: { remarks: '已核对' },
    base: { remarks },
  }))
  await call('item.update', { itemId: second.id, patch: { remarks: '另一个窗口写的' } })
  const before = (await call('list.get', { listId })).categories
  expect(await refused('list.patchItems', { listId, label: '替换', patches })).toMatchObject({
    code: 'conflict',
  })
  expect((await call('list.get', { listId })).categories).toEqual(before)
})

test('replacing in the title, the notes, a category and an item is one step', async () => {
  const { call, listId, list, category, item } = await sample()
  await call('list.patchTexts', {
    listId,
    label: '替换“青禾镇”为“青禾街道”',
    heading: {
      patch: { title: ['青禾街道配合履职事项清单'], office: '青禾街道', notes: ['注：青禾街道解释。'] },
      base: { title: list.title, office: list.office, notes: list.notes },
    },
    categories: [{ categoryId: category.id, patch: { name: '青禾街道事务' }, base: { name: category.name } }],
    items: [{ itemId: item.id, patch: { remarks: '青禾街道' }, base: { remarks: item.remarks } }],
  })
  const replaced = await call('list.get', { listId })
  expect(replaced).toMatchObject({ title: ['青禾街道配合履职事项清单'], notes: ['注：青禾街道解释。'] })
  expect(replaced).toMatchObject({ office: '青禾街道', year: list.year })
  expect(replaced.categories[0]?.name).toBe('青禾街道事务')
  expect(replaced.categories[0]?.items[0]?.remarks).toBe('青禾街道')
  expect(await call('list.undo', { listId })).toMatchObject({ label: '替换“青禾镇”为“青禾街道”' })
  const { title, office, notes, categories } = await call('list.get', { listId })
  expect({ title, office, notes }).toEqual({ title: list.title, office: list.office, notes: list.notes })
  expect(categories).toEqual(list.categories)
})

test('replacing writes nothing where the title or a category was changed or deleted elsewhere', async () => {
  const { call, refused, listId, list, category, item } = await sample()
  const { listId: other } = await call('library.copy', { listId })
  const replacing = {
    listId,
    label: '替换',
    heading: { patch: { title: ['改过'] }, base: { title: list.title } },
    categories: [{ categoryId: category.id, patch: { name: '改过' }, base: { name: category.name } }],
    items: [{ itemId: item.id, patch: { remarks: '改过' } }],
  }
  expect(await refused('list.patchTexts', { ...replacing, listId: other, heading: null })).toMatchObject({
    code: 'not-found',
  })
  await call('category.rename', { categoryId: category.id, name: '另一个窗口写的' })
  expect(await refused('list.patchTexts', replacing)).toMatchObject({ code: 'conflict' })
  await call('list.undo', { listId })
  await call('list.updateHeading', { listId, patch: { title: ['另一个窗口写的'] } })
  expect(await refused('list.patchTexts', replacing)).toMatchObject({ code: 'conflict' })
  await call('list.undo', { listId })
  await call('category.delete', { categoryId: category.id })
  const before = await call('list.get', { listId })
  expect(await refused('list.patchTexts', replacing)).toMatchObject({ code: 'not-found' })
  expect(await call('list.get', { listId })).toEqual(before)
})

test('status, internal note and proofreading settings are undone like everything else', async () => {
  const { call, listId, list, item } = await sample()
  await call('item.update', { itemId: item.id, patch: { status: 'asked', internalNote: '等水利局回复' } })
  const settings = { off: ['punctuation'], ignored: [{ key: 'a', reason: '原文如此' }] }
  await call('list.updateProofreading', { listId, settings })
  const changed = await call('list.get', { listId })
  expect(changed.proofreading).toEqual(settings)
  expect(changed.categories[0]?.items[0]).toMatchObject({ status: 'asked', internalNote: '等水利局回复' })
  await call('list.undo', { listId })
  await call('list.undo', { listId })
  const { proofreading, categories } = await call('list.get', { listId })
  expect({ proofreading, categories }).toEqual({
    proofreading: list.proofreading,
    categories: list.categories,
  })
})
