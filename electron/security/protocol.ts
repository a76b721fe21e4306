import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import type { ScreenFile } from '../screens/files.ts'
import { SECURITY_HEADERS } from '../screens/policy.ts'
import { SCHEME, isEditorUrl } from './origin.ts'

/** Makes `app://` a scheme like https; must run before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the screens. What is not in the map of built files does not exist. */
export function serveScreens(files: ReadonlyMap<string, ScreenFile>): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const file = method === 'GET' && isEditorUrl(url) ? files.get(new URL(url).pathname) : undefined
    if (file === undefined) return new Response(null, { status: 404, headers: SECURITY_HEADERS })
    const headers = { ...SECURITY_HEADERS, 'content-type': file.contentType }
    return new Response(await readFile(file.path), { headers })
  })
}
