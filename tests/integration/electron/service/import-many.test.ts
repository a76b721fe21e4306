import { expect, test } from 'vitest'
import type { CallInput, CallOutput } from '../../../../shared/contract/contract.ts'
import { startService, type TestService } from '../../../support/service.ts'

const OFFICES = Array.from({ length: 10 }, (_, index) => `${'甲乙丙丁戊己庚辛壬癸'[index]}河镇`)

function textOf(office: string, department = '牵头部门'): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    [
      `${office}配合履职事项清单（2026年）`,
      `序号\t事项名称\t${department}\t上级职责\t乡镇职责`,
      '一、经济发展',
      `1\t${office}统计调查\t县统计局\t1.组织培训。\t1.协助入户。`,
      `2\t${office}招商引资\t县商务局\t1.制定计划。\t1.提供线索。`,
    ].join('\n'),
  )
}

function read({ call }: TestService, office: string): Promise<CallOutput<'import.read'>> {
  return call('import.read', { jobId: office, name: `${office}.txt`, bytes: textOf(office) })
}

function confirmed({ draftId, list }: CallOutput<'import.read'>): Chosen {
  const { kind, title, office, year } = list
  return { draftId, heading: { kind, title, office, year } }
}
type Chosen = CallInput<'import.confirm'>['drafts'][number]

function count({ database }: TestService, table: string): unknown {
  return database.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
}

test('ten townships come in with one confirmation, in the order of the files', async () => {
  const service = startService()
  const drafts = await Promise.all(OFFICES.map((office) => read(service, office)))
  const { listIds } = await service.call('import.confirm', { drafts: drafts.map(confirmed) })
  const lists = await Promise.all(listIds.map((listId) => service.call('list.get', { listId })))
  expect(lists.map(({ office }) => office)).toEqual(OFFICES)
  expect(await service.refused('import.confirm', { drafts: drafts.map(confirmed) })).toMatchObject({
    code: 'not-found',
  })
})

test('where the seventh of ten can’t be written, none is there, and all wait for another try', async () => {
  const service = startService()
  const { database, call, refused } = service
  const drafts = await Promise.all(OFFICES.map((office) => read(service, office)))
  const [drawn] = drafts
  const columns = { [String(drawn?.source?.columns[3]?.column)]: 'remarks' as const }
  await call('import.correct', { jobId: '改', draftId: drawn?.draftId ?? '', corrections: { columns } })
  database.db.exec(`CREATE TRIGGER seventh BEFORE INSERT ON item WHEN NEW.name LIKE '庚河镇招商%'
    BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END`)
  expect(await refused('import.confirm', { drafts: drafts.map(confirmed) })).toBeDefined()
  expect(await call('library.lists', {})).toEqual([])
  for (const table of ['list', 'category', 'item', 'import_correction']) expect(count(service, table)).toBe(0)
  database.db.exec('DROP TRIGGER seventh')
  await call('import.confirm', { drafts: drafts.map(confirmed) })
  expect(count(service, 'list')).toBe(10)
  expect(count(service, 'import_correction')).toBe(1)
})

test('a draft that is lost or named twice lets nothing in', async () => {
  const service = startService()
  const drafts = [await read(service, '甲河镇'), await read(service, '乙河镇')].map(confirmed)
  const lost = { ...drafts[0], draftId: '重启前的' } as Chosen
  expect(await service.refused('import.confirm', { drafts: [...drafts, lost] })).toMatchObject({
    code: 'not-found',
    message: expect.stringMatching(/等待确认的文件合起来太大.*没有写入任何数据，请重新读取/),
  })
  expect(await service.refused('import.confirm', { drafts: [drafts[0], drafts[0]] })).toMatchObject({
    code: 'bad-input',
  })
  expect(await service.call('library.lists', {})).toEqual([])
})

test('the report is a Word file of what came in and what did not', async () => {
  const service = startService()
  const { list, findings } = await read(service, '甲河镇')
  const { office, kind, year, title } = list
  const imported = { office, kind, year, title, findings, file: '甲.txt', categoryCount: 1, itemCount: 2 }
  const { name, bytes } = await service.call('import.report', {
    jobId: '报告',
    report: {
      imported: [imported],
      left: [{ file: '乙河镇.docx', reason: '文件已损坏。' }],
    },
  })
  expect(name).toBe('导入情况表.docx')
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 2))).toBe('PK')
})
