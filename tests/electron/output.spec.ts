import { execFileSync } from 'node:child_process'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findBrowser } from '../../electron/launch/find-browser.ts'
import { PROJECT } from '../../electron/launch/build.ts'
import type { ListContent } from '../../shared/duty-list/content.ts'
import { EMPTY_ITEM } from '../../shared/duty-list/content.ts'
import { printExchange } from '../../shared/duty-list/exchange.ts'
import { sampleList } from '../../shared/sample/sample-list.ts'
import { startProgram } from './double/start.ts'
import { expect, test } from './program.ts'

const NAME = '青禾镇配合履职事项清单.docx'
const ANOTHER = { response: 0 }
const NO_MORE = { response: 1 }

function save(page: Page, name = NAME): Promise<unknown> {
  return page.evaluate(
    (file) => window.dutyListBridge?.saveFile({ name: file, bytes: new Uint8Array([1]) }),
    name,
  )
}

test('a document that is open elsewhere is kept; the new one is saved under the name that is offered', async ({
  program,
  folder,
}) => {
  const { page, controls } = program
  const open = join(folder, NAME)
  await writeFile(open, '去年的清单')
  await writeFile(join(folder, `.~lock.${NAME}#`), '')
  await controls.answerNextDialog({ canceled: false, filePath: open })
  await controls.answerNextDialog(ANOTHER)
  const other = join(folder, '青禾镇配合履职事项清单（2）.docx')
  await controls.answerNextDialog({ canceled: false, filePath: other })
  expect(await save(page)).toMatchObject({ ok: true, value: { saved: true } })
  expect(await controls.recorded('message-box')).toMatchObject([
    { detail: expect.stringContaining('正被其他程序'), buttons: ['换个名称或位置保存…', '不保存'] },
  ])
  expect((await controls.recorded('save-dialog'))[1]).toMatchObject({ defaultPath: other })
  expect(await readFile(open, 'utf8')).toBe('去年的清单')
  expect(await readFile(other)).toEqual(Buffer.from([1]))
})

test('where the folder is the trouble, the documents folder is offered; a clerk may also give up', async ({
  program,
  folder,
}) => {
  const { page, controls } = program
  await mkdir(join(folder, '资料.docx'))
  const gone = join(folder, '没有', NAME)
  const tooLong = join(folder, `${'清'.repeat(100)}.docx`)
  for (const [path, detail, offered] of [
    [gone, '不存在或已断开', join('Documents', NAME)],
    [tooLong, '太长', join('Documents', NAME)],
    [join(folder, '资料.docx'), '已有名为', '资料（2）.docx'],
  ] as const) {
    await controls.answerNextDialog({ canceled: false, filePath: path })
    await controls.answerNextDialog(ANOTHER)
    await controls.answerNextDialog({ canceled: true, filePath: '' })
    expect(await save(page)).toEqual({ ok: true, value: { saved: false } })
    expect((await controls.recorded('message-box')).at(-1)).toMatchObject({
      detail: expect.stringContaining(detail),
    })
    const suggested = (await controls.recorded('save-dialog')).at(-1) as { defaultPath: string }
    expect(suggested.defaultPath.endsWith(offered), suggested.defaultPath).toBe(true)
  }
  await controls.answerNextDialog({ canceled: false, filePath: gone })
  await controls.answerNextDialog(NO_MORE)
  expect(await save(page)).toEqual({ ok: true, value: { saved: false } })
  expect((await readdir(folder)).toSorted()).toEqual(['数据', '资料.docx'])
})

test('a full disk keeps the old file, and the export is saved elsewhere', async ({ program, folder }) => {
  const { page, controls } = program
  const disk = join(folder, 'U盘')
  await mkdir(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    test.skip(true, 'this machine lets nobody mount a small disk')
  }
  try {
    await writeFile(join(disk, NAME), '去年的清单')
    const elsewhere = join(folder, NAME)
    await controls.answerNextDialog({ canceled: false, filePath: join(disk, NAME) })
    await controls.answerNextDialog(ANOTHER)
    await controls.answerNextDialog({ canceled: false, filePath: elsewhere })
    const saved = await page.evaluate(
      (name) => window.dutyListBridge?.saveFile({ name, bytes: new Uint8Array(200_000) }),
      NAME,
    )
    expect(saved).toMatchObject({ ok: true, value: { saved: true } })
    expect(await controls.recorded('message-box')).toMatchObject([
      { detail: expect.stringContaining('磁盘已满') },
    ])
    expect(await readFile(join(disk, NAME), 'utf8')).toBe('去年的清单')
    expect(await readdir(disk)).toEqual([NAME])
    expect((await readFile(elsewhere)).length).toBe(200_000)
  } finally {
    execFileSync('umount', [disk])
  }
})

test('a list is printed on paper by the system’s dialog, from a page that can call nothing', async ({
  program,
}) => {
  const { page, controls } = program
  await page.getByRole('button', { name: '打开示例清单' }).click()
  await expect(page.getByRole('tree')).toBeVisible()
  await controls.answerNextDialog({ printed: true, reason: '' })
  await page.keyboard.press('Control+p')
  await expect.poll(async () => (await controls.recorded('print')).length).toBe(1)
  const [printed] = (await controls.recorded('print')) as { pages: number }[]
  expect(printed).toMatchObject({
    title: '云泽市云泽县青禾镇配合履职事项清单',
    options: { landscape: true, pageSize: { width: 210_000, height: 297_000 } },
  })
  expect(printed?.pages).toBeGreaterThan(3)

  // A clerk who closes the dialog is told nothing; one without a printer is.
  await controls.answerNextDialog({ printed: false, reason: 'Print job canceled' })
  await page.keyboard.press('Control+p')
  await expect.poll(async () => (await controls.recorded('print')).length).toBe(2)
  await expect(page.getByText('没能打印')).toHaveCount(0)
  await controls.answerNextDialog({ printed: false, reason: 'No printers available on the network' })
  await page.keyboard.press('Control+p')
  await expect(page.getByText('没能打印；请确认电脑上装有打印机')).toBeVisible()

  const own = { url: 'app://editor/', parent: null }
  for (const value of [
    null,
    { html: '<p>', width: 297, height: 210 },
    { html: new Uint8Array(), width: 0, height: 1 },
  ])
    expect(await controls.invokeAs(own, 'print', value)).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    })
  const printPage = { url: 'app://print/x', parent: null }
  expect(await controls.invokeAs(printPage, 'call', 'library.lists', {})).toMatchObject({ ok: false })
})

/** Ten thousand short items: a page of some three megabytes. */
const LONG_LIST: ListContent = {
  ...sampleList,
  categories: [
    {
      name: '民生服务',
      items: Array.from({ length: 10_000 }, (_, item) => ({
        ...EMPTY_ITEM,
        name: `第${item + 1}条沟渠巡查`,
      })),
    },
  ],
}

test('a list of ten thousand items is printed as PDF, or stopped by the clerk', async ({ folder }) => {
  test.skip(findBrowser() === null, 'no browser')
  test.setTimeout(300_000)
  const file = join(folder, '清单.json')
  await writeFile(file, printExchange(LONG_LIST))
  const data = join(folder, '数据')
  execFileSync(process.execPath, [join(PROJECT, 'electron/cli/main.ts'), 'import', file, '--data', data])
  const program = await startProgram(data)
  try {
    const { page } = program
    const build = (jobId: string): Promise<unknown> =>
      page.evaluate(async (id) => {
        const input = { listId: 1, jobId: id, format: 'pdf' } as const
        const built = (await window.dutyListBridge?.call('export.build', input)) as {
          ok: boolean
          value: { bytes: Uint8Array }
        }
        if (!built.ok) return built
        const { bytes } = built.value
        return { length: bytes.length, beginning: String.fromCodePoint(...bytes.subarray(0, 5)) }
      }, jobId)
    const stopped = build('stopped')
    await expect
      .poll(() => page.evaluate(() => window.dutyListBridge?.call('job.progress', { jobId: 'stopped' })))
      .toMatchObject({ value: { step: '正在生成 PDF' } })
    await page.evaluate(() => window.dutyListBridge?.call('job.cancel', { jobId: 'stopped' }))
    expect(await stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } })

    const printed = await build('whole')
    expect(printed).toMatchObject({ beginning: '%PDF-' })
    expect((printed as { length: number }).length).toBeGreaterThan(500_000)
  } finally {
    await program.stop()
  }
})

test('documents that belong together are saved as a new folder; one with replies in it stays as it is', async ({
  program,
  folder,
}) => {
  const { page, controls } = program
  const replies = join(folder, '征求意见稿')
  await mkdir(replies)
  await writeFile(join(replies, '县公安局.docx'), '填好的意见')
  await controls.answerNextDialog({ canceled: false, filePaths: [join(folder, '没有')] })
  await controls.answerNextDialog(ANOTHER)
  await controls.answerNextDialog({ canceled: false, filePaths: [folder] })
  const outcome = await page.evaluate(async () => {
    const files = ['县公安局.docx', '县司法局.docx'].map((name) => ({ name, bytes: new Uint8Array([1]) }))
    const bridge = window.dutyListBridge
    const saved = (await bridge?.saveFolder({ name: '征求意见稿', files })) as { value: { token: string } }
    return { saved, opened: await bridge?.openFile(saved.value.token) }
  })
  expect(outcome).toMatchObject({
    saved: { ok: true, value: { saved: true, name: '征求意见稿（2）' } },
    opened: { ok: true },
  })
  expect(await controls.recorded('message-box')).toMatchObject([
    { detail: expect.stringContaining('不存在或已断开') },
  ])
  expect((await readdir(join(folder, '征求意见稿（2）'))).toSorted()).toEqual([
    '县公安局.docx',
    '县司法局.docx',
  ])
  expect(await readdir(replies)).toEqual(['县公安局.docx'])
  expect(await readFile(join(replies, '县公安局.docx'), 'utf8')).toBe('填好的意见')
  expect(await controls.recorded('open-path')).toEqual([join(folder, '征求意见稿（2）')])
})

test('a folder from a page holds documents with plain names, nothing else', async ({ program }) => {
  const answers = await program.page.evaluate(() => {
    const bytes = new Uint8Array([1])
    const folders = [
      { name: '..', files: [{ name: '县公安局.docx', bytes }] },
      { name: '上/下', files: [{ name: '县公安局.docx', bytes }] },
      { name: '征求意见稿', files: [{ name: '../县公安局.docx', bytes }] },
      { name: '征求意见稿', files: [{ name: '县公安局.exe', bytes }] },
      { name: '征求意见稿', files: [] },
    ]
    return Promise.all(folders.map((folder) => window.dutyListBridge?.saveFolder(folder)))
  })
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } })
})
