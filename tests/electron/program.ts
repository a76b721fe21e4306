import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import type { DutyListBridge } from '../../shared/contract/bridge.ts'
import type { Program } from './double/start.ts'
import { startProgram } from './double/start.ts'

declare global {
  interface Window {
    /** The program's own preload puts it there. */
    readonly dutyListBridge?: DutyListBridge
  }
}

interface Fixtures {
  folder: string
  program: Program
}

/** `test` with the built Electron program on a fresh data folder. */
export const test = base.extend<Fixtures>({
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), '履职清单 程序-'))
    await provide(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  program: async ({ folder }, provide) => {
    const program = await startProgram(join(folder, '数据'))
    await provide(program)
    await program.stop()
  },
})

export { expect } from '@playwright/test'
