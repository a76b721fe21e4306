import { setTimeout as pause } from 'node:timers/promises'
import { zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import type { LoggedBug } from '../../../../electron/log.ts'
import { createJobs, type JobsOptions } from '../../../../electron/worker/jobs.ts'
import type { Jobs } from '../../../../electron/worker/types.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'

const table = officialTable(sampleList, layoutFor(sampleList.kind, sampleList.columns))

/** So many rows that writing them takes seconds. */
const longTable = { ...table, rows: Array.from({ length: 2_000 }, () => table.rows).flat() }

function startJobs(options: JobsOptions = {}): Jobs {
  const jobs = createJobs(options)
  onTestFinished(() => jobs.close())
  return jobs
}

test('a file is built beside the main thread, which goes on meanwhile', async () => {
  const jobs = startJobs()
  let turns = 0
  const timer = setInterval(() => (turns += 1), 5)
  const built = await jobs.writeTable('导出', table, 'xlsx')
  clearInterval(timer)
  expect(built.ok && built.value.length).toBeGreaterThan(1_000)
  expect(turns).toBeGreaterThan(5)
  expect(jobs.progress('导出')).toBeNull()
})

test('an import answers with the draft, or with the reason why there is none', async () => {
  const jobs = startJobs()
  const text =
    '青禾镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n1\t防汛\t县水利局\t1.指导。\t1.巡查。\n'
  const read = await jobs.importFile('a', '清单.txt', new TextEncoder().encode(text))
  expect(read).toMatchObject({ ok: true, value: { list: { categories: [{ items: [{ name: '防汛' }] }] } } })
  const empty = await jobs.importFile('b', '空.txt', new Uint8Array())
  expect(empty).toMatchObject({ ok: false, error: { code: 'unreadable' } })
})

test('a job can be watched and cancelled', async () => {
  const jobs = startJobs()
  const built = jobs.writeTable('导出', longTable, 'xlsx')
  expect(jobs.progress('导出')).toMatchObject({ step: expect.any(String) })
  await pause(300)
  jobs.cancel('导出')
  expect(await built).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(jobs.progress('导出')).toBeNull()
  jobs.cancel('从未开始的')
  expect(await jobs.writeTable('导出', table, 'html')).toMatchObject({ ok: true })
})

test('a waiting job can be cancelled, too', async () => {
  const jobs = startJobs()
  const busy = ['一', '二'].map((jobId) => jobs.writeTable(jobId, longTable, 'xlsx'))
  const waiting = jobs.writeTable('三', table, 'html')
  for (const jobId of ['三', '二', '一']) jobs.cancel(jobId)
  for (const job of [waiting, ...busy]) expect(await job).toMatchObject({ error: { code: 'cancelled' } })
})

test('a job that takes too long is ended', async () => {
  const jobs = startJobs({ limits: { time: 200 } })
  expect(await jobs.writeTable('导出', longTable, 'xlsx')).toMatchObject({
    ok: false,
    error: { code: 'output', message: expect.stringContaining('用时过长') },
  })
})

test('a job that takes too much memory is ended, and the program goes on', async () => {
  const jobs = startJobs({ limits: { memory: 64 } })
  expect(await jobs.writeTable('导出', longTable, 'xlsx')).toMatchObject({
    ok: false,
    error: { code: 'output', message: expect.stringContaining('内存不足') },
  })
  expect(await jobs.writeTable('导出', table, 'html')).toMatchObject({ ok: true })
})

test('a file that unpacks to more than the memory allows is ended, and the program goes on', async () => {
  const jobs = startJobs({ limits: { growth: 100 } })
  const bytes = zipSync({ 'word/document.xml': [new Uint8Array(200 * 2 ** 20).fill(0x20), { level: 1 }] })
  expect(await jobs.importFile('导入', '清单.docx', bytes)).toMatchObject({
    ok: false,
    error: { code: 'unreadable', message: expect.stringContaining('内存不足') },
  })
  expect(await jobs.writeTable('导出', table, 'html')).toMatchObject({ ok: true })
})

test('an exception in a worker is answered and logged, without text', async () => {
  const bugs: LoggedBug[] = []
  const jobs = startJobs({ logBug: (bug) => bugs.push(bug) })
  const broken = { ...table, rows: null as never }
  expect(await jobs.writeTable('导出', broken, 'html')).toMatchObject({ ok: false, error: { code: 'bug' } })
  expect(bugs).toMatchObject([{ call: 'job:export', name: 'TypeError' }])
})

test('two jobs of one name are not mixed up', async () => {
  const jobs = startJobs()
  const first = jobs.writeTable('导出', table, 'html')
  expect(await jobs.writeTable('导出', table, 'html')).toMatchObject({ error: { code: 'conflict' } })
  expect(await first).toMatchObject({ ok: true })
})
