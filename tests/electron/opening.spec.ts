import { execFile } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PROJECT } from '../../electron/launch/build.ts'
import { writePackage } from '../../electron/list-package/write-package.ts'
import { printExchange } from '../../shared/duty-list/exchange.ts'
import { packContent } from '../../shared/list-package/pack-content.ts'
import { sampleList } from '../../shared/sample/sample-list.ts'
import { startProgram } from './double/start.ts'
import { expect, test } from './program.ts'

async function packageIn(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, writePackage([packContent(sampleList)]))
  return path
}

test('a double click on a package opens it to import', async ({ folder }) => {
  const program = await startProgram(join(folder, '数据'), [await packageIn(folder, '收到 的.dutylist')])
  try {
    const { page } = program
    await expect(page.getByRole('heading', { name: '导入清单包：收到 的.dutylist' })).toBeVisible()
    await page.getByRole('button', { name: '导入 1 份清单' }).click()
    await expect(page.getByRole('heading', { name: /青禾镇配合履职事项清单/ })).toBeVisible()
  } finally {
    await program.stop()
  }
})

test('while the program runs, a double click brings its window to the front, with the package', async ({
  program,
  folder,
}) => {
  const { page, controls } = program
  expect(await controls.recorded('single-instance')).toEqual([{ file: null }])
  await expect.poll(() => controls.recorded('window-call')).toEqual(['show'])
  await controls.secondInstance({ file: await packageIn(folder, '又一个.dutylist') })
  await expect(page.getByRole('heading', { name: '导入清单包：又一个.dutylist' })).toBeVisible()
  expect(await controls.recorded('window-call')).toEqual(['show', 'restore', 'focus'])
  await page.getByRole('button', { name: '取消' }).click()

  await controls.secondInstance({ file: join(folder, '没有.dutylist') })
  await expect.poll(() => controls.recorded('message')).toMatchObject([{ message: '文件没有打开' }])
  // What another program may hand over.
  for (const file of [5, '/etc/passwd', { path: 'x' }]) await controls.secondInstance({ file })
  await expect(page.getByRole('button', { name: '打开示例清单' })).toBeVisible()
})

test('the second backup folder is chosen by the system’s dialog', async ({ program, folder }) => {
  const { page, controls } = program
  const stick = join(folder, 'U 盘')
  await mkdir(stick)
  await page.evaluate(() => window.dutyListBridge?.call('library.addSample', {}))
  await controls.answerNextDialog({ canceled: true, filePaths: [] })
  expect(await page.evaluate(() => window.dutyListBridge?.call('backup.chooseSecond', {}))).toEqual({
    ok: true,
    value: { chosen: false },
  })
  await page.getByRole('button', { name: '备份', exact: true }).click()
  await controls.answerNextDialog({ canceled: false, filePaths: [stick] })
  await page.getByRole('button', { name: '选择文件夹…' }).click()
  await expect(page.getByRole('region', { name: '第二备份文件夹' })).toContainText(stick)
  await page.getByRole('button', { name: '现在备份' }).click()
  await expect.poll(async () => (await readdir(stick, { recursive: true })).join()).toContain('-regular.db')
  expect(await controls.recorded('open-dialog')).toMatchObject([
    { properties: ['openDirectory', 'createDirectory'] },
    {},
  ])
})

/** The built program as the wrapper `duty-list` starts it. */
function dutyList(folder: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const register = join(import.meta.dirname, 'double/register.ts')
  const main = join(PROJECT, 'out/electron/main.js')
  return promisify(execFile)(process.execPath, ['--import', register, main, '--cli', ...args], {
    cwd: folder,
  })
}

test('the packaged program is its own command line: no window, its exit code, all that it prints', async ({
  folder,
}) => {
  await writeFile(join(folder, '清单.json'), printExchange(sampleList))
  const imported = await dutyList(folder, 'import', '清单.json', '--data', '数据', '--json')
  expect(JSON.parse(imported.stdout)).toMatchObject([{ id: 1, office: '青禾镇' }])
  const shown = await dutyList(folder, 'show', '1', '--data', '数据')
  expect(shown.stdout).toBe(printExchange(sampleList))
  expect(JSON.parse((await dutyList(folder, 'check', '清单.json', '--json')).stdout)).toBeInstanceOf(Array)
  await expect(dutyList(folder, 'check', '没有.docx')).rejects.toMatchObject({ code: 3, stdout: '' })
  await expect(dutyList(folder)).rejects.toMatchObject({ code: 2 })
  // Nothing of a window: no profile of Chromium beside the data.
  expect(await readdir(join(folder, '数据'))).not.toContain('window')
})
