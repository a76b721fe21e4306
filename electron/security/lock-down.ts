import { app } from 'electron'
import type { Event, Session, WebContents } from 'electron'
import { isEditorUrl } from './origin.ts'

/** Copying out of the window is the one thing a page may ask for. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write'
/** Inside the program: our pages, what they make in memory, and the developer tools. */
const INNER_PROTOCOLS = new Set(['app:', 'blob:', 'data:', 'devtools:', 'chrome:'])

/** Switches that must be set before the program is ready: Chromium looks for updates of its own parts. */
export function quietChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    app.commandLine.appendSwitch(name)
  }
}

/** Denies windows, navigation and webviews to all contents that will ever be created. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_, contents) => lockDown(contents))
}

function lockDown(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', stayHere)
  contents.on('will-frame-navigate', stayHere)
  contents.on('will-redirect', stayHere)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function stayHere(event: Event<{ url: string }>): void {
  if (!isEditorUrl(event.url)) event.preventDefault()
}

/** Denies permissions, devices, downloads and the network to every page. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer) => answer(permission === ALLOWED_PERMISSION))
  session.setPermissionCheckHandler((_, permission) => permission === ALLOWED_PERMISSION)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // The spelling checker fetches its dictionaries from the internet.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !INNER_PROTOCOLS.has(URL.parse(url)?.protocol ?? '') })
  })
}
