import { EventEmitter } from 'node:events'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { record } from './log.ts'

/** An event that a listener may refuse. */
export class PreventableEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}

class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = {
    appendSwitch: (name: string): void => record('switch', name),
    getSwitchValue: (name: string): string =>
      process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  }

  readonly #paths = new Map([['documents', join(homedir(), 'Documents')]])
  #name = ''

  setName(name: string): void {
    this.#name = name
  }

  getName(): string {
    return this.#name
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`no path named ${name}`)
    return path
  }

  enableSandbox(): void {
    record('sandbox', true)
  }

  requestSingleInstanceLock(data: unknown): boolean {
    record('single-instance', data)
    return true
  }

  /** After the program's own module has run, as with Electron. */
  async whenReady(): Promise<void> {
    await setImmediate()
  }

  quit(): void {
    const event = new PreventableEvent()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }

  exit(code: number): void {
    process.exit(code)
  }
}

export const app = new App()
