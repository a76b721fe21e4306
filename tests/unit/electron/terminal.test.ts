import { afterEach, expect, test, vi } from 'vitest'
import { runInTerminal } from '../../../electron/terminal.ts'

// Neither Electron nor a folder that can't be removed is to be had in a test.
const { exit, rmSync, runCommandLine } = vi.hoisted(() => ({
  exit: vi.fn(),
  rmSync: vi.fn(),
  runCommandLine: vi.fn(),
}))
vi.mock('electron', () => ({ app: { setPath: () => undefined, exit } }))
vi.mock('node:fs', async (original) => ({ ...(await original<object>()), rmSync }))
vi.mock('../../../electron/cli/run.ts', () => ({ runCommandLine }))

afterEach(() => vi.resetAllMocks())

test('the exit code is that of the command, also where its folder can not be removed', async () => {
  runCommandLine.mockResolvedValue(4)
  rmSync.mockImplementation(() => {
    throw Object.assign(new Error('busy'), { code: 'EBUSY' })
  })
  await runInTerminal(['import', '清单.docx'])
  expect(exit.mock.calls).toEqual([[4]])
})

test('a command that breaks ends the process too, and leaves nothing behind', async () => {
  runCommandLine.mockRejectedValue(new Error('no terminal'))
  await expect(runInTerminal(['lists'])).rejects.toThrow('no terminal')
  expect(exit.mock.calls).toEqual([[1]])
  expect(rmSync).toHaveBeenCalledOnce()
})
