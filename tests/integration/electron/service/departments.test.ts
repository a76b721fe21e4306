import { expect, test } from 'vitest'
import { EMPTY_ITEM } from '../../../../shared/duty-list/content.ts'
import type { CallInput } from '../../../../shared/contract/contract.ts'
import { mergedEntries, renamedEntry } from '../../../../shared/directory/entries.ts'
import { countyNamed } from '../../../../shared/directory/name-forms.ts'
import { findOldNames, renamePatches } from '../../../../shared/directory/rename.ts'
import type { DirectoryEntry } from '../../../../shared/directory/types.ts'
import type { ItemContent } from '../../../../shared/duty-list/types.ts'
import { startService } from '../../../support/service.ts'
import type { TestService } from '../../../support/service.ts'

type Save = CallInput<'departments.save'>

function entry(name: string, shortNames: string[] = [], formerNames: string[] = []) {
  return { name, shortNames, formerNames }
}

/** Entries as a caller sends them. */
function sent(entries: readonly DirectoryEntry[]): Save['entries'] {
  return entries.map((each) => entry(each.name, [...each.shortNames], [...each.formerNames]))
}

/** A list of an office with items of these departments. */
async function addList(
  { call }: TestService,
  office: string,
  items: readonly Partial<ItemContent>[],
): Promise<number> {
  const { listId } = await call('library.create', { kind: 'cooperation', office, year: 2026 })
  const { categoryId } = await call('category.add', { listId, name: '民生服务', before: null })
  for (const item of items) {
    const content = { ...EMPTY_ITEM, ...item, departments: [...(item.departments ?? [])] }
    await call('item.add', { categoryId, before: null, content })
  }
  return listId
}

const HEALTH = { departments: ['云泽县卫生健康局'], superiorDuties: '县卫生健康局：\n1.发放药具。' }

/** Renames in lists as the screen does, every sure hit. */
async function rename(
  { call }: TestService,
  listIds: readonly number[],
  from: string,
  to: string,
): Promise<void> {
  const { entries, state } = await call('departments.directory', { county: '云泽县' })
  const lists: Save['lists'] = []
  for (const listId of listIds) {
    const list = await call('list.get', { listId })
    const hits = findOldNames(list, [{ from, to }], countyNamed('云泽县')).filter(
      ({ doubt }) => doubt === null,
    )
    lists.push({ listId, revision: list.revision, patches: renamePatches(list, hits) })
  }
  await call('departments.save', {
    county: '云泽县',
    state,
    label: `“${from}”改名`,
    entries: sent(renamedEntry(entries, { from, to })),
    lists,
  })
}

async function firstItem({ call }: TestService, listId: number) {
  const item = (await call('list.get', { listId })).categories[0]?.items[0]
  return { departments: item?.departments, superiorDuties: item?.superiorDuties }
}

test('names in use are known by county, the most used first, before any directory is made', async () => {
  const service = startService()
  await addList(service, '青禾镇', [HEALTH, { departments: ['云泽县教育局'] }, HEALTH])
  await addList(service, '白石乡', [{ departments: ['南山县教育局'] }, { departments: ['南山县民政局'] }])
  const { call } = service
  expect(await call('departments.counties', {})).toMatchObject([
    { county: '南山县', entries: 0, lists: [{ office: '白石乡' }] },
    { county: '云泽县', entries: 0, lists: [{ office: '青禾镇' }] },
  ])
  expect(await call('departments.directory', { county: '云泽县' })).toMatchObject({
    entries: [],
    used: [
      { name: '云泽县卫生健康局', items: 2 },
      { name: '云泽县教育局', items: 1 },
    ],
    undo: null,
    redo: null,
  })
})

test('a new list belongs where the other lists of its office do; the office may say otherwise', async () => {
  const service = startService()
  const { call } = service
  await addList(service, '青禾镇', [HEALTH])
  const fresh = await addList(service, '青禾镇', [])
  const stranger = await addList(service, '东岭乡', [])
  expect((await call('departments.directory', { listId: fresh })).county).toBe('云泽县')
  expect(await call('departments.directory', { listId: stranger })).toMatchObject({
    county: '',
    used: [{ name: '云泽县卫生健康局' }],
  })
  await call('departments.chooseCounty', { listId: stranger, county: '云泽县' })
  expect((await call('departments.directory', { listId: stranger })).county).toBe('云泽县')
  await call('departments.chooseCounty', { listId: stranger, county: null })
  expect((await call('departments.directory', { listId: stranger })).county).toBe('')
})

test('every change of the directory is undone and done again, also after a restart', async () => {
  const service = startService()
  const { call } = service
  const save = async (entries: Save['entries'], label: string): Promise<void> => {
    const { state } = await call('departments.directory', { county: '云泽县' })
    await call('departments.save', { county: '云泽县', state, label, entries, lists: [] })
  }
  await save([entry('云泽县教育局')], '添加“云泽县教育局”')
  await save([entry('云泽县教育局', ['县教育局']), entry('云泽县民政局')], '添加“云泽县民政局”')
  await service.close()
  const again = startService(service.folder)
  expect(await again.call('departments.undo', { county: '云泽县' })).toEqual({
    label: '添加“云泽县民政局”',
    left: [],
  })
  expect(await again.call('departments.directory', { county: '云泽县' })).toMatchObject({
    entries: [entry('云泽县教育局')],
    undo: '添加“云泽县教育局”',
    redo: '添加“云泽县民政局”',
  })
  await again.call('departments.undo', { county: '云泽县' })
  expect(await again.call('departments.undo', { county: '云泽县' })).toEqual({ label: null, left: [] })
  await again.call('departments.redo', { county: '云泽县' })
  await again.call('departments.redo', { county: '云泽县' })
  expect((await again.call('departments.directory', { county: '云泽县' })).entries).toEqual([
    entry('云泽县教育局', ['县教育局']),
    entry('云泽县民政局'),
  ])
})

test('a change of the directory alone is worth a backup', async () => {
  const service = startService()
  const { call } = service
  await addList(service, '青禾镇', [HEALTH])
  const { version } = await call('library.version', {})
  const entries = [entry('云泽县教育局')]
  await call('departments.save', { county: '云泽县', state: 0, label: '添加', entries, lists: [] })
  const changed = await call('library.version', {})
  expect(changed.version).not.toBe(version)
  await call('departments.undo', { county: '云泽县' })
  expect((await call('library.version', {})).version).not.toBe(changed.version)
})

test('a renaming changes several lists and the directory, one undo step in each list, one for all', async () => {
  const service = startService()
  const { call } = service
  const lists = [await addList(service, '青禾镇', [HEALTH]), await addList(service, '白石乡', [HEALTH])]
  await call('departments.save', {
    county: '云泽县',
    state: 0,
    label: '添加部门',
    entries: [entry('云泽县卫生健康局')],
    lists: [],
  })
  await rename(service, lists, '云泽县卫生健康局', '云泽县卫生健康委员会')
  const renamed = {
    departments: ['云泽县卫生健康委员会'],
    superiorDuties: '县卫生健康委员会：\n1.发放药具。',
  }
  for (const listId of lists) {
    expect(await firstItem(service, listId)).toEqual(renamed)
    expect((await call('list.get', { listId })).undo).toBe('“云泽县卫生健康局”改名')
  }
  expect((await call('departments.directory', { county: '云泽县' })).entries).toEqual([
    entry('云泽县卫生健康委员会', [], ['云泽县卫生健康局']),
  ])

  expect(await call('departments.undo', { county: '云泽县' })).toEqual({
    label: '“云泽县卫生健康局”改名',
    left: [],
  })
  for (const listId of lists) expect(await firstItem(service, listId)).toEqual(HEALTH)
  await call('departments.redo', { county: '云泽县' })
  for (const listId of lists) expect(await firstItem(service, listId)).toEqual(renamed)

  const [first = 0] = lists
  await call('list.undo', { listId: first })
  expect(await firstItem(service, first)).toEqual(HEALTH)
  expect(await call('departments.undo', { county: '云泽县' })).toEqual({
    label: '“云泽县卫生健康局”改名',
    left: ['青禾镇配合履职事项清单'],
  })
  for (const listId of lists) expect(await firstItem(service, listId)).toEqual(HEALTH)
  expect((await call('departments.directory', { county: '云泽县' })).entries).toEqual([
    entry('云泽县卫生健康局'),
  ])
})

test('a renaming is refused as a whole when a list or the directory has changed since its preview', async () => {
  const service = startService()
  const { call, refused } = service
  const lists = [await addList(service, '青禾镇', [HEALTH]), await addList(service, '白石乡', [HEALTH])]
  const [one, other] = await Promise.all(lists.map((listId) => call('list.get', { listId })))
  const patch = { departments: ['云泽县卫生健康委员会'] }
  const save = {
    county: '云泽县',
    state: 0,
    label: '改名',
    entries: [entry('云泽县卫生健康委员会')],
    lists: [one, other].map((list) => ({
      listId: list?.id,
      revision: list?.revision,
      patches: [{ itemId: list?.categories[0]?.items[0]?.id, patch }],
    })),
  }
  await call('list.updateHeading', { listId: lists[1] ?? 0, patch: { year: 2027 } })
  expect(await refused('departments.save', save)).toMatchObject({ code: 'conflict' })
  for (const listId of lists) expect(await firstItem(service, listId)).toEqual(HEALTH)
  expect((await call('departments.directory', { county: '云泽县' })).entries).toEqual([])

  await call('departments.save', { ...save, lists: [] } as Save)
  expect(await refused('departments.save', { ...save, lists: [] })).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('另一个窗口'),
  })
  const { state } = await call('departments.directory', { county: '云泽县' })
  const doubled = { ...save, state, lists: [], entries: [entry('甲局'), entry('甲局')] }
  expect(await refused('departments.save', doubled)).toMatchObject({ code: 'bad-input' })
})

test('merging two entries unites their names and their items', async () => {
  const service = startService()
  const { call } = service
  const listId = await addList(service, '青禾镇', [
    { name: '农资检查', departments: ['云泽县农业局', '云泽县农牧局'] },
    { name: '畜禽防疫', departments: ['云泽县农业局'] },
  ])
  const entries = [entry('云泽县农业局', ['县农业局']), entry('云泽县农牧局')]
  await call('departments.save', { county: '云泽县', state: 0, label: '添加', entries, lists: [] })
  await rename(service, [listId], '云泽县农业局', '云泽县农牧局')
  const { entries: merged } = await call('departments.directory', { county: '云泽县' })
  expect(merged).toEqual(mergedEntries(entries, '云泽县农业局', '云泽县农牧局'))
  expect(await call('departments.items', { county: '云泽县', names: ['云泽县农牧局'] })).toMatchObject([
    { listId, number: 1, name: '农资检查', departments: ['云泽县农牧局'] },
    { listId, number: 2, name: '畜禽防疫', departments: ['云泽县农牧局'] },
  ])
})

test('proofreading knows the county around a list, and nothing of another county', async () => {
  const service = startService()
  const { call } = service
  const own = await addList(service, '青禾镇人民政府', [{ ...HEALTH, name: '渠道清淤' }])
  await addList(service, '云泽县白石乡', [{ ...HEALTH, name: '渠道清淤' }])
  await addList(service, '青禾镇', [HEALTH])
  await addList(service, '沙河镇', [{ departments: ['南山县教育局'] }])
  await call('departments.save', {
    county: '云泽县',
    state: 0,
    label: '添加',
    entries: [entry('云泽县卫生健康局')],
    lists: [],
  })
  expect(await call('proofread.surroundings', { listId: own })).toEqual({
    directory: [entry('云泽县卫生健康局')],
    otherOffices: ['白石乡'],
    otherLists: [{ categories: [{ name: '民生服务', items: [{ name: '渠道清淤' }] }] }],
  })
  const lonely = await addList(service, '东岭乡', [])
  expect(await call('proofread.surroundings', { listId: lonely })).toEqual({
    directory: [],
    otherOffices: [],
    otherLists: [],
  })
})

test('undo in the directory takes back nothing of a list that the change left as it was', async () => {
  const service = startService()
  const { call } = service
  const listId = await addList(service, '青禾镇', [HEALTH])
  await rename(service, [listId], '云泽县没有用到的局', '云泽县新设局')
  expect(await call('departments.undo', { county: '云泽县' })).toMatchObject({ left: [] })
  expect(await firstItem(service, listId)).toEqual(HEALTH)
})

test('renamings one after another are undone one after another, and done again, lists included', async () => {
  const service = startService()
  const { call } = service
  const listId = await addList(service, '青禾镇', [HEALTH])
  const entries = [entry('云泽县卫生健康局')]
  await call('departments.save', { county: '云泽县', state: 0, label: '添加', entries, lists: [] })
  const commission = { departments: ['云泽县卫健委'], superiorDuties: '县卫健委：\n1.发放药具。' }
  const centre = { departments: ['云泽县健康中心'], superiorDuties: '县健康中心：\n1.发放药具。' }
  await rename(service, [listId], '云泽县卫生健康局', '云泽县卫健委')
  await rename(service, [listId], '云泽县卫健委', '云泽县健康中心')
  for (const [step, content] of [
    ['undo', commission],
    ['undo', HEALTH],
    ['redo', commission],
    ['redo', centre],
    ['undo', commission],
  ] as const) {
    expect(await call(`departments.${step}`, { county: '云泽县' })).toMatchObject({ left: [] })
    expect(await firstItem(service, listId)).toEqual(content)
  }
})

test('only what was changed since a renaming, and stayed changed, keeps a list from its undo', async () => {
  const service = startService()
  const { call } = service
  const lists = [await addList(service, '青禾镇', [HEALTH]), await addList(service, '白石乡', [HEALTH])]
  const [back = 0, changed = 0] = lists
  await rename(service, lists, '云泽县卫生健康局', '云泽县卫健委')
  for (const listId of lists) await call('list.updateHeading', { listId, patch: { year: 2027 } })
  await call('list.undo', { listId: back })
  expect(await call('departments.undo', { county: '云泽县' })).toMatchObject({
    left: ['白石乡配合履职事项清单'],
  })
  expect(await firstItem(service, back)).toEqual(HEALTH)
  expect(await firstItem(service, changed)).toMatchObject({ departments: ['云泽县卫健委'] })
  // Done again where it was undone; the other list has nothing of it to do again.
  expect(await call('departments.redo', { county: '云泽县' })).toMatchObject({ left: [] })
  for (const listId of lists) {
    expect(await firstItem(service, listId)).toMatchObject({ departments: ['云泽县卫健委'] })
  }
})
