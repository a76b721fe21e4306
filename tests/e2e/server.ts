import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { PROJECT } from '../../electron/launch/build.ts'

/** The editor's server as a clerk starts it: a process of its own on a data folder. */
export interface Server {
  /** Its one-time address. */
  readonly address: string
  /** Ends it as the system would at shutdown, or as a power failure would (`SIGKILL`). */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts the server; rejects with what it said when it ends before it gives an address. */
export async function startServer(dataFolder: string): Promise<Server> {
  const child = spawn(process.execPath, ['electron/cli/main.ts', 'serve', '--data', dataFolder], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve)
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  return { address, stop: (signal = 'SIGTERM') => stop(child, signal) }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill(signal)
  await closed
}
