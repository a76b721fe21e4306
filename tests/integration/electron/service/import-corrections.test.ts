import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  MOST_CORRECTIONS,
  rememberCorrection,
  rememberedCorrections,
} from '../../../../electron/database/import-corrections.ts'
import type { CallOutput } from '../../../../shared/contract/contract.ts'
import { startService, type TestService } from '../../../support/service.ts'

const SHEET = [
  '青禾镇配合履职事项清单',
  '',
  '序号\t事项名称\t牵头单位意见\t上级部门职责\t配合职责',
  '一、经济发展',
  '1\t开展经济普查\t县统计局\t1.下发通知。\t1.入户登记。',
  '2\t招商信息收集\t县商务局\t1.发布目录。\t1.上报信息。',
].join('\n')
const bytes = new TextEncoder().encode(SHEET)

test('a column that was not understood is told what it is; only then the list is written', async () => {
  const { call } = startService()
  const read = await call('import.read', { jobId: '读', name: '清单.txt', bytes })
  const column = read.source?.columns.find(({ header }) => header === '牵头单位意见')
  expect(column?.field).not.toBe('departments')
  expect(read.list.categories[0]?.items[0]?.departments).toEqual([])

  const corrected = await call('import.correct', {
    jobId: '改',
    draftId: read.draftId,
    corrections: { columns: { [String(column?.column)]: 'departments' } },
  })
  expect(corrected.draftId).toBe(read.draftId)
  expect(corrected.list.categories[0]?.items.map(({ departments }) => departments)).toEqual([
    ['县统计局'],
    ['县商务局'],
  ])
  expect(await call('library.lists', {})).toEqual([])

  const { kind, title, office, year } = corrected.list
  const { listIds } = await call('import.confirm', {
    drafts: [{ draftId: read.draftId, heading: { kind, title, office, year } }],
  })
  const list = await call('list.get', { listId: listIds[0] ?? 0 })
  expect(list.categories[0]?.items[0]?.departments).toEqual(['县统计局'])
})

test('a correction that leaves no list is refused and the first reading stays', async () => {
  const { call, refused } = startService()
  const { draftId, list } = await call('import.read', { jobId: '读', name: '清单.txt', bytes })
  const corrections = { sheet: '没有这张表' }
  expect(await refused('import.correct', { jobId: '改', draftId, corrections })).toMatchObject({
    code: 'no-table',
  })
  const { kind, title, office, year } = list
  const { listIds } = await call('import.confirm', {
    drafts: [{ draftId, heading: { kind, title, office, year } }],
  })
  expect((await call('list.get', { listId: listIds[0] ?? 0 })).categories[0]?.items).toHaveLength(2)
})

/** Says what the column 牵头单位意见 holds and, where asked, confirms. */
async function correctedDraft({ call }: TestService, field: 'departments' | 'drop', title?: string) {
  const text = title === undefined ? SHEET : SHEET.replace('青禾镇配合履职事项清单', title)
  const file = { jobId: randomUUID(), name: '清单.txt', bytes: new TextEncoder().encode(text) }
  const { draftId } = await call('import.read', file)
  return call('import.correct', {
    jobId: randomUUID(),
    draftId,
    corrections: { columns: { '2': field } },
  })
}

function readAgain({ call }: TestService) {
  return call('import.read', { jobId: randomUUID(), name: '又一份.txt', bytes })
}

function confirm({ call }: TestService, { draftId, list }: CallOutput<'import.read'>, kind = list.kind) {
  const { title, office, year } = list
  return call('import.confirm', { drafts: [{ draftId, heading: { kind, title, office, year } }] })
}

const DEPARTMENTS = [['县统计局'], ['县商务局']]

function departments({ list }: CallOutput<'import.read'>): string[][] {
  return list.categories.flatMap(({ items }) => items.map((item) => item.departments))
}

test('a confirmed correction holds for the next file with the same header, also after a restart', async () => {
  const first = startService()
  await confirm(first, await correctedDraft(first, 'departments'))
  await first.close()

  const next = await readAgain(startService(first.folder))
  expect(departments(next)).toEqual(DEPARTMENTS)
  expect(next.source?.recalled).toBe(true)
  expect(next.findings).toContainEqual(
    expect.objectContaining({
      severity: 'notice',
      message: '按上次的改法：列“牵头单位意见”是对应上级部门。',
    }),
  )
})

test('a correction that was not confirmed is not remembered', async () => {
  const service = startService()
  const { draftId } = await correctedDraft(service, 'departments')
  await service.call('import.discard', { draftId })
  expect((await readAgain(service)).source?.recalled).toBe(false)
})

test('the program’s own judgement can be had back; confirmed, the correction is forgotten', async () => {
  const service = startService()
  await confirm(service, await correctedDraft(service, 'departments'))
  const { draftId } = await readAgain(service)
  const own = await service.call('import.correct', {
    jobId: '改',
    draftId,
    corrections: { ownJudgement: true },
  })
  expect(own.source?.recalled).toBe(false)
  expect(departments(own)).toEqual([[], []])
  expect(departments(await readAgain(service))).toEqual(DEPARTMENTS)
  await confirm(service, own)
  expect(departments(await readAgain(service))).toEqual([[], []])
})

test('a second correction of the same header takes the place of the first', async () => {
  const service = startService()
  await confirm(service, await correctedDraft(service, 'departments'))
  await confirm(service, await correctedDraft(service, 'drop'))
  const next = await readAgain(service)
  expect(next.source?.columns[2]?.field).toBe('drop')
  expect(service.database.db.prepare('SELECT count(*) FROM import_correction').pluck().get()).toBe(1)
})

test('a kind is remembered only where the title names none', async () => {
  const service = startService()
  await confirm(service, await correctedDraft(service, 'departments', '青禾镇事项清单'), 'basic')
  expect((await readAgain(service)).list.kind).toBe('cooperation')
  const untitled = new TextEncoder().encode(SHEET.replace('配合履职', ''))
  const next = await service.call('import.read', { jobId: '读', name: '清单.txt', bytes: untitled })
  expect(next.list.kind).toBe('basic')
})

test('of very many remembered headers the oldest go', async () => {
  const { db } = startService().database
  const fields = ['number', 'name'] as const
  for (let count = 0; count < MOST_CORRECTIONS + 5; count += 1) {
    rememberCorrection(db, { header: ['序号', `名称${count}`], fields, kind: null }, new Date(count))
  }
  const kept = rememberedCorrections(db).map(({ header }) => header[1])
  expect(kept).toHaveLength(MOST_CORRECTIONS)
  expect(kept[0]).toBe(`名称${MOST_CORRECTIONS + 4}`)
  expect(kept.at(-1)).toBe('名称5')
})
