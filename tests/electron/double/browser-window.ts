import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Frame, Page, Request, Route } from '@playwright/test'
import { PreventableEvent, app } from './app.ts'
import { launchChromium } from './chromium.ts'
import { invoke } from './ipc-main.ts'
import { record } from './log.ts'
import { standInServer } from './protocol.ts'
import { session } from './session.ts'

interface Options {
  readonly webPreferences: { readonly preload: string }
}

type OpenHandler = (details: { url: string }) => { action: string }

class WebContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' })

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
}

const windows: BrowserWindow[] = []

/** A window of the program: a page of Chromium with the program's own preload in it. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null
  }

  readonly webContents = new WebContents()
  readonly #options: Options
  #page: Promise<Page> | undefined

  constructor(options: Options) {
    super()
    this.#options = options
    record('window', options)
    windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(address: string): Promise<void> {
    this.#page ??= this.#open()
    const page = await this.#page
    const { outside } = await standInServer()
    await page.goto(outside(address))
    this.emit('ready-to-show')
  }

  show(): void {
    record('window-call', 'show')
  }

  focus(): void {
    record('window-call', 'focus')
  }

  restore(): void {
    record('window-call', 'restore')
  }

  isMinimized(): boolean {
    return true
  }

  isDestroyed(): boolean {
    return !windows.includes(this)
  }

  async close(): Promise<void> {
    const page = await this.#page
    await page?.close({ runBeforeUnload: true })
  }

  async #open(): Promise<Page> {
    const context = await launchChromium(app.getPath('userData'))
    await context.exposeBinding('__invoke', (source, channel: string, values: unknown[]) =>
      this.#invoke(source.frame, channel, values),
    )
    await context.addInitScript({
      content: inSandbox(readFileSync(this.#options.webPreferences.preload, 'utf8')),
    })
    const page = context.pages()[0] ?? (await context.newPage())
    await context.route('**', (route) => this.#guard(page, route))
    this.#watch(page)
    return page
  }

  async #invoke(frame: Frame, channel: string, values: unknown[]): Promise<unknown> {
    const { inside } = await standInServer()
    const senderFrame = { url: inside(frame.url()), parent: frame.parentFrame() }
    return invoke({ sender: this.webContents, senderFrame }, channel, values)
  }

  /** Chromium asks before it navigates and before it loads anything; so does Electron the program. */
  async #guard(page: Page, route: Route): Promise<void> {
    const request = route.request()
    const { inside } = await standInServer()
    const url = inside(request.url())
    if (!request.isNavigationRequest()) return this.#load(url, route)
    if (pageOf(request) !== page) return this.#openOther(url, route)
    const event = Object.assign(new PreventableEvent(), { url })
    this.webContents.emit('will-navigate', event)
    if (!event.defaultPrevented) return this.#load(url, route)
    record('navigation-denied', url)
    // This reason leaves the page as it is, as Electron does; any other shows an error page.
    return route.abort('aborted')
  }

  async #load(url: string, route: Route): Promise<void> {
    const blocked = await session.defaultSession.blocks(url)
    if (blocked) record('blocked', url)
    await (blocked ? route.abort() : route.continue())
  }

  async #openOther(url: string, route: Route): Promise<void> {
    const { action } = this.webContents.openHandler({ url })
    record('window-open', { url, action })
    await (action === 'deny' ? route.abort() : route.continue())
  }

  #watch(page: Page): void {
    page.on('close', () => {
      windows.splice(windows.indexOf(this), 1)
      this.emit('closed')
      if (windows.length === 0) app.emit('window-all-closed')
    })
  }
}

/** Null for a page that is only about to be. */
function pageOf(request: Request): Page | null {
  try {
    return request.frame().page()
  } catch {
    return null
  }
}

/** A sandboxed preload has `require('electron')` with these two, and no Node. */
function inSandbox(source: string): string {
  return `(() => {
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, value) =>
          Object.defineProperty(globalThis, name, { value: Object.freeze(value), enumerable: true }),
      },
      ipcRenderer: { invoke: (channel, ...values) => globalThis.__invoke(channel, values) },
    }
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload can not load ' + name)
      return electron
    }
    ;((require, process) => {
      ${source}
    })(require, undefined)
  })()`
}
