import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Frame, Page, Request, Route } from '@playwright/test'
import { PreventableEvent, app } from './app.ts'
import { launchChromium } from './chromium.ts'
import { answer } from './desktop.ts'
import { invoke } from './ipc-main.ts'
import { record } from './log.ts'
import { standInServer } from './protocol.ts'
import { session } from './session.ts'

interface Options {
  readonly webPreferences: { readonly preload?: string }
}

type OpenHandler = (details: { url: string }) => { action: string }

class WebContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' })
  page: Page | undefined

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  print(options: object, done: (printed: boolean, reason: string) => void): void {
    void this.#print(options, done)
  }

  async #print(options: object, done: (printed: boolean, reason: string) => void): Promise<void> {
    const pdf = await this.printToPDF({ preferCSSPageSize: true })
    record('print', { options, title: await this.page?.title(), pages: pageCount(pdf) })
    const { printed, reason } = answer() as { printed: boolean; reason: string }
    done(printed, reason)
  }

  send(channel: string): void {
    void this.page?.evaluate((name) => dispatchEvent(new Event(`electron:${name}`)), channel)
  }

  async printToPDF(options: object): Promise<Buffer> {
    if (this.page === undefined) throw new Error('nothing to print')
    return this.page.pdf(options)
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
  #visible = false
  /** What the program itself loads: only a page's own navigation is asked about. */
  #loading: string | null = null

  constructor(options: Options) {
    super()
    this.#options = options
    record('window', options)
    windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(address: string): Promise<void> {
    this.webContents.page ??= await this.#open()
    const { outside } = await standInServer()
    this.#loading = address
    await this.webContents.page.goto(outside(address))
    this.#loading = null
    this.emit('ready-to-show')
  }

  show(): void {
    this.#visible = true
    record('window-call', 'show')
  }

  focus(): void {
    record('window-call', 'focus')
  }

  restore(): void {
    record('window-call', 'restore')
  }

  isVisible(): boolean {
    return this.#visible
  }

  isMinimized(): boolean {
    return true
  }

  isDestroyed(): boolean {
    return !windows.includes(this)
  }

  destroy(): void {
    this.#forget()
    void this.webContents.page?.close()
  }

  async close(): Promise<void> {
    await this.webContents.page?.close({ runBeforeUnload: true })
  }

  async #open(): Promise<Page> {
    const context = await launchChromium(app.getPath('userData'))
    const [first] = context.pages()
    const page = first?.url() === 'about:blank' ? first : await context.newPage()
    const { preload } = this.#options.webPreferences
    if (preload !== undefined) {
      await page.exposeBinding('__invoke', (source, channel: string, values: unknown[]) =>
        this.#invoke(source.frame, channel, values),
      )
      await page.addInitScript({ content: inSandbox(readFileSync(preload, 'utf8')) })
    }
    await context.route('**', (route) => this.#guard(page, route))
    page.on('close', () => this.#forget())
    return page
  }

  #forget(): void {
    if (this.isDestroyed()) return
    windows.splice(windows.indexOf(this), 1)
    this.emit('closed')
    if (windows.length === 0) app.emit('window-all-closed')
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
    if (!request.isNavigationRequest()) return load(url, route)
    if (pageOf(request) !== page) return this.#openOther(url, route)
    if (url === this.#loading) return load(url, route)
    const event = Object.assign(new PreventableEvent(), { url })
    this.webContents.emit('will-navigate', event)
    if (!event.defaultPrevented) return load(url, route)
    record('navigation-denied', url)
    // This reason leaves the page as it is, as Electron does; any other shows an error page.
    return route.abort('aborted')
  }

  async #openOther(url: string, route: Route): Promise<void> {
    const { action } = this.webContents.openHandler({ url })
    record('window-open', { url, action })
    await (action === 'deny' ? route.abort() : route.continue())
  }
}

async function load(url: string, route: Route): Promise<void> {
  const blocked = await session.defaultSession.blocks(url)
  if (blocked) record('blocked', url)
  await (blocked ? route.abort() : route.continue())
}

function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
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
      ipcRenderer: {
        invoke: (channel, ...values) => globalThis.__invoke(channel, values),
        on: (channel, listener) => addEventListener('electron:' + channel, () => listener({})),
      },
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
