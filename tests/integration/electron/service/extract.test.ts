import { expect, test } from 'vitest'
import { EMPTY_ITEM } from '../../../../shared/duty-list/content.ts'
import { startService } from '../../../support/service.ts'
import type { TestService } from '../../../support/service.ts'

/** A list of the county 云泽县 with an item for each group of departments. */
async function addList({ call }: TestService, ...items: readonly string[][]): Promise<number> {
  const { listId } = await call('library.create', { kind: 'cooperation', office: '青禾镇', year: 2026 })
  await call('departments.chooseCounty', { listId, county: '云泽县' })
  const { categoryId } = await call('category.add', { listId, name: '民生服务', before: null })
  for (const departments of items) {
    const content = { ...EMPTY_ITEM, name: '发放药具', departments }
    await call('item.add', { categoryId, before: null, content })
  }
  return listId
}

test('who is asked goes by the directory of the list’s county', async () => {
  const service = startService()
  const listId = await addList(service, ['云泽县卫生健康局'], ['县卫健局', '云泽县司法局'], [])
  const asked = (): Promise<unknown> => service.call('extract.departments', { listId })
  expect(await asked()).toEqual({
    departments: [
      { name: '云泽县卫生健康局', items: [1] },
      { name: '县卫健局', items: [2] },
      { name: '云泽县司法局', items: [2] },
    ],
    unassigned: [{ number: 3, name: '发放药具' }],
  })

  const county = '云泽县'
  const { state } = await service.call('departments.directory', { county })
  const entries = [{ name: '云泽县卫生健康局', shortNames: ['县卫健局'], formerNames: [] }]
  await service.call('departments.save', { county, state, label: '收入名录', entries, lists: [] })
  expect(await asked()).toMatchObject({
    departments: [
      { name: '云泽县卫生健康局', items: [1, 2] },
      { name: '云泽县司法局', items: [2] },
    ],
  })
})

test('only the chosen departments are asked; one that is gone is said', async () => {
  const service = startService()
  const listId = await addList(service, ['云泽县教育局'], ['云泽县司法局'])
  const input = { listId, jobId: 'extract', replyBy: null }
  const built = await service.call('extract.build', { ...input, departments: ['云泽县司法局'] })
  expect(built.files).toMatchObject([{ department: '云泽县司法局', items: [2] }])
  expect(built.folder).toBe('青禾镇配合履职事项清单征求意见稿')
  expect(await service.refused('extract.build', { ...input, departments: ['云泽县民政局'] })).toMatchObject({
    code: 'conflict',
  })
  for (const wrong of [
    { ...input, departments: [] },
    { ...input, departments: null, replyBy: '12月5日' },
    { ...input, departments: null, replyBy: '2026-02-30' },
  ]) {
    expect(await service.refused('extract.build', wrong)).toMatchObject({ code: 'bad-input' })
  }
  expect(await service.refused('extract.departments', { listId: 99 })).toMatchObject({ code: 'not-found' })
})

test('the work can be stopped', async () => {
  const service = startService()
  const listId = await addList(service, ...Array.from({ length: 60 }, (_, at) => [`云泽县第${at + 1}中心`]))
  const input = { listId, jobId: 'stopped', departments: null, replyBy: null }
  const refused = service.refused('extract.build', input)
  await expect
    .poll(() => service.call('job.progress', { jobId: 'stopped' }), { timeout: 20_000 })
    .toMatchObject({ step: expect.stringMatching(/^正在生成：/), total: 61 })
  await service.call('job.cancel', { jobId: 'stopped' })
  expect(await refused).toMatchObject({ code: 'cancelled' })
}, 60_000)
