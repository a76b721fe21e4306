import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import type { ScreenFile } from '../screens/files.ts'
import { printPageAt } from '../windows/print-pages.ts'
import { SECURITY_HEADERS } from '../screens/policy.ts'
import { SCHEME, isEditorUrl } from './origin.ts'

/** Makes `app://` a scheme like https; must run before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }

/** Serves the screens and the page that is just printed. What is not one of these does not exist. */
export function serveScreens(files: ReadonlyMap<string, ScreenFile>): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const printPage = method === 'GET' ? printPageAt(url) : undefined
    if (printPage !== undefined) return new Response(printPage, { headers: { ...SECURITY_HEADERS, ...HTML } })
    const file = method === 'GET' && isEditorUrl(url) ? files.get(new URL(url).pathname) : undefined
    if (file === undefined) return new Response(null, { status: 404, headers: SECURITY_HEADERS })
    const headers = { ...SECURITY_HEADERS, 'content-type': file.contentType }
    return new Response(await readFile(file.path), { headers })
  })
}
