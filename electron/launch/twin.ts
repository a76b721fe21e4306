import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import { startLoopback } from '../loopback/server.ts'
import { addressOfRunning, runningNote } from '../loopback/running.ts'
import { openService } from '../open-service.ts'
import { STILL_SAFE, watchErrors } from '../watch-errors.ts'
import { builtScreens } from './built-screens.ts'
import { hasDisplay } from './display.ts'
import { findBrowser } from './find-browser.ts'

/**
 * Runs the editor in a browser window until the window is closed.
 *
 * @param folder absolute path of the data folder
 * @param say for lines that the user should see
 * @returns a Chinese sentence when it could not start
 */
export async function runTwin(folder: string, say: (text: string) => void): Promise<Result<void, string>> {
  const present = await addressOfRunning(folder)
  if (present !== null) {
    announce(present, folder, say, '编辑器已经在运行，')
    return ok(undefined)
  }
  const screens = builtScreens()
  if (!screens.ok) return screens
  watchErrors(folder, () => say(`程序内部出错。${STILL_SAFE}`))
  const service = await openService(folder, 'rescue')
  if (!service.ok) return fail(service.error.message)
  const note = runningNote(folder)
  const loopback = await startLoopback({
    call: service.value.call,
    files: screens.value,
    secondStartKey: note.key,
  })
  if (!loopback.ok) {
    await service.value.close()
    return fail(`本机端口用不了（${loopback.error}），请重新启动电脑后再试。`)
  }

  const { address, lastWindowClosed, close } = loopback.value
  note.write(new URL(address).origin)
  announce(address, folder, say)

  await Promise.race([lastWindowClosed, once(process, 'SIGINT'), once(process, 'SIGTERM')])
  note.remove()
  await close()
  await service.value.close()
  say('编辑器已结束，所有修改都已保存。')
  return ok(undefined)
}

/** Opens a browser window where there can be one, and says the address. */
function announce(address: string, folder: string, say: (text: string) => void, news = ''): void {
  const browser = hasDisplay() ? findBrowser() : null
  const isOpening = browser !== null && openWindow(browser, address, join(folder, 'browser'))
  // Even then: a browser may start and show no window.
  const advice = isOpening ? '正在打开浏览器窗口；如果没有看到，' : ''
  say(`${news}${advice}请在本机的 Chrome 或 Edge 浏览器中打开（只能打开一次）：${address}`)
}

/**
 * A profile of its own: no extension of the user's browser sees the lists, nothing is synchronised.
 *
 * @returns whether the browser is being started
 */
function openWindow(browser: string, address: string, profile: string): boolean {
  const asRoot = process.getuid?.() === 0
  const options = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-features=Translate',
    '--window-size=1366,820',
    // Chromium refuses to run as root with its sandbox.
    ...(asRoot ? ['--no-sandbox'] : []),
  ]
  try {
    mkdirSync(profile, { recursive: true })
    const child = spawn(browser, options, { stdio: 'ignore', detached: true })
    // The address is printed: the user has another way.
    child.once('error', () => {})
    child.unref()
    return child.pid !== undefined
  } catch {
    return false
  }
}
