import { expect, test } from 'vitest'
import { startService } from '../../../support/service.ts'

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
  const { listId } = await call('import.confirm', {
    draftId: read.draftId,
    heading: { kind, title, office, year },
  })
  const list = await call('list.get', { listId })
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
  const { listId } = await call('import.confirm', { draftId, heading: { kind, title, office, year } })
  expect((await call('list.get', { listId })).categories[0]?.items).toHaveLength(2)
})
