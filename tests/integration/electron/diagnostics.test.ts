import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { diagnosticsText } from '../../../electron/diagnostics.ts'
import { errorLog } from '../../../electron/error-log.ts'
import { openService } from '../../../electron/open-service.ts'
import { temporaryFolder } from '../../support/database.ts'

async function program(folder: string) {
  const opened = await openService(folder, 'refuse', {
    printPdf: () => {
      throw new TypeError('青禾镇的机密')
    },
  })
  if (!opened.ok) throw new Error(opened.error.message)
  onTestFinished(opened.value.close)
  return opened.value
}

test('the diagnostics have versions, numbers and the last errors, and nothing of the list or the user', async () => {
  const folder = join(temporaryFolder(), '王小明', '履职数据')
  mkdirSync(folder, { recursive: true })
  const { call } = await program(folder)
  const added = await call('library.addSample', {})
  if (!added.ok) throw new Error(added.error.message)
  await call('backup.take', {})
  await call('export.build', { listId: added.value.listId, jobId: 'x', format: 'pdf' })
  await call('program.reportError', {
    name: '李四的事项',
    stack:
      'Error: 关于低保\n    at 王小明 (http://127.0.0.1:1/x.js:1:1)\n    at render (http://127.0.0.1:1/assets/index.js:3:14)',
  })
  const answered = await call('program.diagnostics', {})
  if (!answered.ok) throw new Error(answered.error.message)
  const { text } = answered.value
  expect(text).toMatch(/版本：\d+\.\d+\.\d+，浏览器窗口，Node 24\./)
  expect(text).toContain('清单：1 份，事项：20 个')
  expect(text).toContain('备份：1 份')
  expect(text).toContain(' export.build TypeError')
  expect(text).toMatch(/ screen Error\n {2}at render \(index\.js:3:14\)/)
  const list = await call('list.get', { listId: added.value.listId })
  if (!list.ok) throw new Error(list.error.message)
  const texts = list.value.categories.flatMap(({ name, items }) => [
    name,
    ...items.flatMap((item) => [item.name, ...item.departments]),
  ])
  for (const word of ['青禾镇', '机密', '王小明', '李四', '低保', ...texts]) expect(text).not.toContain(word)
  for (const path of [folder, dirname(folder), process.cwd(), hostname(), `/${userInfo().username}/`]) {
    expect(text).not.toContain(path)
  }
})

test('they can be had of a folder that has nothing, or nonsense', () => {
  const folder = temporaryFolder()
  expect(diagnosticsText(join(folder, 'none'), null)).toContain('数据文件没有打开')
  writeFileSync(join(folder, 'second-backup-folder.json'), JSON.stringify({ place: '/media/王小明' }))
  mkdirSync(join(folder, 'errors.log'))
  const text = diagnosticsText(folder, null)
  expect(text).toContain('第二备份文件夹：已选')
  expect(text).not.toContain('王小明')
})

test('a page in a loop does not fill the log', async () => {
  const folder = temporaryFolder()
  errorLog(folder)({ call: 'list.get', name: 'RangeError', code: null, stack: [] })
  const { call } = await program(folder)
  for (let n = 0; n < 100; n += 1) await call('program.reportError', { name: 'Error', stack: '' })
  const log = readFileSync(join(folder, 'errors.log'), 'utf8')
  expect(log).toContain('list.get RangeError')
  expect(log.split('\n').filter((line) => line.includes('screen'))).toHaveLength(20)
})
