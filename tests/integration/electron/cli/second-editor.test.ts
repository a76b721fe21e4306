import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { PROJECT } from '../../../../electron/launch/build.ts'
import { printExchange } from '../../../../shared/duty-list/exchange.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { startServer } from '../../../e2e/server.ts'
import { temporaryFolder } from '../../../support/database.ts'
import { ask, enter } from '../loopback/client.ts'

function cli(folder: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const command = ['electron/cli/main.ts', ...args, '--data', folder]
  return promisify(execFile)(process.execPath, command, { cwd: PROJECT })
}

test(
  'a second editor on the same data is the first one; what a command writes is seen in it',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder()
    const server = await startServer(folder)
    onTestFinished(() => server.stop())
    const { origin } = new URL(server.address)
    const { cookie } = await enter(server.address)
    const call = async (name: string, input: object): Promise<{ value: unknown }> => {
      const headers = { cookie, origin, 'content-type': 'application/json' }
      const path = `/api/call/${name}`
      const answer = await ask(origin, { method: 'POST', path, headers, body: JSON.stringify(input) })
      return JSON.parse(answer.text) as { value: unknown }
    }

    const second = await cli(folder, 'serve')
    expect(second.stdout.trim()).toMatch(new RegExp(`^${origin}/\\?token=`))
    expect(second.stderr).toContain('编辑器已经在运行')

    const before = (await call('library.version', {})).value
    writeFileSync(join(folder, '清单.json'), printExchange(sampleList))
    const [imported] = await Promise.all([
      cli(folder, 'import', join(folder, '清单.json')),
      // At the same time the clerk works in the window.
      ...Array.from({ length: 10 }, () =>
        call('library.create', { kind: 'basic', office: '乡', year: 2026 }),
      ),
    ])
    expect(imported.stdout).toContain('青禾镇')
    const lists = (await call('library.lists', {})).value
    expect(lists).toHaveLength(11)
    expect((await call('library.version', {})).value).not.toEqual(before)

    await server.stop()
    expect(existsSync(join(folder, 'running-editor.json'))).toBe(false)
  },
)

test('an editor that was killed is no reason not to start', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  await (await startServer(folder)).stop('SIGKILL')
  expect(existsSync(join(folder, 'running-editor.json'))).toBe(true)
  const server = await startServer(folder)
  onTestFinished(() => server.stop())
  expect((await enter(server.address)).answer.status).toBe(303)
})
