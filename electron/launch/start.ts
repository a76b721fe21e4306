import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder } from '../paths.ts'
import { PROJECT, buildStale } from './build.ts'
import { hasDisplay } from './display.ts'
import { findElectron, installedElectron } from './find-electron.ts'
import { runProgram } from './run-program.ts'
import { runTwin } from './twin.ts'

/** An Electron that ends sooner with an error never got to show a window (a missing system library …). */
const STARTED_AFTER_MS = 8_000

const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false })
/** npm runs scripts in the project's folder; a relative path means the folder in which the user typed. */
const typedIn = process.env['INIT_CWD'] ?? process.cwd()
const folder = dataFolder(typeof values.data === 'string' ? resolve(typedIn, values.data) : undefined)

process.exitCode = await start()

/** `npm start`: Electron where it can be had, otherwise the same editor in a browser window. */
async function start(): Promise<number> {
  const electron = hasDisplay() ? await findElectron(say) : null
  if (electron !== null) {
    const exitCode = await runElectron(electron)
    if (exitCode !== null) return exitCode
  }
  say(withoutElectron())
  const ended = await runTwin(folder, say)
  if (!ended.ok) say(ended.error)
  return ended.ok ? 0 : 1
}

/** Why the editor opens in a browser, in one line. */
function withoutElectron(): string {
  if (hasDisplay()) return '本机没有可用的 Electron，改在浏览器窗口中打开同一个编辑器。'
  const electron = installedElectron() === null ? '本机也没有 Electron' : 'Electron 打不开窗口'
  return `没有图形界面，${electron}，编辑器作为本机网页启动。`
}

/** @returns its exit code, or null when it did not get as far as a window */
async function runElectron(program: string): Promise<number | null> {
  const failure = buildStale(['program', 'preload', 'renderer'])
  if (failure !== null) {
    say(`编译没有成功：\n${failure}`)
    return 1
  }
  const startedAt = Date.now()
  const exitCode = await runProgram(program, [PROJECT, `--data=${folder}`])
  return exitCode !== 0 && Date.now() - startedAt < STARTED_AFTER_MS ? null : exitCode
}

function say(text: string): void {
  console.log(text)
}
