import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { PROJECT } from '../../../../electron/launch/build.ts'
import { temporaryFolder } from '../../../support/database.ts'
import { enter } from '../loopback/client.ts'

/** Faults of the program that no part of it catches, as a signal lets them happen. */
const FAULTS = `
process.on('SIGUSR2', () => {
  void Promise.reject(new Error('青禾镇的原文'))
  setTimeout(() => { throw new TypeError('青禾镇的原文') }, 50)
  setTimeout(() => { throw new TypeError('青禾镇的原文') }, 100)
})`

test.skipIf(process.platform === 'win32')(
  'a fault that no one caught is written down without its text, and serving goes on',
  async () => {
    const folder = temporaryFolder()
    const faults = join(folder, 'faults.mjs')
    writeFileSync(faults, FAULTS)
    const command = ['--import', faults, 'electron/cli/main.ts', 'serve', '--data', folder]
    const child = spawn(process.execPath, command, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    const [address] = (await once(createInterface(child.stdout), 'line')) as [string]

    child.kill('SIGUSR2')
    const log = (): string => readFileSync(join(folder, 'errors.log'), 'utf8')
    await expect
      .poll(log, { timeout: 20_000 })
      .toMatch(/unhandled Error[^]*uncaught TypeError[^]*uncaught TypeError/)
    expect(log()).toContain('faults.mjs')
    expect(log()).not.toContain('青禾镇')
    expect(said.match(/程序内部出错/g)).toHaveLength(1)
    expect(said).not.toContain('青禾镇')
    expect((await enter(address)).answer.status).toBe(303)

    const closed = once(child, 'close')
    child.kill('SIGTERM')
    expect((await closed)[0]).toBe(0)
    expect(said).toContain('编辑器已结束')
  },
  120_000,
)

test('the server goes on when no one reads what it says any more', async () => {
  const folder = temporaryFolder()
  const command = ['electron/cli/main.ts', 'serve', '--data', folder]
  const child = spawn(process.execPath, command, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stderr.destroy()
  const [address] = (await once(createInterface(child.stdout), 'line')) as [string]
  expect((await enter(address)).answer.status).toBe(303)
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  expect((await closed)[0]).toBe(0)
}, 120_000)

test.skipIf(process.platform !== 'linux')(
  'a result that finds no room is not said to be done',
  async () => {
    const full = openSync('/dev/full', 'w')
    onTestFinished(() => closeSync(full))
    const command = ['electron/cli/main.ts', 'lists', '--json', '--data', temporaryFolder()]
    const child = spawn(process.execPath, command, { cwd: PROJECT, stdio: ['ignore', full, 'pipe'] })
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
    expect((await once(child, 'close'))[0]).toBe(6)
    expect(said).toMatch(/^结果没有写完整[^\n]*。\n$/)
  },
  120_000,
)
