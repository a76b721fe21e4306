import { expect, test } from 'vitest'
import { exchangeSchema, fromExchange } from '../../../../shared/duty-list/exchange.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { startService } from '../../../support/service.ts'

const HEADER = '序号\t事项名称\t牵头部门\t上级职责\t乡镇职责'
const TEXT = [
  '白石乡配合履职事项清单',
  HEADER,
  '一、经济发展',
  '1\t统计调查\t县统计局\t1.组织培训。\t1.协助入户。',
  '2\t招商引资\t县商务局\t1.制定计划。\t1.提供线索。',
].join('\n')

function file(text: string): { jobId: string; name: string; bytes: Uint8Array<ArrayBuffer> } {
  return { jobId: '导入', name: '清单.txt', bytes: new TextEncoder().encode(text) }
}

test('a file is written only when it is confirmed, with the corrected heading and its own columns', async () => {
  const { call } = startService()
  const { draftId, list, findings } = await call('import.read', file(TEXT))
  expect(list).toMatchObject({ office: '白石乡', categories: [{ name: '经济发展' }] })
  expect(Array.isArray(findings)).toBe(true)
  expect(await call('library.lists', {})).toEqual([])
  const heading = { kind: list.kind, title: ['白石乡', '清单（二〇二六年）'], office: '白石乡', year: 2026 }
  const { listIds } = await call('import.confirm', { drafts: [{ draftId, heading }] })
  const stored = await call('list.get', { listId: listIds[0] ?? 0 })
  expect(stored).toMatchObject({ ...heading, undo: null })
  expect(stored.categories.flatMap(({ items }) => items.map(({ name }) => name))).toEqual([
    '统计调查',
    '招商引资',
  ])
  expect(stored.layout.columns.map(({ header }) => header)).toEqual(HEADER.split('\t'))
})

test('a draft is confirmed once, a discarded one never', async () => {
  const { call, refused } = startService()
  const first = await call('import.read', file(TEXT))
  const heading = { kind: first.list.kind, title: [], office: null, year: null }
  await call('import.confirm', { drafts: [{ draftId: first.draftId, heading }] })
  expect(await refused('import.confirm', { drafts: [{ draftId: first.draftId, heading }] })).toMatchObject({
    code: 'not-found',
  })
  const second = await call('import.read', file(TEXT))
  await call('import.discard', { draftId: second.draftId })
  expect(await refused('import.confirm', { drafts: [{ draftId: second.draftId, heading }] })).toMatchObject({
    code: 'not-found',
  })
  expect(await call('library.lists', {})).toHaveLength(1)
})

test('a file without a list leaves the library as it is', async () => {
  const { call, refused } = startService()
  expect(await refused('import.read', file(''))).toMatchObject({ code: 'unreadable' })
  expect(await refused('import.read', file('今天下午三点开会。'))).toMatchObject({ code: 'no-table' })
  expect(await call('library.lists', {})).toEqual([])
})

test('the exchange JSON of a list is that list', async () => {
  const { call } = startService()
  const { listId } = await call('library.addSample', {})
  const { name, bytes } = await call('export.build', { listId, jobId: '导出', format: 'json' })
  expect(name).toBe('青禾镇配合履职事项清单.json')
  const exchange = exchangeSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  expect(fromExchange(exchange)).toEqual(sampleList)
})

test('a list is built as Word, Excel and a web page, named after its office', async () => {
  const { call } = startService()
  const { listId } = await call('library.addSample', {})
  for (const [format, begin] of [
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['html', '<!doctype html'],
  ] as const) {
    const { name, bytes } = await call('export.build', { listId, jobId: format, format })
    expect(name).toBe(`青禾镇配合履职事项清单.${format}`)
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, begin.length)).toLowerCase()).toBe(
      begin.toLowerCase(),
    )
  }
})
