import { execFileSync } from 'node:child_process'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createOpenedFiles, openedPath } from '../../../electron/opened-files.ts'
import { temporaryFolder } from '../../support/database.ts'

test.each([
  [['/opt/editor', '/home/王小明/清单 包.dutylist'], '/home/王小明/清单 包.dutylist'],
  [['/opt/editor', '清单.DUTYLIST'], '/desk/清单.DUTYLIST'],
  [['electron', '/project', '--data=/x', 'a.dutylist', '--enable-x'], '/desk/a.dutylist'],
  [['/opt/editor', 'file:///home/%E7%8E%8B/%E6%B8%85%E5%8D%95.dutylist'], '/home/王/清单.dutylist'],
  [['/opt/editor'], null],
  [['/opt/a.dutylist'], null],
  [['/opt/editor', '--data=/x.dutylist'], null],
  [['/opt/editor', 'C:\\清单.docx'], null],
])('%j opens %s', (argv, path) => {
  expect(openedPath(argv, '/desk')).toBe(path)
})

test('files wait for the screens in their order, each once', () => {
  const folder = temporaryFolder()
  const files = createOpenedFiles()
  for (const name of ['一.dutylist', '二.dutylist']) {
    writeFileSync(join(folder, name), name)
    expect(files.add(join(folder, name)).ok).toBe(true)
  }
  expect(files.take()).toMatchObject({ name: '一.dutylist', bytes: new TextEncoder().encode('一.dutylist') })
  expect(files.take()?.name).toBe('二.dutylist')
  expect(files.take()).toBeNull()
})

test.skipIf(process.platform === 'win32')('a named pipe is refused, not waited for', () => {
  const pipe = join(temporaryFolder(), '管道.dutylist')
  execFileSync('mkfifo', [pipe])
  expect(createOpenedFiles().add(pipe)).toMatchObject({ ok: false, error: expect.stringContaining('管道') })
})

test('what can’t be read is said, without its folder', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '文件夹.dutylist'))
  writeFileSync(join(folder, '大.dutylist'), '')
  truncateSync(join(folder, '大.dutylist'), 101 * 2 ** 20)
  writeFileSync(join(folder, '清单.docx'), '')
  const files = createOpenedFiles()
  for (const name of ['没有.dutylist', '文件夹.dutylist', '大.dutylist', '清单.docx']) {
    const added = files.add(join(folder, name))
    expect(added, name).toMatchObject({ ok: false, error: expect.stringMatching(/^“.*”.*。$/) })
    expect(JSON.stringify(added)).not.toContain(folder)
  }
  expect(files.take()).toBeNull()
})
