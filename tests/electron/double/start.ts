import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { PROJECT } from '../../../electron/launch/build.ts'
import type { Controls } from './control.ts'

type Remote = {
  [Name in keyof Controls]: (
    ...values: Parameters<Controls[Name]>
  ) => Promise<Awaited<ReturnType<Controls[Name]>>>
}

/** The built program, running on the double. */
export interface Program {
  readonly page: Page
  readonly controls: Remote
  /** Its exit code; resolves when it has ended by itself. */
  readonly ended: Promise<number | null>
  readonly said: () => string
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** What a start that fails needs at once: there is no one to ask for it later. */
export interface StartDesktop {
  /** For the first dialogs. */
  readonly answers?: readonly unknown[]
  /** The file that has what was copied last. */
  readonly clipboard?: string
}

/** Starts the built main process on a data folder and attaches to its window. */
export async function startProgram(
  dataFolder: string,
  opened: readonly string[] = [],
  desktop: StartDesktop = {},
): Promise<Program> {
  const here = import.meta.dirname
  const child = fork(join(PROJECT, 'out/electron/main.js'), [`--data=${dataFolder}`, ...opened], {
    execArgv: ['--import', join(here, 'register.ts'), '--import', join(here, 'control.ts')],
    serialization: 'advanced',
    env: { ...process.env, DOUBLE_DESKTOP: JSON.stringify(desktop) },
    silent: true,
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const controls = remoteControls(child)

  const address = await Promise.race([
    controls.debuggingAddress(),
    ended.then((code) => Promise.reject(new Error(`the program ended with ${code}: ${said}`))),
  ])
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (page === undefined) throw new Error('the program opened no window')
  await page.waitForURL(/editor\.localhost/)
  return {
    page,
    controls,
    ended,
    said: () => said,
    stop: async (signal = 'SIGTERM') => {
      await browser.close().catch(() => undefined)
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      await ended
    },
  }
}

function remoteControls(child: ChildProcess): Remote {
  let last = 0
  const ask = (name: string, values: readonly unknown[]): Promise<unknown> => {
    last += 1
    const id = last
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const listen = (answer: { id: number; value?: unknown; error?: string }): void => {
      if (answer.id !== id) return
      child.off('message', listen)
      if (answer.error === undefined) resolve(answer.value)
      else reject(new Error(answer.error))
    }
    child.on('message', listen)
    child.send({ id, name, values })
    return promise
  }
  return new Proxy({} as Remote, {
    get:
      (_, name) =>
      (...values: unknown[]) =>
        ask(String(name), values),
  })
}
