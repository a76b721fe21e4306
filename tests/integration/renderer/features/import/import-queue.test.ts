import { expect, onTestFinished, test, vi } from 'vitest'
import { createImportQueue, type ImportQueue } from '../../../../../renderer/features/import/import-queue.ts'
import type { QueuedFile, Understood } from '../../../../../renderer/features/import/queued-file.ts'
import { CallFailed, unwrap } from '../../../../../renderer/api/transport.ts'
import { MOST_DRAFTS } from '../../../../../shared/contract/calls/import.ts'
import { startService, type TestService } from '../../../../support/service.ts'

/** The files of a county's offices; two headers of them are not known. */
function file(office: string, header = '牵头部门', more = ''): File {
  const lines = [
    `${office}配合履职事项清单`,
    `序号\t事项名称\t${header}\t上级职责\t乡镇职责`,
    `1\t${office}统计调查\t县统计局\t1.组织培训。\t1.协助入户。`,
  ]
  return new File([lines.join('\n') + more], `${office}.txt`, { lastModified: 1 })
}

/** The queue of the import screen on the program's own service. */
function startQueue(service: TestService): ImportQueue {
  const queue = createImportQueue({
    call: async (name, input) => unwrap(await service.service.call(name, input)) as never,
    explain: (error) => (error instanceof Error ? error.message : String(error)),
    isLost: (error) => error instanceof CallFailed && error.error.code === 'not-found',
  })
  onTestFinished(() => queue.close())
  return queue
}

function stages(queue: ImportQueue): string[] {
  return queue.entries().map(({ reading }) => reading.stage)
}

async function allRead(queue: ImportQueue): Promise<void> {
  await vi.waitFor(
    () => expect(stages(queue).filter((stage) => stage === 'waiting' || stage === 'reading')).toEqual([]),
    { timeout: 20_000 },
  )
}

function entry(queue: ImportQueue, index: number): QueuedFile & { readonly reading: Understood } {
  const found = queue.entries()[index]
  if (found?.reading.stage !== 'understood') throw new Error(`the file is ${found?.reading.stage}`)
  return { ...found, reading: found.reading }
}

function offices(service: TestService): Promise<(string | null)[]> {
  return service.call('library.lists', {}).then((lists) => lists.map(({ office }) => office).toSorted())
}

test('files that can’t be read are listed and do not hold up the others; left out ones stay out', async () => {
  const service = startService()
  const queue = startQueue(service)
  const notice = new File(['今天下午开会。'], '通知.txt')
  queue.add([file('白石乡'), notice, file('青山镇'), file('柳河镇'), new File([''], '空.docx')])
  await allRead(queue)
  expect(stages(queue)).toEqual(['understood', 'failed', 'understood', 'understood', 'failed'])
  queue.want(entry(queue, 2).id, false)
  queue.setHeading(entry(queue, 3).id, { ...entry(queue, 3).reading.heading, office: '柳河街道' })

  const confirmed = await queue.confirm()
  if (confirmed.type !== 'written') throw new Error(confirmed.type)
  expect(await offices(service)).toEqual(['柳河街道', '白石乡'].toSorted())
  expect(confirmed.listIds).toHaveLength(2)
  expect(confirmed.report.imported.map(({ office, itemCount }) => [office, itemCount])).toEqual([
    ['白石乡', 1],
    ['柳河街道', 1],
  ])
  expect(confirmed.report.left).toMatchObject([
    { file: '通知.txt', reason: expect.stringContaining('没有找到') },
    { file: '青山镇.txt', reason: '您选择了不导入这个文件。' },
    { file: '空.docx', reason: expect.stringMatching(/[一-龥].*。$/) },
  ])
})

test('leaving the screen leaves no draft behind', async () => {
  const service = startService()
  const queue = startQueue(service)
  queue.add([file('白石乡')])
  await allRead(queue)
  const { draft, heading } = entry(queue, 0).reading
  queue.close()
  expect(queue.entries()).toEqual([])
  await vi.waitFor(async () =>
    expect(
      await service.refused('import.confirm', { drafts: [{ draftId: draft.draftId, heading }] }),
    ).toMatchObject({ code: 'not-found' }),
  )
  expect(await offices(service)).toEqual([])
})

test('reading is stopped for one file, and taken up again', async () => {
  const service = startService()
  const queue = startQueue(service)
  queue.add([file('白石乡'), file('青山镇')])
  const [first] = queue.entries()
  queue.stop(first?.id ?? '')
  await allRead(queue)
  expect(stages(queue)).toEqual(['failed', 'understood'])
  queue.retry(first?.id ?? '')
  await allRead(queue)
  expect(stages(queue)).toEqual(['understood', 'understood'])
})

test('a correction changes what was not touched, and stays where it is refused', async () => {
  const service = startService()
  const queue = startQueue(service)
  queue.add([file('白石乡', '牵头单位意见')])
  await allRead(queue)
  const { id, reading } = entry(queue, 0)
  queue.setHeading(id, { ...reading.heading, year: 2027 })
  await queue.correct(id, { columns: { '2': 'departments' } })
  const corrected = entry(queue, 0).reading
  expect(corrected.draft.list.categories[0]?.items[0]?.departments).toEqual(['县统计局'])
  expect(corrected.heading).toMatchObject({ office: '白石乡', year: 2027 })
  await expect(queue.correct(id, { sheet: '没有这张表' })).rejects.toThrow('没有找到')
  expect(entry(queue, 0).reading).toEqual(corrected)
})

test('after a restart of the program the files are read again as they were corrected, then confirmed', async () => {
  const first = startService()
  let present = first
  const queue = startQueue({
    ...first,
    service: { ...first.service, call: (...of) => present.service.call(...of) },
  })
  queue.add([file('白石乡', '牵头单位意见'), file('青山镇')])
  await allRead(queue)
  const { id } = entry(queue, 0)
  await queue.correct(id, { columns: { '2': 'departments' } })
  queue.setHeading(id, { ...entry(queue, 0).reading.heading, title: ['白石乡配合事项'] })
  await first.close()
  present = startService(first.folder)

  expect(await queue.confirm()).toEqual({ type: 'lost' })
  expect(await offices(present)).toEqual([])
  await allRead(queue)
  expect(entry(queue, 0).reading.heading.title).toEqual(['白石乡配合事项'])
  expect(entry(queue, 0).reading.draft.list.categories[0]?.items[0]?.departments).toEqual(['县统计局'])
  expect(await queue.confirm()).toMatchObject({ type: 'written' })
  expect(await offices(present)).toEqual(['白石乡', '青山镇'])
})

test('a correction after a restart reads the file again too', async () => {
  const first = startService()
  let present = first
  const queue = startQueue({
    ...first,
    service: { ...first.service, call: (...of) => present.service.call(...of) },
  })
  queue.add([file('白石乡', '牵头单位意见')])
  await allRead(queue)
  await first.close()
  present = startService(first.folder)
  await queue.correct(entry(queue, 0).id, { columns: { '2': 'departments' } })
  await allRead(queue)
  expect(entry(queue, 0).reading.draft.list.categories[0]?.items[0]?.departments).toEqual(['县统计局'])
})

test('the same file is taken once, and not more files than can be confirmed together', async () => {
  const queue = startQueue(startService())
  expect(queue.add([file('白石乡'), file('白石乡')])).toEqual({ twice: 1, refused: 0 })
  expect(queue.add([file('白石乡')])).toEqual({ twice: 1, refused: 0 })
  const many = Array.from({ length: MOST_DRAFTS + 4 }, (_, index) => file(`第${index}镇`))
  expect(queue.add(many)).toEqual({ twice: 0, refused: 5 })
  queue.close()
})
