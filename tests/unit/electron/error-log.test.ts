import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorLog, lastErrors } from '../../../electron/error-log.ts'
import { loggedBug } from '../../../electron/log.ts'
import { temporaryFolder } from '../../support/database.ts'

const now = (): Date => new Date('2025-03-01T08:00:00Z')

test('an exception leaves its time, call, name and place, and nothing of the list or the user', () => {
  const folder = temporaryFolder()
  const error = new RangeError('关于王小明低保的事项\n    at 王小明')
  error.stack = [
    'RangeError: 关于低保的事项',
    '    at save (file:///home/%E7%8E%8B/duty-list/out/electron/item.js:3:7)',
    String.raw`    at C:\Users\王小明\程序 新\app.asar\out\electron\main.js:9:1`,
    '    at async /home/王 小明/out/electron/main.js:9:1',
    '    at next (/home/王小明/程序/item.js:5:2)',
    '    at node:internal/process/task_queues:95:5',
  ].join('\n')
  errorLog(folder, now)(loggedBug('item.update', error))
  errorLog(folder, now)(loggedBug('list.get', 'a string'))
  expect(readFileSync(join(folder, 'errors.log'), 'utf8').trimEnd().split('\n')).toEqual([
    '2025-03-01T08:00:00.000Z item.update RangeError',
    '  at save (item.js:3:7)',
    '  at main.js:9:1',
    '  at async main.js:9:1',
    '  at next (item.js:5:2)',
    '  at node:internal/process/task_queues:95:5',
    '2025-03-01T08:00:00.000Z list.get string',
  ])
})

test('the log never grows beyond two files of 256 kB', () => {
  const folder = temporaryFolder()
  const log = errorLog(folder, now)
  const bug = {
    call: 'list.get',
    name: 'Error',
    code: 'E',
    stack: [`at ${'x'.repeat(20_000)} (item.js:1:1)`],
  }
  for (let n = 0; n < 60; n += 1) log(bug)
  expect(readdirSync(folder).toSorted()).toEqual(['errors.1.log', 'errors.log'])
  for (const name of readdirSync(folder)) {
    expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(256 * 1_024)
  }
})

test('a log that can not be written disturbs no one', () => {
  const folder = join(temporaryFolder(), 'none')
  expect(() => errorLog(folder)(loggedBug('list.get', new Error('x')))).not.toThrow()
  expect(existsSync(folder)).toBe(false)
})

test('a message that looks like frames is not written down', () => {
  const folder = temporaryFolder()
  const error = new Error('关于\n    at 王小明 低保:1:1\n    at home address')
  errorLog(folder, now)(loggedBug('item.update', error))
  const log = readFileSync(join(folder, 'errors.log'), 'utf8')
  expect(log).toMatch(/error-log\.test\.ts:\d+/)
  expect(log).not.toMatch(/王小明|address/)
})

test('the newest lines are read back over both files', () => {
  const folder = temporaryFolder()
  expect(lastErrors(folder, 3)).toEqual([])
  const log = errorLog(folder, now)
  for (const call of ['a', 'b', 'c', 'd']) log({ call, name: 'Error', code: null, stack: [] })
  expect(lastErrors(folder, 3).map((line) => line.split(' ')[1])).toEqual(['b', 'c', 'd'])
})
