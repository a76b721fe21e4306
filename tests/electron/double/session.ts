import { EventEmitter } from 'node:events'
import { PreventableEvent } from './app.ts'
import { record } from './log.ts'

type Answer<T> = (answer: T) => void
type PermissionRequest = (contents: null, permission: string, answer: Answer<boolean>) => void
type PermissionCheck = (contents: null, permission: string) => boolean
type BeforeRequest = (details: { url: string }, answer: Answer<{ cancel: boolean }>) => void

class Session extends EventEmitter {
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener
    },
  }

  #request: PermissionRequest = (_, __, answer) => answer(true)
  #check: PermissionCheck = () => true
  #device: () => boolean = () => true
  #beforeRequest: BeforeRequest = (_, answer) => answer({ cancel: false })

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#check = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    record('spell-checker', enabled)
  }

  /** Whether the program lets pages have a permission, asked in both ways that Electron asks. */
  async grants(permission: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    this.#request(null, permission, resolve)
    return (await promise) || this.#check(null, permission)
  }

  grantsDevices(): boolean {
    return this.#device()
  }

  async blocks(url: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<{ cancel: boolean }>()
    this.#beforeRequest({ url }, resolve)
    return (await promise).cancel
  }

  allowsDownload(): boolean {
    const event = new PreventableEvent()
    this.emit('will-download', event)
    return !event.defaultPrevented
  }
}

export const session = { defaultSession: new Session() }
