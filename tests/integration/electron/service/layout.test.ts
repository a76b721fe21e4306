import { expect, test } from 'vitest'
import { JOIN_WITHIN } from '../../../../electron/database/edits.ts'
import type { CallInput } from '../../../../shared/contract/contract.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { withBorderMoved, withColumnMoved, withoutColumn } from '../../../../shared/layout/edit-layout.ts'
import type { Layout } from '../../../../shared/layout/types.ts'
import { startService } from '../../../support/service.ts'

type StoredLayout = CallInput<'layout.save'>['layout']

/** The contract's type is the writable one. */
const stored = (layout: Layout): StoredLayout => layout as StoredLayout

const FIVE = layoutFor('cooperation')
const TOO_WIDE: Layout = { ...FIVE, columns: FIVE.columns.map((column) => ({ ...column, width: 80 })) }

async function sample() {
  let time = Date.parse('2026-03-02T01:00:00Z')
  const started = startService(undefined, { now: () => new Date((time += JOIN_WITHIN + 1)) })
  const { listId } = await started.call('library.addSample', {})
  const list = () => started.call('list.get', { listId })
  const apply = (layout: Layout) => started.call('list.updateLayout', { listId, layout: stored(layout) })
  return { ...started, listId, list, apply }
}

test('a layout saved under a name is there for every list, also after the next start', async () => {
  const { call, folder, close } = await sample()
  const layout = withBorderMoved(FIVE, 1, 4)
  const { layoutId } = await call('layout.save', {
    name: ' 本县版式 ',
    layout: stored(layout),
    replace: false,
  })
  await close()

  const again = startService(folder)
  const [named] = await again.call('layout.named', {})
  expect(named).toMatchObject({ layoutId, name: '本县版式' })
  expect(named?.layout).toEqual({ ...layout, name: '本县版式' })
})

test('a name is not taken twice by mistake: saving over another layout must be meant', async () => {
  const { call, refused } = await sample()
  const save = { name: '本县版式', layout: stored(FIVE), replace: false }
  const { layoutId } = await call('layout.save', save)
  const changed = stored(withBorderMoved(FIVE, 1, 4))
  expect(await refused('layout.save', { ...save, layout: changed })).toMatchObject({
    code: 'conflict',
    message: '已经有一个叫“本县版式”的版式，没有改动它，请换一个名称。',
  })
  expect((await call('layout.named', {}))[0]?.layout.columns).toEqual(FIVE.columns)
  expect(await call('layout.save', { ...save, layout: changed, replace: true })).toEqual({ layoutId })
  expect((await call('layout.named', {}))[0]?.layout.columns).toEqual(changed.columns)

  for (const replace of [false, true])
    expect((await refused('layout.save', { ...save, name: '五列', replace })).message).toContain('内置版式')
})

test('a layout is renamed and deleted, and what is gone is said to be gone', async () => {
  const { call, refused } = await sample()
  const { layoutId } = await call('layout.save', { name: '一', layout: stored(FIVE), replace: false })
  await call('layout.save', { name: '二', layout: stored(FIVE), replace: false })
  expect((await refused('layout.rename', { layoutId, name: '二' })).code).toBe('conflict')
  expect((await refused('layout.rename', { layoutId, name: '  ' })).code).toBe('bad-input')
  await call('layout.rename', { layoutId, name: '一' })
  await call('layout.rename', { layoutId, name: '本县版式' })
  const names = async () =>
    (await call('layout.named', {})).map(({ name, layout }) => [name, layout.name]).toSorted()
  expect(await names()).toEqual([
    ['二', '二'],
    ['本县版式', '本县版式'],
  ])
  await call('layout.delete', { layoutId })
  expect(await names()).toEqual([['二', '二']])
  expect((await refused('layout.delete', { layoutId })).code).toBe('not-found')
  expect((await refused('layout.rename', { layoutId, name: '三' })).code).toBe('not-found')
})

test('a layout that can’t print is neither saved under a name nor with a list', async () => {
  const { call, refused, listId, list } = await sample()
  const before = (await list()).layout
  for (const refusal of [
    await refused('layout.save', { name: '太宽', layout: TOO_WIDE, replace: false }),
    await refused('list.updateLayout', { listId, layout: TOO_WIDE }),
  ])
    expect(refusal.message).toMatch(/合计宽400毫米，纸上页边距以内只有273毫米宽/)
  expect(await call('layout.named', {})).toEqual([])
  expect((await list()).layout).toEqual(before)
})

test('changes of the layout are steps of undo that say what they changed', async () => {
  const { call, apply, list, listId } = await sample()
  const original = (await list()).layout
  const moved = withColumnMoved(original, 1, 2)
  await apply(moved)
  const outer: Layout = { ...moved, page: { ...moved.page, pageNumber: 'outer' } }
  await apply(outer)
  await apply(withBorderMoved(outer, 1, 4))
  expect(await call('list.undo', { listId })).toMatchObject({ label: '修改版式：列宽' })
  expect((await list()).layout).toEqual(outer)
  expect(await call('list.undo', { listId })).toMatchObject({ label: '修改版式：页码' })
  expect(await call('list.undo', { listId })).toMatchObject({ label: '修改版式：列的顺序' })
  expect((await list()).layout).toEqual(original)
  await call('list.redo', { listId })
  expect((await list()).layout).toEqual(moved)
})

test('a layout with fewer columns loses nothing of the list', async () => {
  const { apply, list } = await sample()
  const before = await list()
  await apply({ ...withoutColumn(before.layout, 'departments'), name: '不印部门' })
  const after = await list()
  expect(after.undo).toBe('套用版式“不印部门”')
  expect(after.categories).toEqual(before.categories)
  await apply(before.layout)
  expect((await list()).layout).toEqual(before.layout)
})

test('a saved layout that this version can’t read is passed over and kept', async () => {
  const { call, database } = await sample()
  const insert = database.db.prepare('INSERT INTO named_layout (name, layout, at) VALUES (?, ?, ?)')
  insert.run('来自新版本', '{"name":"来自新版本","watermark":"密"}', '2027-01-01T00:00:00.000Z')
  expect(await call('layout.named', {})).toEqual([])
  expect(database.db.prepare('SELECT count(*) FROM named_layout').pluck().get()).toBe(1)
})

test('a layout goes to another computer in a file and comes back as it was', async () => {
  const { call } = await sample()
  const layout = stored({ ...withBorderMoved(FIVE, 1, 4), name: '本县/2026版' })
  const file = await call('layout.toFile', { layout })
  expect(file.name).toBe('本县／2026版.layout.json')
  expect(await call('layout.fromFile', { bytes: file.bytes })).toEqual({ layout })
})

test('a file that holds no layout, or far too much, is refused', async () => {
  const { refused } = await sample()
  const refusal = async (bytes: Uint8Array) => (await refused('layout.fromFile', { bytes })).message
  expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 255, 254]))).toContain('这不是版式文件')
  expect(await refusal(new Uint8Array(300_000).fill(0x20))).toContain('太大')
  expect((await refused('layout.toFile', { layout: { ...FIVE, script: 'x' } })).code).toBe('bad-input')
})

test('a new list begins with the layout that was chosen for it, if that can print', async () => {
  const { call, refused } = await sample()
  const empty = { kind: 'cooperation', office: '柳河镇', year: 2026 } as const
  const layout = stored({ ...withColumnMoved(FIVE, 1, 2), name: '本县版式' })
  const { listId } = await call('library.create', { ...empty, layout })
  expect((await call('list.get', { listId })).layout).toEqual(layout)
  expect((await refused('library.create', { ...empty, layout: TOO_WIDE })).message).toContain(
    '纸上页边距以内只有',
  )
  const usual = await call('library.create', empty)
  expect((await call('list.get', { listId: usual.listId })).layout).toEqual(FIVE)
})
